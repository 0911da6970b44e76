/** Records with where they were said: every record of every meeting that was held, in order of time. */
import type { Entry, EntryKey, EntryOf } from '../entry.ts';
import { keyOf } from '../entry.ts';
import type { Outline } from '../minutes/outline.ts';
import type { Keyword, MinuteRecord } from '../minutes/record.ts';
import type { Names } from '../names.ts';
import { compareMeetings, dayOf } from '../order.ts';

/** Names a record across meetings: `wp2/2021-12-10^dac21-replay`. */
export type RecordKey = `${string}^${string}`;

/** A record and where it was said. */
export interface Filed<R extends MinuteRecord = MinuteRecord> {
  key: RecordKey;
  record: R;
  meeting: EntryOf<'meetings'>;
  /** The day from which it counts: the last possible one of its meeting, `YYYY-MM-DD`. */
  day: string;
  /** The entry that it is about; undefined where it names none, or one that nobody knows. */
  about?: EntryKey;
  /** The agenda item under which it was said, with the ids of those who spoke on it. */
  item?: { title: string; speakers: string[] };
}

/** Whether a meeting has minutes: what is planned, was cancelled or has only an agenda was not said. */
export function hasMinutes(entry: Entry): entry is EntryOf<'meetings'> {
  return (
    entry.kind === 'meetings' &&
    entry.data.minutes !== 'none' &&
    (entry.data.status === undefined || entry.data.status === 'held')
  );
}

/** The records of all meetings that have minutes, in order of time, then as they stand in the file. */
export function fileRecords(entries: Entry[], outlineOf: (key: EntryKey) => Outline, names: Names): Filed[] {
  return entries
    .filter(hasMinutes)
    .sort(compareMeetings)
    .flatMap((meeting) => {
      const { items, records } = outlineOf(keyOf(meeting));
      const byAnchor = new Map(items.map((item) => [item.anchor, item]));
      return records.map((record): Filed => {
        const { anchor, item: itemAnchor } = record.block;
        const item = itemAnchor === undefined ? undefined : byAnchor.get(itemAnchor);
        const about = 'about' in record && record.about ? names.entryOf(record.about.value) : undefined;
        return {
          key: `${meeting.id}^${anchor}`,
          record,
          meeting,
          day: dayOf(meeting),
          ...(about && { about }),
          ...(item && { item: { title: item.title, speakers: item.speakers } }),
        };
      });
    });
}

/** The kind of record that a keyword begins. */
type RecordBy<K extends Keyword, R = MinuteRecord> = R extends { keyword: infer Own }
  ? K extends Own
    ? R
    : never
  : never;

/** Whether a record begins with this keyword. */
export function isA<K extends Keyword>(filed: Filed, keyword: K): filed is Filed<RecordBy<K>> {
  return filed.record.keyword === keyword;
}
