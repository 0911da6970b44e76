/** How does the table of a shard look in bytes? Written where the index is made, read where it is asked. */
import { ByteReader, ByteWriter } from './bytes.ts';
import type { Table } from './layout.ts';

/** Lengths are told to about a tenth: two records that differ by less are as long as each other for the ranking. */
const STEPS = 8;

export function writeTable({ entries, records }: Table): Uint8Array {
  const writer = new ByteWriter().number(entries.length);
  for (const entry of entries) writer.number(entry.records * 2 + Number(entry.isMeeting));
  for (const { day } of entries) writer.number(day === undefined ? 0 : Math.max(0, day) + 1);
  for (const { words } of records) writer.number(Math.round(STEPS * Math.log2(1 + words)));
  for (const { titleWords, isWithin } of records) writer.number(Math.min(titleWords, 63) * 2 + Number(isWithin));
  return writer.done();
}

export function readTable(bytes: Uint8Array): Table {
  const reader = new ByteReader(bytes);
  const entries = Array.from({ length: reader.number() }, () => {
    const said = reader.number();
    return { records: Math.floor(said / 2), isMeeting: said % 2 === 1 };
  });
  const days = entries.map(() => reader.number());
  const count = entries.reduce((sum, it) => sum + it.records, 0);
  const lengths = Array.from({ length: count }, () => Math.round(2 ** (reader.number() / STEPS) - 1));
  const records = lengths.map((words) => {
    const said = reader.number();
    return { words, titleWords: said >> 1, isWithin: (said & 1) === 1 };
  });
  return { entries: entries.map((it, at) => ({ ...it, ...dayOf(days[at]) })), records };
}

/** 0 is no day. */
const dayOf = (said = 0): { day?: number } => (said === 0 ? {} : { day: said - 1 });
