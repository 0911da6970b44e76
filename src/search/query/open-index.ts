/** Reads an index, as much of it as a search needs: every file once, and only when it is asked for. */

import { type Facets, readFacets } from '../index/facet-file.ts';
import {
  cardFile,
  type EntryCard,
  FORMAT,
  keyOfName,
  MANIFEST,
  type Manifest,
  placesFile,
  postingsFile,
  type Shard,
  TABLE,
  textFile,
} from '../index/layout.ts';
import { findInBucket, type Posting, readPlaces, readPostings } from '../index/postings.ts';
import { readTable } from '../index/table.ts';
import { type Stem, stemOf } from '../words/stem.ts';
import { type Corpus, corpusOf } from './corpus.ts';

/** Gives the bytes of a file by its path below the folder of the index. Rejects when it cannot be had. */
export type Read = (path: string) => Promise<Uint8Array>;

/** An index ready to be asked. Records and entries are numbered through all shards. */
export interface SearchIndex {
  corpus: Corpus;
  stem: Stem;
  /** Whether a stem is in so many records that it tells little. */
  isCommon(stem: string): boolean;
  /** Whether a stem is that of a stop word of the language. */
  isStop(stem: string): boolean;
  /** The records that have a stem, in order. */
  postingsOf(stem: string): Promise<Posting[]>;
  /** The places where a stem stands in these records, in the same order. */
  placesOf(stem: string): Promise<number[][]>;
  /** The first records of the entries that have a name. */
  named(name: string): Promise<number[]>;
  card(entry: number): Promise<EntryCard>;
  /** The lines of a record. */
  text(record: number): Promise<string[]>;
  facets(): Promise<Facets>;
  /** The files of the vocabulary, and the text of one of them. */
  vocabulary: { files: string[]; read(name: string): Promise<string> };
}

/** Opens the index: reads its manifest, its tables and the rules of its language. Rejects when one cannot be had. */
export async function openIndex(read: Read): Promise<SearchIndex> {
  const bytesOf = once(read);
  const textOf = once(async (path) => new TextDecoder().decode(await unpack(await read(path))));
  const facetsOf = once(async (path) => readFacets(await textOf(path)));
  const cardOf = once(async (path): Promise<EntryCard> => JSON.parse(await textOf(path)));
  const manifest: Manifest = JSON.parse(new TextDecoder().decode(await read(MANIFEST)));
  if (manifest.format !== FORMAT) throw new Error(`The search index is of format ${manifest.format}, not ${FORMAT}`);
  const { shards } = manifest;
  const [stem, ...tables] = await Promise.all([
    stemOf(manifest.language),
    ...shards.map(async ({ folder }) => readTable(await unpack(await read(`${folder}/${TABLE}`)))),
  ]);
  const corpus = corpusOf(tables);
  const [common, stops] = [new Set(manifest.common), new Set(manifest.stops)];

  async function valueIn(shard: Shard, path: string, key: string): Promise<Uint8Array> {
    return findInBucket(await bytesOf(`${shard.folder}/${path}`), key) ?? new Uint8Array();
  }

  async function postingsIn(shard: Shard, key: string): Promise<Posting[]> {
    const first = corpus.firstRecord(shards.indexOf(shard));
    const postings = readPostings(await valueIn(shard, postingsFile(key, shard.postings), key));
    return postings.map((it) => ({ ...it, record: it.record + first }));
  }

  async function cardOfEntry(entry: number): Promise<EntryCard> {
    const [shard, number] = corpus.shardOfEntry(entry);
    return cardOf(`${shards[shard]?.folder}/${cardFile(number)}`);
  }

  return {
    corpus,
    stem,
    isCommon: (key) => common.has(key),
    isStop: (key) => stops.has(key),
    postingsOf: async (key) => (await Promise.all(shards.map((it) => postingsIn(it, key)))).flat(),
    placesOf: async (key) => {
      const values = shards.map((it) => valueIn(it, placesFile(key, it.places), key));
      return (await Promise.all(values)).flatMap(readPlaces);
    },
    named: async (name) => {
      const some = shards.filter((it) => it.hasNames).map((it) => postingsIn(it, keyOfName(name)));
      return (await Promise.all(some)).flat().map((it) => it.record);
    },
    card: cardOfEntry,
    text: async (record) => {
      const { entry = -1 } = corpus.records[record] ?? {};
      if (corpus.entries[entry]?.count === 1) return (await cardOfEntry(entry)).lines ?? [];
      const [shard, number] = corpus.shardOfRecord(record);
      return (await textOf(`${shards[shard]?.folder}/${textFile(number)}`)).split('\n');
    },
    facets: () => facetsOf(manifest.facets),
    vocabulary: {
      files: manifest.vocabulary.files,
      read: (name) => textOf(`${manifest.vocabulary.folder}/${name}`),
    },
  };
}

/** Asks for each path once; a failure is forgotten, so that the next search tries again. */
function once<T>(read: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (path) => {
    const promise = known.get(path) ?? read(path);
    known.set(path, promise);
    promise.catch(() => known.delete(path));
    return promise;
  };
}

/** Raw deflate (RFC 1951), unpacked by the platform. */
async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
