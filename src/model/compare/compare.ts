/** What does a change of the content do, for those who review it? */
import { type Entry, keyOf } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { type ClosedRecords, closedRecords } from './closed.ts';
import { changesOfEntries, changesOfSettings, type EntryChanges, pairEntries } from './entries.ts';
import type { FieldChange } from './fields.ts';
import { changesOfProblems, type ProblemChanges } from './problems.ts';
import { changesOfRecords, type RecordChanges } from './records.ts';
import { type Reading, type Times, timesOf } from './state.ts';
import { movedStates, type StateMove } from './states.ts';

export interface Comparison {
  entries: EntryChanges;
  /** The fields of `collaboration.yaml` that are no entry of their own. */
  settings: FieldChange[];
  records: RecordChanges;
  closed: ClosedRecords;
  states: StateMove[];
  problems: ProblemChanges;
  /** Entries that were internal and are public now. */
  published: Entry[];
  /** How many entries were public and are internal now: they are counted, never named. */
  withdrawn: number;
  /** The files that cannot be read as they stand, by path; what they say is counted as it was before. */
  unreadable: string[];
}

/** Compares the content of two times, both as of the day `today` (`YYYY-MM-DD`). */
export function compareReadings(before: Reading, after: Reading, today: string): Comparison {
  const times = timesOf(before, after, today);
  const pairs = times ? pairEntries(times) : new Map<Entry, Entry>();
  const [hidden, hiddenBefore] = [new Set(after.withheld), new Set(before.withheld)];
  const internal = hidden.union(hiddenBefore);
  return {
    ...(times ? changesBetween(times, pairs, (it) => internal.has(keyOf(it))) : NOTHING),
    problems: changesOfProblems(before.problems.filter(isOfNone(hidden)), after.problems, pairs),
    published: times ? times.after.entries.filter((it) => hiddenBefore.has(keyOf(it))) : [],
    withdrawn: times ? times.before.entries.filter((it) => hidden.has(keyOf(it))).length : 0,
    unreadable: [...new Set(after.refused.map((it) => it.file))],
  };
}

/** Whether a problem is of none of the entries with these keys: nothing that was said of one that is internal now is told. */
const isOfNone =
  (keys: ReadonlySet<string>) =>
  ({ file }: Problem) =>
    !keys.has(file.replace(/\.mdx?$/, ''));

function changesBetween(times: Times, pairs: Map<Entry, Entry>, isHidden: (entry: Entry) => boolean) {
  return {
    entries: changesOfEntries(times, pairs, isHidden),
    settings: changesOfSettings(times),
    records: changesOfRecords(times, pairs, isHidden),
    closed: closedRecords(times, pairs),
    states: movedStates(times, pairs),
  };
}

/** What can be said where neither time has settings. */
const NOTHING = {
  entries: { added: [], removed: [], renamed: [], changed: [] },
  settings: [],
  records: { added: [], removed: [], changed: [] },
  closed: { done: [], answered: [], superseded: [], reopened: [] },
  states: [],
};
