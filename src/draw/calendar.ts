/** Meetings by year: each year a band of twelve months, each series a line in it, each meeting a mark that leads to its page. */
import { type Dated, datedInWords } from '#model/pictures/dated.ts';
import type { CalendarPicture, MeetingYear } from '#model/pictures/meeting-years.ts';
import type { Lane } from '#model/pictures/timeline.ts';
import type { Routes } from '#model/routes.ts';
import { type Frame, type Part, told } from './frame.ts';
import { type LegendItem, legendOf, MIDDLE, STRETCH } from './legend.ts';
import { pack } from './pack.ts';
import { monthsFrom, scaleOf } from './scale.ts';
import { bar, shape, stroke, words } from './shapes.ts';
import { drawing, type Markup } from './svg.ts';
import { BROAD, isNarrow } from './widths.ts';
import { shorten, TYPE } from './words.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Height of the head of a year: the months, and above them the year where there is no column for it. */
const HEAD = { wide: 26, narrow: 40 };
const LINE = 16;
const NAME = 16;

/** The SVG of all years, `width` px wide. */
export function drawCalendar(picture: CalendarPicture, routes: Routes, width: number): string {
  const marks: Markup[] = [];
  let bottom = 0;
  for (const year of picture.years) {
    const part = yearBand(year, picture.today, routes, width, bottom);
    marks.push(...part.marks);
    bottom = part.bottom;
  }
  const count = new Set(
    picture.years.flatMap(({ lanes }) => lanes.flatMap(({ items }) => items.map((it) => it.card.key))),
  );
  return drawing(
    { width, height: Math.max(bottom, 1) },
    {
      title: 'Meetings and events by year',
      description: `Meetings and events: ${count.size}, the latest year first. The tables below say the same.`,
      hasLinks: true,
    },
    ...marks,
  );
}

function yearBand({ year, lanes }: MeetingYear, today: string, routes: Routes, width: number, top: number): Part {
  const narrow = isNarrow(width);
  const gutter = narrow ? 8 : width < BROAD ? 150 : 240;
  const scale = scaleOf(`${year}-01-01`, `${year}-12-31`, gutter, width - 8);
  const frame: Frame = { width, isNarrow: narrow, gutter, scale, routes };
  const rule = top + (narrow ? HEAD.narrow : HEAD.wide);
  const marks: Markup[] = [];
  let bottom = rule;
  for (const lane of lanes) {
    const part = laneOf(frame, lane, bottom);
    marks.push(...part.marks);
    bottom = part.bottom;
  }
  const months = monthsFrom(scale.from, scale.until).flatMap((day, at) => [
    stroke('grid', scale.at(day), rule, scale.at(day), bottom),
    words(narrow ? (MONTHS[at] ?? '').slice(0, 1) : (MONTHS[at] ?? ''), scale.at(day) + 3, rule - 6, 'small'),
  ]);
  const isNow = today.slice(0, 4) === year;
  return {
    marks: [
      stroke('rule', 0, rule, width, rule),
      ...months,
      words(year, 0, narrow ? top + 18 : rule - 6, 'heading'),
      ...(isNow ? [stroke('today', scale.at(today), rule, scale.at(today), bottom)] : []),
      ...marks,
    ],
    bottom: bottom + (narrow ? 8 : 20),
  };
}

/** The name of a series and its meetings, those that would cover each other in lines of their own. */
function laneOf(frame: Frame, { label, key, items }: Lane, top: number): Part {
  const { scale, routes, gutter, isNarrow: narrow, width } = frame;
  const spans = items.map((it) => ({ from: scale.at(it.from), to: scale.at(it.until, 'end') }));
  const lines = pack(
    spans.map(({ from, to }) => ({
      left: Math.min(from, (from + to) / 2 - 5),
      right: Math.max(to, (from + to) / 2 + 5),
    })),
    1,
  );
  const first = top + (narrow ? NAME : 2);
  const name = shorten(label, (narrow ? width : gutter) - 12, TYPE.label);
  return {
    marks: [
      told(routes, label, key ? { key } : {}, words(name, 0, narrow ? top + 13 : first + 12, 'label halo')),
      ...items.map((it, at) => {
        const y = first + (lines[at] ?? 0) * LINE + LINE / 2;
        return told(routes, datedInWords(it), it.card, ...dayMark(it, spans[at] ?? { from: 0, to: 0 }, y));
      }),
    ],
    bottom: first + (Math.max(...lines) + 1) * LINE + 2,
  };
}

/** A disc for a meeting, a square for an event; small without minutes, hollow when it did not take place, long when it lasted. */
function dayMark({ card, came, sort, isUncertain }: Dated, span: { from: number; to: number }, y: number): Markup[] {
  const middle = (span.from + span.to) / 2;
  const isMeeting = card.kind === 'meetings';
  if (isUncertain) return [bar(`between ${sort}`, span, y - 5, 10, { least: 10, round: isMeeting ? 5 : 0 })];
  const name = came === 'held' ? (isMeeting ? `meeting ${sort}` : 'event') : came;
  if (!isMeeting) return [bar(name, span, y - 4.5, 9, { least: 9 })];
  return [shape('disc', middle, y, sort === 'minutes' || came !== 'held' ? 5 : 3.5, name)];
}

/** What its marks mean. */
export function calendarLegend({ years, today }: CalendarPicture): LegendItem[] {
  const { x, y } = MIDDLE;
  const all = years.flatMap(({ lanes }) => lanes.flatMap(({ items }) => items));
  const meetings = all.filter(({ card }) => card.kind === 'meetings');
  const known = meetings.filter((it) => !it.isUncertain);
  return legendOf([
    {
      occurs: known.some(({ sort }) => sort === 'minutes'),
      marks: [shape('disc', x, y, 5, 'meeting minutes')],
      words: 'a meeting with minutes',
    },
    {
      occurs: known.some(({ sort, came }) => sort === 'agenda' && came === 'held'),
      marks: [shape('disc', x, y, 3.5, 'meeting agenda')],
      words: 'a meeting with its agenda only',
    },
    {
      occurs: known.some(({ came }) => came === 'off'),
      marks: [shape('disc', x, y, 5, 'off')],
      words: 'a meeting that did not take place',
    },
    {
      occurs: known.some(({ came }) => came === 'announced'),
      marks: [shape('disc', x, y, 5, 'announced')],
      words: 'a meeting announced',
    },
    {
      occurs: all.some(({ card, came }) => card.kind === 'events' && came === 'held'),
      marks: [bar('event', { from: x - 5, to: x + 5 }, y - 4.5, 9)],
      words: 'an event, as long as it lasted',
    },
    {
      occurs: all.some(({ card, came }) => card.kind === 'events' && came === 'announced'),
      marks: [bar('announced', { from: x - 5, to: x + 5 }, y - 4.5, 9)],
      words: 'an event known only from its announcement',
    },
    {
      occurs: all.some((it) => it.isUncertain),
      marks: [bar('between', STRETCH, y - 5, 10, { round: 5 })],
      words: 'on one of these days',
    },
    {
      occurs: years.some(({ year }) => year === today.slice(0, 4)),
      marks: [stroke('today', x, 1, x, 13)],
      words: 'today',
    },
  ]);
}
