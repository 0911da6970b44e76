/** Meetings and events by year: a line for each series in each year. */
import { type Card, cardOf } from '../card.ts';
import type { Model } from '../model.ts';
import { isDated } from '../order.ts';
import { type Dated, datedOf, nameOf } from './dated.ts';
import type { PictureTable } from './table.ts';
import { type Lane, lanesOf } from './timeline.ts';
import { DATED_HEAD, datedCells } from './timeline-tables.ts';

export interface MeetingYear {
  /** Such as `2021`. */
  year: string;
  /** Each series that met in the year, then the events of the year; what spans two years is in both. */
  lanes: Lane[];
}

export interface CalendarPicture {
  /** The latest year first; as many as hold `MOST` meetings and events, and at least one. */
  years: MeetingYear[];
  /** How many meetings and events lie in earlier years. */
  earlier: number;
  /** Those whose date says little more than that they were. */
  undated: Card[];
  today: string;
}

/** A page with more marks than this is slow to read and to load. */
const MOST = 640;

export function calendarPictureOf(model: Model): CalendarPicture {
  const events = datedOf(model, model.of('events'));
  const lanes = [...lanesOf(model), ...(events.length > 0 ? [{ label: 'Events', items: events }] : [])];
  const names = new Set(lanes.flatMap(({ items }) => items.flatMap(yearsOf)));
  const all = [...names]
    .sort()
    .reverse()
    .map((year) => ({ year, lanes: lanes.flatMap((lane) => laneIn(lane, year)) }));
  let room = MOST;
  const kept = all.filter(({ lanes: own }, at) => {
    room -= own.reduce((sum, { items }) => sum + items.length, 0);
    return room >= 0 || at === 0;
  });
  const first = kept.at(-1)?.year ?? '';
  return {
    years: kept,
    earlier: lanes.flatMap(({ items }) => items).filter(({ until }) => until.slice(0, 4) < first).length,
    undated: [...model.of('meetings'), ...model.of('events')].filter((it) => !isDated(it)).map(cardOf),
    today: model.today,
  };
}

/** The years in which it lies; a date within a year has at most two. */
function yearsOf({ from, until }: Dated): string[] {
  return [...new Set([from.slice(0, 4), until.slice(0, 4)])];
}

function laneIn(lane: Lane, year: string): Lane[] {
  const items = lane.items.filter((it) => yearsOf(it).includes(year));
  return items.length > 0 ? [{ ...lane, items }] : [];
}

/** A table for each year: each meeting and event once, in the year in which it ended. */
export function calendarTables({ years, undated }: CalendarPicture): PictureTable[] {
  const tables = years.map(({ year, lanes }) => ({
    caption: year,
    head: [...DATED_HEAD, 'Series'],
    rows: lanes
      .flatMap(({ items, label }) => items.map((it) => ({ it, label })))
      .filter(({ it }) => it.until.slice(0, 4) === year)
      .sort((a, b) => (a.it.until < b.it.until ? 1 : -1))
      .map(({ it, label }) => [...datedCells(it), { words: label }]),
  }));
  const others: PictureTable = {
    caption: 'On a day that no source gives within a year',
    head: ['What', 'When'],
    rows: undated.map((card) => [{ words: nameOf(card), key: card.key }, { words: card.date ?? '' }]),
  };
  return [...tables, others].filter(({ rows }) => rows.length > 0);
}
