/** How does a list of records that have a word look in bytes? Written where the index is made, read where it is asked. */
import { ByteReader, ByteWriter } from './bytes.ts';

/** A record that has a word. */
export interface Posting {
  /** Its number in its shard. */
  record: number;
  /** How often it has the word, 31 at most. */
  count: number;
  isInTitle: boolean;
}

const MOST = 31;

/** The records that have a word, in order, each with the places where it stands, in order. */
export type Postings = [record: number, places: number[]][];

/** Writes the postings of a word. `titleWords`: how many words the title of each record has, with which its text begins. */
export function writePostings(postings: Postings, titleWords: number[]): Uint8Array {
  const writer = new ByteWriter();
  let before = -1;
  for (const [record, places] of postings) {
    const isInTitle = (places[0] ?? 0) < (titleWords[record] ?? 0);
    writer.number(record - before - 1).number(Math.min(places.length, MOST) * 2 + Number(isInTitle));
    before = record;
  }
  return writer.done();
}

export function readPostings(bytes: Uint8Array): Posting[] {
  const reader = new ByteReader(bytes);
  const postings: Posting[] = [];
  for (let record = -1; !reader.isDone; ) {
    record += reader.number() + 1;
    const said = reader.number();
    postings.push({ record, count: said >> 1, isInTitle: (said & 1) === 1 });
  }
  return postings;
}

/** Writes the places of a word in the same order. */
export function writePlaces(postings: Postings): Uint8Array {
  const writer = new ByteWriter();
  for (const [, places] of postings) {
    writer.number(places.length);
    places.forEach((place, at) => {
      writer.number(place - (places[at - 1] ?? -1) - 1);
    });
  }
  return writer.done();
}

export function readPlaces(bytes: Uint8Array): number[][] {
  const reader = new ByteReader(bytes);
  const all: number[][] = [];
  while (!reader.isDone) {
    const places: number[] = [];
    let place = -1;
    for (let left = reader.number(); left > 0; left -= 1) {
      place += reader.number() + 1;
      places.push(place);
    }
    all.push(places);
  }
  return all;
}

/** Writes values under their keys, in order of the keys. */
export function writeBucket(values: [key: string, value: Uint8Array][]): Uint8Array {
  const writer = new ByteWriter();
  for (const [key, value] of values) writer.text(key).bytes(value);
  return writer.done();
}

/** The value of a key; undefined when the bucket does not have it. */
export function findInBucket(bucket: Uint8Array, key: string): Uint8Array | undefined {
  const reader = new ByteReader(bucket);
  while (!reader.isDone) {
    const [name, value] = [reader.text(), reader.bytes()];
    if (name === key) return value;
  }
  return undefined;
}
