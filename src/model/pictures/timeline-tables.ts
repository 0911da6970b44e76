/** The tables beside the timeline: the same facts in words. */
import { formatDay } from '../calendar.ts';
import { type Dated, nameOf, noteOf } from './dated.ts';
import { PLAN_HEAD, planCells } from './plan.ts';
import { type Cell, cell, cellOf, type PictureTable } from './table.ts';
import type { Era, TimelinePicture } from './timeline.ts';

/** Those tables that have rows, in the order of the picture. */
export function timelineTables({ phases, periods, groups, events, lanes }: TimelinePicture): PictureTable[] {
  return [
    { caption: 'Phases and reporting periods', head: ['What', 'When'], rows: [...phases, ...periods].map(eraCells) },
    {
      caption: 'Deliverables and milestones',
      head: PLAN_HEAD,
      rows: groups.flatMap(({ rows }) => rows.map(planCells)),
    },
    { caption: 'Events', head: DATED_HEAD, rows: events.map(datedCells) },
    {
      caption: 'Meetings by series',
      head: ['Series', 'Meetings', 'From', 'To'],
      rows: lanes.map(({ label, key, items }) => [
        { words: label, ...(key && { key }) },
        cell(String(items.length)),
        ...[items[0], items.at(-1)].map(
          (it): Cell => ({ words: it?.card.date ?? '', ...(it && { key: it.card.key }) }),
        ),
      ]),
    },
  ].filter(({ rows }) => rows.length > 0);
}

const eraCells = ({ card }: Era): Cell[] => [cellOf(card), cell(card.date ?? '')];

export const DATED_HEAD = ['What', 'When', 'Kind'];

/** A meeting or event in words. */
export const datedCells = ({ card, came, sort }: Dated): Cell[] => [
  { words: nameOf(card), key: card.key },
  cell(card.date ?? ''),
  cell(noteOf(came, sort)),
];

/** What the picture leaves out, in a sentence; undefined when nothing is. */
export function leftOut({ left, from, until }: TimelinePicture): string | undefined {
  const parts = [
    left.beyond > 0 && `${left.beyond} before ${formatDay(from)} or after ${formatDay(until)}`,
    left.undated > 0 && `${left.undated} whose day no source gives within a year`,
  ].filter((it) => it !== false);
  return parts.length > 0 ? `Meetings and events not drawn here: ${parts.join(', and ')}.` : undefined;
}
