/** What is usual in a series? What its last meetings have in common is that of the next one too. */
import type { EntryOf } from '../entry.ts';
import type { Model } from '../model.ts';
import { compareMeetings, dayOf, isDated } from '../order.ts';
import { hasMinutes } from '../records/filed.ts';

type Meeting = EntryOf<'meetings'>;

/** So many meetings tell what is usual … */
const LATEST = 6;
/** … and so many who comes. */
const LATEST_LISTS = 3;

/** The meetings of a series before a day, the newest first; those of which it is not known when they were are left out. */
export function meetingsBefore(model: Model, series: string, date: string): Meeting[] {
  return model
    .of('meetings')
    .filter((it) => it.data.series === series && isDated(it) && dayOf(it) < date)
    .sort(compareMeetings)
    .reverse();
}

/** The value of a field at more than half of the last meetings; those that were called off do not count. */
export function usual<T extends string>(
  meetings: Meeting[],
  fieldOf: (data: Meeting['data']) => T | undefined,
): T | undefined {
  const latest = meetings.filter(({ data: { status } }) => status !== 'cancelled' && status !== 'rescheduled');
  const values = latest.slice(0, LATEST).map(({ data }) => fieldOf(data));
  return values.find((value) => value !== undefined && values.filter((it) => it === value).length * 2 > values.length);
}

/** The number after that of the last meeting; undefined where the last meetings have none, or another one has it. */
export function nextNumber(model: Model, series: string, meetings: Meeting[]): number | undefined {
  const last = meetings.slice(0, LATEST).find((it) => it.data.number !== undefined)?.data.number;
  const next = last === undefined ? undefined : last + 1;
  const isTaken = model.of('meetings').some(({ data }) => data.series === series && data.number === next);
  return isTaken ? undefined : next;
}

/** Those who chair: as the series says, else as at the last meeting that says it. */
export function chairsOf(model: Model, { data }: EntryOf<'series'>, meetings: Meeting[]): string[] {
  const chairs = data.chairs ?? meetings.find((it) => it.data.chairs)?.data.chairs ?? [];
  return chairs.filter((id) => isPerson(model, id));
}

/** Those who were at one of the last meetings that say who was there: chairs first, then as they are listed. */
export function rosterOf(model: Model, chairs: string[], meetings: Meeting[]): string[] {
  const lists = meetings.flatMap(({ data: { present } }) => (present?.length ? [present] : [])).slice(0, LATEST_LISTS);
  if (lists.length === 0) return [];
  return [...new Set([...chairs, ...lists.flat()])].filter((id) => isPerson(model, id));
}

const isPerson = (model: Model, id: string) => model.get(`people/${id}`) !== undefined;

/** The titles of the agenda items that at least half of the last minutes have, in their usual order. */
export function usualItems(model: Model, meetings: Meeting[]): string[] {
  const agendas = meetings
    .filter(hasMinutes)
    .slice(0, LATEST)
    .map((it) => [...new Map(model.outline(`meetings/${it.id}`).items.map(({ title }) => [fold(title), title]))]);
  const places = new Map<string, { title: string; at: number[] }>();
  for (const items of agendas) {
    for (const [index, [key, title]] of items.entries()) {
      const known = places.get(key) ?? { title, at: [] };
      known.at.push(index / items.length);
      places.set(key, known);
    }
  }
  const mean = (list: number[]) => list.reduce((sum, it) => sum + it, 0) / list.length;
  return [...places.values()]
    .filter(({ at }) => at.length > 1 && at.length * 2 >= agendas.length)
    .sort((a, b) => mean(a.at) - mean(b.at))
    .map(({ title }) => title);
}

/** Titles are the same whatever their case and their last sign. */
export const fold = (title: string) => title.toLowerCase().replace(/(?<![\s.:!?])[\s.:!?]+$/, '');
