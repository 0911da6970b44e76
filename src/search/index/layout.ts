/** How the index lies in its folder, and what its manifest says: the same for those who write it and those who read it. */
import type { Fact } from '../record.ts';
import { nameKey } from '../words/name-key.ts';

/**
 * The manifest. A shard holds the meetings of one year, or what is in no year; its folder is named by what is in it, so
 * that the files of an unchanged year keep their names. Entries and records are numbered from 0 within their shard, and
 * through all shards in the order of the manifest.
 */
export interface Manifest {
  /** `FORMAT` of the program that wrote the index. */
  format: number;
  /** ISO 639-1; it decides which words are of one family. */
  language: string;
  shards: Shard[];
  /** Stems that so many records have that they tell little: left out beside other words. */
  common: string[];
  /** Stems of the stop words of the language, such as `what`: beside other words, nothing needs to have them. */
  stops: string[];
  /** Name of the file of facets and days. */
  facets: string;
  /** Folder of the vocabulary, and the names of its files. */
  vocabulary: { folder: string; files: string[] };
}

/** To be raised when the same entries are to give other files than before. */
export const FORMAT = 7;

export interface Shard {
  folder: string;
  /** Whether it holds what is in no year: there the names of entries are looked up. */
  hasNames: boolean;
  entries: number;
  records: number;
  /** How many files hold postings, and how many hold places. */
  postings: number;
  places: number;
}

export const MANIFEST = 'manifest.json';

/** Files of a shard, below its folder. */
export const TABLE = 'table';
export const cardFile = (entry: number): string => `entries/${entry}`;
export const textFile = (record: number): string => `texts/${record}`;
export const postingsFile = (key: string, files: number): string => `words/${bucketOf(key, files)}`;
export const placesFile = (key: string, files: number): string => `places/${bucketOf(key, files)}`;

/** The key under which the entries of a name are listed, beside those of stems. */
export const keyOfName = (name: string): string => `=${nameKey(name)}`;

/** Which of `count` files holds a key: FNV-1a over its UTF-16 code units. */
function bucketOf(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % count;
}

/** What the table of a shard says of its entries and records. */
export interface Table {
  /** Of each entry: how many records it has, and its last day since 1970, undefined when nobody knows. */
  entries: { records: number; isMeeting: boolean; day?: number }[];
  /** Of each record. */
  records: { words: number; titleWords: number; isWithin: boolean }[];
}

/** An entry as results show it: all but the texts of several records. */
export interface EntryCard {
  url: string;
  kind: string;
  title: string;
  date?: string;
  series?: string;
  facts: Fact[];
  records: { kind: string; anchor?: string; title: string; people: string[] }[];
  /** The lines of its record, where it has but one: then they are in no file of their own. */
  lines?: string[];
}
