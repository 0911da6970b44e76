/** How long is each record, and to which entry does it belong? All tables as one, so that the ranking knows no shards. */
import type { Table } from '../index/layout.ts';

export interface Corpus {
  records: CorpusRecord[];
  entries: CorpusEntry[];
  /** Means over what is counted: entries, and records that are not within another. */
  countedRecords: number;
  meanRecordWords: number;
  meanEntryWords: number;
  /** The number of the first record of a shard. */
  firstRecord(shard: number): number;
  /** The shard of a record or entry, and its number there. */
  shardOfRecord(record: number): [shard: number, number: number];
  shardOfEntry(entry: number): [shard: number, number: number];
}

export interface CorpusRecord {
  entry: number;
  /** The record whose lines hold its own; itself, unless it is a line of another. */
  item: number;
  words: number;
  titleWords: number;
  isWithin: boolean;
}

export interface CorpusEntry {
  first: number;
  count: number;
  words: number;
  isMeeting: boolean;
  /** Its last day, since 1970; undefined when nobody knows. */
  day?: number;
}

export function corpusOf(tables: Table[]): Corpus {
  const entries: CorpusEntry[] = [];
  const records: CorpusRecord[] = [];
  const [entryStarts, recordStarts]: [number[], number[]] = [[], []];
  for (const table of tables) {
    entryStarts.push(entries.length);
    recordStarts.push(records.length);
    let first = 0;
    for (const { records: count, ...said } of table.entries) {
      const own = table.records.slice(first, first + count);
      const words = own.reduce((sum, it) => sum + (it.isWithin ? 0 : it.words), 0);
      entries.push({ first: records.length, count, words, ...said });
      for (const it of own) {
        const item = it.isWithin ? (records.at(-1)?.item ?? records.length) : records.length;
        records.push({ ...it, entry: entries.length - 1, item });
      }
      first += count;
    }
  }
  const counted = records.filter((it) => !it.isWithin);
  const words = counted.reduce((sum, it) => sum + it.words, 0);
  return {
    records,
    entries,
    countedRecords: counted.length,
    meanRecordWords: words / Math.max(1, counted.length),
    meanEntryWords: words / Math.max(1, entries.length),
    firstRecord: (shard) => recordStarts[shard] ?? 0,
    shardOfRecord: (record) => placeIn(recordStarts, record),
    shardOfEntry: (entry) => placeIn(entryStarts, entry),
  };
}

/** The last start that is not above a number, and the distance from it. */
function placeIn(starts: number[], number: number): [number, number] {
  const place = starts.findLastIndex((start) => start <= number);
  return [place, number - (starts[place] ?? 0)];
}
