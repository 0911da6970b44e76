/** A line for each deliverable and milestone: what was planned as outlines, what was reached as solid marks. */
import type { PlanMark, PlanRow } from '#model/pictures/plan.ts';
import { type Frame, type Part, told } from './frame.ts';
import { MIDDLE, STRETCH } from './legend.ts';
import { bar, shape, stroke, words } from './shapes.ts';
import type { Markup } from './svg.ts';
import { shorten, TYPE, widthOf } from './words.ts';

const ROW = 21;

/** Length of the line of what was postponed to no month, px. */
const ADRIFT = 24;

/** The rows below each other from `top` on. */
export function planRows(frame: Frame, rows: PlanRow[], top: number): Part {
  return {
    marks: rows.flatMap((row, at) => planRow(frame, row, top + at * ROW)),
    bottom: top + rows.length * ROW,
  };
}

function planRow(frame: Frame, row: PlanRow, top: number): Markup[] {
  const { scale, routes, gutter } = frame;
  const y = top + ROW / 2;
  const places = row.marks.map(({ until }) => scale.at(until, 'end'));
  const last = Math.max(
    scale.start,
    ...places,
    row.work ? scale.at(row.work.planned ?? row.work.until, 'end') : scale.start,
  );
  return [
    stroke('row', gutter, y, scale.end, y),
    labelOf(frame, row, y),
    ...slipLine(row, scale, y),
    ...(row.isAdrift ? [stroke('slip adrift', last, y, Math.min(last + ADRIFT, frame.width), y)] : []),
    ...workBar(frame, row, y),
    ...row.marks.map((mark, at) =>
      told(
        routes,
        [`${row.card.label}: ${mark.words}`, mark.said && `said in ${mark.said.words}`].filter(Boolean).join(', '),
        mark.said ?? {},
        ...planMark(mark, places[at] ?? 0, y, scale.at(mark.from), row.isOverdue),
      ),
    ),
    ...slipNote(frame, row, last, y),
  ];
}

/** Its code, and as much of its title as there is room for. */
function labelOf({ routes, gutter, isNarrow }: Frame, { card }: PlanRow, y: number): Markup {
  const code = shorten(card.label, gutter - 8, TYPE.label);
  const left = Math.max(widthOf(code, TYPE.label) + 10, 52);
  const title = isNarrow || !card.title ? '' : shorten(card.title, gutter - left - 10, TYPE.small);
  const name = [card.label, card.title].filter(Boolean).join(' · ');
  return told(routes, name, card, words(code, 0, y + 4, 'code'), title !== '' && words(title, left, y + 4, 'small'));
}

/** The day first due and the one where it stands now; undefined when they are one. */
function slipOf({ marks }: PlanRow): { from: string; to: string } | undefined {
  const due = marks.find(({ kind }) => kind === 'due');
  const end = marks.findLast(({ kind }) => kind === 'postponed' || kind === 'reached');
  return due && end && end.until !== due.until ? { from: due.until, to: end.until } : undefined;
}

/** How far it was moved. */
function slipLine(row: PlanRow, { at }: Frame['scale'], y: number): Markup[] {
  const slip = slipOf(row);
  if (!slip) return [];
  return [stroke(slip.to > slip.from ? 'slip' : 'early', at(slip.from, 'end'), y, at(slip.to, 'end'), y)];
}

function workBar({ scale, routes }: Frame, { card, work }: PlanRow, y: number): Markup[] {
  if (!work) return [];
  const [from, to] = [scale.at(work.from), scale.at(work.until, 'end')];
  const planned = work.planned === undefined ? [] : [{ from: to, to: scale.at(work.planned, 'end') }];
  return [
    told(
      routes,
      `${card.label}: under way, said in ${work.said.words}`,
      work.said,
      ...planned.map((span) => bar('work-planned', span, y - 3.5, 7)),
      bar('work', { from, to }, y - 3.5, 7, { least: 3 }),
    ),
  ];
}

/** The months of slip beside the last mark, where there is room. */
function slipNote({ scale, isNarrow, width }: Frame, { slip, isAdrift }: PlanRow, last: number, y: number): Markup[] {
  if (!slip || isNarrow || slip === 'on time') return [];
  const left = last + (isAdrift ? ADRIFT + 4 : 9);
  const room = Math.max(width, scale.end) - left;
  return widthOf(slip, TYPE.small) <= room ? [words(slip, left, y + 4, 'small halo')] : [];
}

/** The mark itself; `from` is where the first of its possible days begins. */
function planMark({ kind }: PlanMark, x: number, y: number, from: number, isOverdue: boolean): Markup[] {
  switch (kind) {
    case 'due':
      return isOverdue ? OVERDUE(x, y) : [shape('diamond', x, y, 6, 'due')];
    case 'postponed':
      return [shape('diamond', x, y, 4.5, 'postponed')];
    case 'reached':
      return [
        ...(x - from > 6 ? [bar('between', { from, to: x }, y - 2, 4)] : []),
        shape('diamond', x, y, 4.5, 'reached'),
      ];
    case 'published':
      return [shape('disc', x, y, 3, 'published')];
    case 'dropped':
      return [shape('cross', x, y, 5, 'dropped')];
  }
}

const OVERDUE = (x: number, y: number) => [
  shape('diamond', x, y, 6, 'due overdue'),
  shape('disc', x, y, 1.5, 'overdue-dot'),
];

/** What the marks of these rows mean. */
export function planLegend(rows: PlanRow[]): { occurs: boolean; marks: Markup[]; words: string }[] {
  const { x, y } = MIDDLE;
  const has = (...kinds: PlanMark['kind'][]) =>
    rows.some(({ marks }) => marks.some(({ kind }) => kinds.includes(kind)));
  const moves = rows.flatMap((row) => slipOf(row) ?? []);
  return [
    { occurs: has('due'), marks: [shape('diamond', x, y, 6, 'due')], words: 'due, as first planned' },
    { occurs: rows.some(({ isOverdue }) => isOverdue), marks: OVERDUE(x, y), words: 'overdue by the minutes' },
    { occurs: has('postponed'), marks: [shape('diamond', x, y, 4.5, 'postponed')], words: 'due, as postponed' },
    {
      occurs: moves.some(({ from, to }) => to > from),
      marks: [stroke('slip', STRETCH.from, y, STRETCH.to, y)],
      words: 'later by so much',
    },
    {
      occurs: moves.some(({ from, to }) => to < from),
      marks: [stroke('early', STRETCH.from, y, STRETCH.to, y)],
      words: 'earlier by so much',
    },
    {
      occurs: rows.some(({ isAdrift }) => isAdrift),
      marks: [stroke('slip adrift', STRETCH.from, y, STRETCH.to, y)],
      words: 'postponed, to no month named yet',
    },
    { occurs: has('reached'), marks: [shape('diamond', x, y, 4.5, 'reached')], words: 'reached' },
    { occurs: has('dropped'), marks: [shape('cross', x, y, 5, 'dropped')], words: 'dropped' },
    { occurs: has('published'), marks: [shape('disc', x, y, 3, 'published')], words: 'printed on its public page' },
    { occurs: rows.some(({ work }) => work), marks: [bar('work', STRETCH, y - 3.5, 7)], words: 'said to be under way' },
    {
      occurs: rows.some(({ marks, work }) => marks.length === 0 && !work),
      marks: [stroke('row', STRETCH.from, y, STRETCH.to, y)],
      words: 'no source gives its month',
    },
    {
      occurs: rows.some(({ work }) => work?.planned),
      marks: [bar('work-planned', STRETCH, y - 3.5, 7)],
      words: 'from the last word to the day due',
    },
  ];
}
