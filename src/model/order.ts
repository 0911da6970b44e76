/** The order in which an index shows its entries. */
import { sortDay, spanOf } from './calendar.ts';
import type { Entry, EntryOf } from './entry.ts';
import { compareText } from './problem.ts';
import { dateOf, labelOf } from './title.ts';

/** One collation for every machine: letters without regard to accents first, numbers by value. */
const collator = new Intl.Collator('en', { numeric: true });

/** Compares two entries of one kind as their index reads: newest first, else by code or by name. */
export function compareInIndex(a: Entry, b: Entry): number {
  const byDate = NEWEST_FIRST.has(a.kind) ? compareNewestFirst(a, b) : a.kind === 'periods' ? compareByTime(a, b) : 0;
  return byDate || collator.compare(indexName(a), indexName(b)) || compareText(a.id, b.id);
}

/** Newest first; what has no date that tells when comes last. */
function compareNewestFirst(a: Entry, b: Entry): number {
  return Number(isDated(b)) - Number(isDated(a)) || -compareByTime(a, b);
}

/** Compares two entries by their day; entries without a day come last. */
export function compareByTime(a: Entry, b: Entry): number {
  return compareText(dayOf(a), dayOf(b));
}

/** Compares two meetings by day, then by the hour at which they begin. */
export function compareMeetings(a: EntryOf<'meetings'>, b: EntryOf<'meetings'>): number {
  return compareByTime(a, b) || compareText(a.data.start ?? '', b.data.start ?? '') || compareText(a.id, b.id);
}

const NEWEST_FIRST = new Set(['meetings', 'events']);

/** A date that may be any day of more than a year says nothing of when. Milliseconds. */
const A_YEAR = 366 * 24 * 3600 * 1000;

/** Whether the date of an entry tells when it was: it has one, and it is not as wide as the project. */
export function isDated(entry: Entry): boolean {
  const date = dateOf(entry);
  if (date === undefined) return false;
  const { from, until } = spanOf(date);
  return !from || !until || Date.parse(until) - Date.parse(from) < A_YEAR;
}

/** The day by which an entry is sorted, `YYYY-MM-DD`; after all days when it has none. */
export function dayOf(entry: Entry): string {
  const known = days.get(entry);
  if (known !== undefined) return known;
  const date = dateOf(entry);
  const day = date === undefined ? '9999' : sortDay(date);
  days.set(entry, day);
  return day;
}

/** Days are asked for at every comparison. */
const days = new WeakMap<Entry, string>();

/** People stand under what follows their given name, and under it when that is all. */
function indexName(entry: Entry): string {
  if (entry.kind !== 'people') return labelOf(entry);
  const [given, ...family] = entry.data.name.split(' ');
  return [...family, given].join(' ');
}
