/** What are the files of one shard? */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { SearchEntry, SearchRecord } from '../record.ts';
import type { Stem } from '../stem.ts';
import {
  cardFile,
  type EntryCard,
  keyOfName,
  placesFile,
  postingsFile,
  type Shard,
  TABLE,
  textFile,
} from './layout.ts';
import { writeBucket, writePlaces, writePostings } from './postings.ts';
import { type Places, readWords } from './read-words.ts';
import { writeTable } from './table.ts';

/** One file of an index; its path is relative to the folder of the index. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

export interface BuiltShard {
  shard: Shard;
  files: IndexFile[];
  /** Folded words, with the number of records that have them. */
  words: Map<string, number>;
  /** Stems, with the number of records that have them. */
  stems: Map<string, number>;
}

/** Bytes that a file of postings or of places has on average: small, as a search reads one for a single word of it. */
const [POSTINGS_SIZE, PLACES_SIZE] = [700, 4000];

/** The sign between two lines: no phrase goes over it. */
const BETWEEN = ' · ';

/** Builds the shard of `entries`. The same entries give the same bytes. Throws when their words cannot be read. */
export async function buildShard(entries: SearchEntry[], language: string, stem: Stem): Promise<BuiltShard> {
  const records = entries.flatMap((it) => it.records);
  const words = await readWords(records.map(textOf), language);
  const byStem = gather(words, stem);
  const titleWords = records.map(({ title }) => title.split(/\s+/).filter(Boolean).length);
  const postings = new Map<string, Uint8Array>();
  const places = new Map<string, Uint8Array>();
  for (const [key, some] of byStem) {
    postings.set(
      key,
      writePostings(some, (record) => titleWords[record] ?? 0),
    );
    places.set(key, writePlaces(some));
  }
  for (const [key, some] of namesOf(entries))
    postings.set(
      key,
      writePostings(some, () => 1),
    );
  const count = (map: Map<string, Uint8Array>, size: number) => Math.ceil((sizeOf(map) + 1) / size);
  const counts = { postings: count(postings, POSTINGS_SIZE), places: count(places, PLACES_SIZE) };
  const files = [
    { path: TABLE, content: pack(tableOf(entries, titleWords)) },
    ...entries.map((entry, at) => ({ path: cardFile(at), content: packText(JSON.stringify(cardOf(entry))) })),
    ...records.map(({ lines }, at) => ({ path: textFile(at), content: packText(lines.join('\n')) })),
    ...inBuckets(postings, (key) => postingsFile(key, counts.postings)),
    ...inBuckets(places, (key) => placesFile(key, counts.places)),
  ];
  const folder = folderOf(entries[0]?.year, files);
  const isCounted = (record: number) => !records[record]?.isWithin;
  return {
    shard: {
      folder,
      hasNames: entries.some((it) => it.names.length > 0),
      entries: entries.length,
      records: records.length,
      ...counts,
    },
    files: files.map(({ path, content }) => ({ path: `${folder}/${path}`, content })),
    words: new Map([...words].map(([word, some]) => [word, [...some.keys()].filter(isCounted).length])),
    stems: new Map([...byStem].map(([key, some]) => [key, some.filter(([record]) => isCounted(record)).length])),
  };
}

const textOf = ({ title, lines, people, about }: SearchRecord): string =>
  [title, ...lines, ...people, ...about].join(BETWEEN);

/** The places of all words of a stem, by stem and record, both in order. */
function gather(words: Map<string, Places>, stem: Stem): [key: string, places: [number, number[]][]][] {
  const byStem = new Map<string, Places>();
  for (const [word, some] of words) {
    const key = stem(word);
    const known = byStem.get(key) ?? new Map<number, number[]>();
    byStem.set(key, known);
    for (const [record, places] of some) known.set(record, [...(known.get(record) ?? []), ...places]);
  }
  const inOrder = (places: number[]) => [...new Set(places)].sort((a, b) => a - b);
  return [...byStem]
    .map(([key, some]): [string, [number, number[]][]] => [
      key,
      [...some].map(([record, places]): [number, number[]] => [record, inOrder(places)]).sort(([a], [b]) => a - b),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The keys of the names of entries, with the first record of each that has it. */
function namesOf(entries: SearchEntry[]): Map<string, [record: number, places: number[]][]> {
  const names = new Map<string, [number, number[]][]>();
  let record = 0;
  for (const entry of entries) {
    for (const key of new Set(entry.names.map(keyOfName))) {
      names.set(key, [...(names.get(key) ?? []), [record, [0]]]);
    }
    record += entry.records.length;
  }
  return names;
}

function tableOf(entries: SearchEntry[], titleWords: number[]): Uint8Array {
  const records = entries.flatMap((it) => it.records);
  return writeTable({
    entries: entries.map((it) => ({ records: it.records.length, isMeeting: it.kind === 'Meeting' })),
    records: records.map((it, at) => ({
      words: textOf(it).split(/\s+/).length,
      titleWords: titleWords[at] ?? 0,
      isWithin: it.isWithin,
    })),
  });
}

function cardOf({ url, kind, title, date, series, facts, records }: SearchEntry): EntryCard {
  return {
    url,
    kind,
    title,
    ...(date && { date: date.words }),
    ...(series && { series }),
    facts,
    records: records.map((it) => ({
      kind: it.kind,
      ...(it.anchor !== undefined && { anchor: it.anchor }),
      title: it.title,
      people: it.people,
    })),
  };
}

function inBuckets(values: Map<string, Uint8Array>, fileOf: (key: string) => string): IndexFile[] {
  const buckets = new Map<string, [string, Uint8Array][]>();
  for (const [key, value] of values) {
    const path = fileOf(key);
    const bucket = buckets.get(path) ?? [];
    buckets.set(path, bucket);
    bucket.push([key, value]);
  }
  return [...buckets].map(([path, bucket]) => ({ path, content: writeBucket(bucket) }));
}

/** `2021-1f0c3a…`: the year, and SHA-256 of what the files hold. */
function folderOf(year: string | undefined, files: IndexFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(`${path}\n${content.length}\n`).update(content);
  return `${year ?? 'always'}-${hash.digest('hex').slice(0, 12)}`;
}

const sizeOf = (values: Map<string, Uint8Array>): number =>
  [...values].reduce((sum, [key, value]) => sum + key.length + value.length + 2, 0);

/** Raw deflate (RFC 1951): unlike gzip it names no machine, and it is eighteen bytes shorter. */
const pack = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 9 });

export const packText = (text: string): Uint8Array => pack(Buffer.from(text));
