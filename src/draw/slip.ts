/**
 * The slip of milestones over the meetings: time runs to the right, the day due stands upwards on the same scale. A line
 * is flat while the plan holds, climbs when it slips, and ends at the diagonal, where what is due is due today.
 */
import { dueDay, projectMonthOf } from '#model/calendar.ts';
import type { SlipEnd, SlipLine, SlipPicture } from '#model/pictures/slip.ts';
import type { Routes } from '#model/routes.ts';
import { told } from './frame.ts';
import { type LegendItem, legendOf, MIDDLE, STRETCH } from './legend.ts';
import { spread } from './pack.ts';
import { dayNumber, type Scale, scaleOf } from './scale.ts';
import { shape, stroke, words } from './shapes.ts';
import { drawing, element, type Markup, pathOf } from './svg.ts';
import { monthRule, yearsOf } from './time-head.ts';
import { isNarrow } from './widths.ts';
import { shorten, TYPE, widthOf } from './words.ts';

const LABEL = 14;
const FOOT = 42;
const HEAD = 24;

/** Length of the line of what was postponed to no month, px. */
const ADRIFT = 12;

/** The SVG of the picture, `width` px wide; of few lines only the months between which they lie. */
export function drawSlip(picture: SlipPicture, routes: Routes, width: number, title: string): string {
  const right = isNarrow(width) ? 64 : 128;
  const x = scaleOf(picture.from, picture.until, 34, width - right);
  const y = upwardsOf(picture, x);
  const height = y.start - HEAD;
  const labels = labelsOf(picture.lines, x, y);
  return drawing(
    { width, height: HEAD + height + FOOT },
    {
      title,
      description: `From left to right the time of the meetings, upwards the month due as then known. Lines: ${picture.lines.length}. The table below says the same.`,
      hasLinks: true,
    },
    ...gridOf(x, y, picture),
    ...picture.lines.map((line) => pathOfLine(line, x, y)),
    ...picture.lines.flatMap((line) => marksOfLine(line, { x, y, routes, width, label: labels.get(line) })),
  );
}

/** The heights of the labels: none over another, and where there is not room for all, those that tell most. */
function labelsOf(lines: SlipLine[], x: Scale, y: Scale): Map<SlipLine, number> {
  const fit = Math.floor((y.start - y.end) / LABEL);
  const told = lines.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, fit);
  const places = spread(
    told.map((line) => ends(line, x, y).y),
    LABEL,
    y.end,
    y.start,
  );
  return new Map(told.map((line, at) => [line, places[at] ?? 0]));
}

/** What was moved comes before what went as planned, and that before what nobody spoke of. */
const rankOf = ({ steps, end }: SlipLine): number =>
  end.kind === 'silent' ? 2 : steps.some(({ said }) => said) ? 0 : 1;

/** The upward scale: the unit of the other, whole months around all days due and ends, with room for the labels. */
function upwardsOf({ lines, from, until }: SlipPicture, x: Scale): Scale {
  const { unit } = x;
  const days = lines.flatMap(({ steps, end }) => [...steps.map(({ due }) => due), end.day]).sort();
  const room = Math.max(90, Math.min(lines.length * LABEL, x.end - x.start));
  let low = `${(days[0] ?? from).slice(0, 8)}01`;
  let high = dueDay(days.at(-1) ?? until, 2);
  const length = () => (dayNumber(high) - dayNumber(low) + 1) * unit;
  while (length() < room) [low, high] = [dueDay(low, 0).slice(0, 8).concat('01'), dueDay(high, 2)];
  return scaleOf(low, high, HEAD + length(), HEAD);
}

/** Where a line ends: on the diagonal when it was reached, else at the day due. */
function ends({ steps, end }: SlipLine, x: Scale, y: Scale): { x: number; y: number } {
  const due = steps.at(-1)?.due ?? end.day;
  const isReached = end.kind === 'reached';
  return { x: x.at(end.day, 'end'), y: y.at(isReached ? end.day : due, 'end') };
}

/** The months due at the left, the meetings and months at the foot, the years through all, and the diagonal. */
function gridOf(x: Scale, y: Scale, { start, end, meetings, lines }: SlipPicture): Markup[] {
  const bottom = y.start;
  const days = lines.flatMap(({ steps }) => steps.map(({ due }) => due)).sort();
  const today = { from: y.from > x.from ? y.from : x.from, until: y.until < x.until ? y.until : x.until };
  return [
    ...yearsOf(x).flatMap((it) => [stroke('grid', it.x, y.end, it.x, bottom), words(it.year, it.x + 4, 12, 'year')]),
    ...yearsOf(y).flatMap((it) => (it.x === y.start ? [] : [stroke('grid', x.start, it.x, x.end, it.x)])),
    ...thinned(days.map((day) => ({ day, place: y.at(day, 'end') }))).map(({ day, place }) =>
      words(`M${projectMonthOf(start, day)}`, x.start - 6, place + 4, 'small', 'end'),
    ),
    stroke('diagonal', x.at(today.from), y.at(today.from), x.at(today.until, 'end'), y.at(today.until, 'end')),
    ...(meetings.length === 0
      ? []
      : [element('path', { class: 'met', d: pathOf(...meetings.flatMap((day) => ['M', x.at(day), bottom, 'v', 6])) })]),
    ...monthRule(x, start, end, bottom + 8).marks,
  ];
}

/** Places upwards that leave each other room for a label. */
function thinned<T extends { place: number }>(places: T[]): T[] {
  const kept: T[] = [];
  for (const it of places) if ((kept.at(-1)?.place ?? Infinity) - it.place >= LABEL - 2) kept.push(it);
  return kept;
}

