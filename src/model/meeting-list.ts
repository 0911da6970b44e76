/** Many meetings as a page lists them: counted by year, newest first. */
import { type Card, cardOf } from './card.ts';
import type { EntryKey } from './entry.ts';
import type { Model } from './model.ts';
import { dayOf, isDated } from './order.ts';

export interface MeetingList {
  label: string;
  total: number;
  /** The newest year first; `year` is empty for meetings of which not even that is known. */
  years: { year: string; count: number; cards: Card[] }[];
}

/** As many meetings are named, the newest; those before them are only counted. */
const MOST = 300;

/** A list of the meetings `keys`, which stand in the order of their index: newest first. */
export function meetingListOf(model: Model, label: string, keys: EntryKey[]): MeetingList {
  const meetings = keys.flatMap((key) => model.get(key) ?? []);
  const named = new Set(meetings.slice(0, MOST));
  const years = Map.groupBy(meetings, (it) => (isDated(it) ? dayOf(it).slice(0, 4) : ''));
  return {
    label,
    total: meetings.length,
    years: [...years].map(([year, list]) => ({
      year,
      count: list.length,
      cards: list.filter((it) => named.has(it)).map(cardOf),
    })),
  };
}
