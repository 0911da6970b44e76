/** All records of the collaboration, and which of them closes or ends which. */
import type { Entry, EntryKey } from '../entry.ts';
import type { Outline } from '../minutes/outline.ts';
import type { StatusRecord } from '../minutes/record.ts';
import type { Names } from '../names.ts';
import { type Filed, fileRecords, isA, type RecordKey } from './filed.ts';
import { finderOf, type Resolution, resolve } from './resolve.ts';

export interface Records {
  /** In order of time, then as they stand in the file. */
  all: Filed[];
  get(key: RecordKey): Filed | undefined;
  /** The records said at a meeting, by its id. */
  saidAt(meeting: string): Filed[];
  /** The status lines about an entry, in order of time. */
  statusOf(key: EntryKey): Filed<StatusRecord>[];
  /** What the `^id` of a record means; undefined when it has none. */
  resolutionOf(filed: Filed): Resolution | undefined;
  /** The records that close or end this one, in order of time. */
  closing(filed: Filed): Filed[];
}

/** Files the records of all meetings. */
export function recordsOf(entries: Entry[], outlineOf: (key: EntryKey) => Outline, names: Names): Records {
  const all = fileRecords(entries, outlineOf, names);
  const finder = finderOf(all);
  const byKey = new Map(all.map((it) => [it.key, it]));
  const byMeeting = Map.groupBy(all, (it) => it.meeting.id);
  const statuses = Map.groupBy(
    all.filter((it) => isA(it, 'STATUS')),
    (it) => it.about,
  );
  const resolutions = new Map(all.map((it) => [it, resolve(it, finder)]));
  const closing = Map.groupBy(all, (it) => {
    const resolution = resolutions.get(it);
    return resolution && 'target' in resolution ? resolution.target : undefined;
  });
  return {
    all,
    get: (key) => byKey.get(key),
    saidAt: (meeting) => byMeeting.get(meeting) ?? [],
    statusOf: (key) => statuses.get(key) ?? [],
    resolutionOf: (filed) => resolutions.get(filed),
    closing: (filed) => closing.get(filed) ?? [],
  };
}
