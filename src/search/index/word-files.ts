/** Which files of a shard say which records have a word, and where? */
import type { SearchEntry } from '../record.ts';
import type { Stem } from '../words/stem.ts';
import { keyOfName, placesFile, postingsFile } from './layout.ts';
import type { PlainFile } from './pack.ts';
import { type Postings, writeBucket, writePlaces, writePostings } from './postings.ts';
import type { Places } from './read-words.ts';

/** Bytes that a file of postings or of places has on average: small, as a search reads one for a single word of it. */
const SIZE = { postings: 400, places: 4000 };

export interface WordFiles {
  files: PlainFile[];
  /** How many files there are of each sort. */
  counts: { postings: number; places: number };
}

/** The files of the postings and places of stems, and of the names of entries. `titleWords`: how long each title is. */
export function wordFiles(byStem: Map<string, Postings>, entries: SearchEntry[], titleWords: number[]): WordFiles {
  const postings = new Map<string, Uint8Array>();
  const places = new Map<string, Uint8Array>();
  for (const [stem, some] of byStem) {
    postings.set(stem, writePostings(some, titleWords));
    places.set(stem, writePlaces(some));
  }
  for (const [key, some] of postingsOfNames(entries)) postings.set(key, writePostings(some, titleWords));
  const counts = { postings: filesNeeded(postings, SIZE.postings), places: filesNeeded(places, SIZE.places) };
  return {
    files: [
      ...inBuckets(postings, (key) => postingsFile(key, counts.postings)),
      ...inBuckets(places, (key) => placesFile(key, counts.places)),
    ],
    counts,
  };
}

/** The places of all words of a stem, by stem and record, both in order. */
export function gatherByStem(words: Map<string, Places>, stem: Stem): Map<string, Postings> {
  const byStem = new Map<string, Map<number, Set<number>>>();
  for (const [word, byRecord] of words) {
    const key = stem(word);
    const known = byStem.get(key) ?? new Map<number, Set<number>>();
    byStem.set(key, known);
    for (const [record, places] of byRecord) {
      const all = known.get(record) ?? new Set();
      known.set(record, all);
      for (const place of places) all.add(place);
    }
  }
  const sorted = [...byStem].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    sorted.map(([key, byRecord]) => {
      const postings = [...byRecord].map(([record, places]): Postings[number] => [record, inOrder(places)]);
      return [key, postings.sort(([a], [b]) => a - b)];
    }),
  );
}

const inOrder = (places: Set<number>): number[] => [...places].sort((a, b) => a - b);

/** The first records of the entries that have a name, by the key of the name. */
function postingsOfNames(entries: SearchEntry[]): Map<string, Postings> {
  const names = new Map<string, Postings>();
  let record = 0;
  for (const entry of entries) {
    for (const key of new Set(entry.names.map(keyOfName))) {
      const known = names.get(key) ?? [];
      names.set(key, known);
      known.push([record, [0]]);
    }
    record += entry.records.length;
  }
  return names;
}

function filesNeeded(values: Map<string, Uint8Array>, size: number): number {
  const bytes = [...values].reduce((sum, [key, value]) => sum + key.length + value.length + 2, 0);
  return Math.ceil((bytes + 1) / size);
}

function inBuckets(values: Map<string, Uint8Array>, fileOf: (key: string) => string): PlainFile[] {
  const buckets = new Map<string, [string, Uint8Array][]>();
  for (const [key, value] of values) {
    const path = fileOf(key);
    const bucket = buckets.get(path) ?? [];
    buckets.set(path, bucket);
    bucket.push([key, value]);
  }
  return [...buckets].map(([path, bucket]) => ({ path, content: writeBucket(bucket), isPacked: false }));
}