/** The line itself: what is said is drawn through, what is only planned is dotted. */
function pathOfLine({ steps, end }: SlipLine, x: Scale, y: Scale): Markup {
  const [first, ...moves] = steps;
  const begin = x.at(first?.day ?? end.day);
  const parts: (string | number)[] = ['M', begin, y.at(first?.due ?? end.day, 'end')];
  for (const { day, due } of moves) parts.push('H', x.at(day), 'V', y.at(due, 'end'));
  parts.push('H', x.at(end.day, 'end'));
  if (end.kind === 'reached') parts.push('V', y.at(end.day, 'end'));
  const due = steps.at(-1)?.due ?? end.day;
  const isAhead = end.kind === 'open' && due > end.day;
  const name = end.kind === 'silent' ? 'trend silent' : moves.length > 0 ? 'trend moved' : 'trend';
  return element(
    'g',
    {},
    element('path', { class: name, d: pathOf(...parts) }),
    isAhead && stroke('trend ahead', x.at(end.day, 'end'), y.at(due, 'end'), x.at(due, 'end'), y.at(due, 'end')),
  );
}

interface Place {
  x: Scale;
  y: Scale;
  routes: Routes;
  width: number;
  /** Height of the middle of its label, when it has one. */
  label: number | undefined;
}

function marksOfLine(line: SlipLine, { x, y, routes, width, label }: Place): Markup[] {
  const { card, steps, end } = line;
  const at = ends(line, x, y);
  const due = steps.at(-1)?.due ?? end.day;
  const right = end.kind === 'open' ? Math.max(at.x, x.at(due, 'end')) : at.x;
  const moves = steps.filter(({ said }) => said);
  return [
    ...moves.map(({ day, due, words, said }) =>
      told(
        routes,
        `${card.label}: ${words}, said in ${said?.words}`,
        said ?? {},
        shape('diamond', x.at(day), y.at(due, 'end'), 4.5, 'postponed'),
      ),
    ),
    ...(isEndOfStep(line)
      ? []
      : [
          told(
            routes,
            [`${card.label}: ${end.words}`, end.said && `said in ${end.said.words}`].filter(Boolean).join(', '),
            end.said ?? {},
            ...endMark(end.kind, at.x, at.y),
          ),
        ]),
    ...(label === undefined ? [] : labelOf(line, { x: right, y: at.y }, label, { routes, width })),
  ];
}

/** Its code right of its end, with the months of slip where there is room, and a thin line where it had to be moved. */
function labelOf(
  { card, slip }: SlipLine,
  end: { x: number; y: number },
  y: number,
  { routes, width }: Pick<Place, 'routes' | 'width'>,
): Markup[] {
  const left = end.x + 11;
  const text = shorten(card.label, width - left, TYPE.small);
  const note = slip && slip !== 'on time' && left + widthOf(`${text}  ${slip}`, TYPE.small) <= width ? slip : '';
  return [
    ...(Math.abs(y - end.y) > 4 ? [stroke('leader', end.x + 6, end.y, left - 1, y)] : []),
    told(
      routes,
      [card.label, card.title].filter(Boolean).join(' · '),
      card,
      words(text, left, y + 4, 'small strong halo'),
    ),
    ...(note === '' ? [] : [words(note, left + widthOf(`${text} `, TYPE.small) + 3, y + 4, 'small halo')]),
  ];
}

/** Whether the last word is the one that moved it: its mark is there already. */
const isEndOfStep = ({ steps, end }: SlipLine) =>
  end.kind === 'open' && steps.at(-1)?.said !== undefined && steps.at(-1)?.day === end.day;

function endMark(kind: SlipEnd['kind'], x: number, y: number): Markup[] {
  if (kind === 'reached') return [shape('diamond', x, y, 5, 'reached')];
  if (kind === 'dropped') return [shape('cross', x, y, 5, 'dropped')];
  if (kind === 'adrift') return [stroke('slip adrift', x, y, x, y - ADRIFT), shape('diamond', x, y, 4.5, 'postponed')];
  return [kind === 'open' ? shape('disc', x, y, 4, 'due') : shape('diamond', x, y, 5, 'due')];
}

/** What its marks mean. */
export function slipLegend({ lines }: SlipPicture): LegendItem[] {
  const { x, y } = MIDDLE;
  const has = (kind: SlipEnd['kind']) => lines.some(({ end }) => end.kind === kind);
  return legendOf([
    { occurs: has('reached'), marks: [shape('diamond', x, y, 5, 'reached')], words: 'reached' },
    {
      occurs: lines.some(({ steps }) => steps.some(({ said }) => said)),
      marks: [shape('diamond', x, y, 4.5, 'postponed')],
      words: 'postponed at a meeting',
    },
    { occurs: has('adrift'), marks: endMark('adrift', x, y + 5), words: 'postponed, to no month named yet' },
    { occurs: has('dropped'), marks: [shape('cross', x, y, 5, 'dropped')], words: 'dropped' },
    {
      occurs: lines.some((it) => it.end.kind === 'open' && !isEndOfStep(it)),
      marks: [shape('disc', x, y, 4, 'due')],
      words: 'the last word so far',
    },
    {
      occurs: lines.some(({ steps, end }) => end.kind === 'open' && (steps.at(-1)?.due ?? '') > end.day),
      marks: [stroke('trend ahead', STRETCH.from, y, STRETCH.to, y)],
      words: 'from there to the month due',
    },
    {
      occurs: has('silent'),
      marks: [shape('diamond', x, y, 5, 'due')],
      words: 'due, with nothing said',
    },
    {
      occurs: lines.length > 0,
      marks: [stroke('diagonal', STRETCH.from, y + 5, STRETCH.to, y - 5)],
      words: 'the day itself: what ends below it is late',
    },
  ]);
}
