/** The head of a picture over time: years, phases, reporting periods, project months, and the lines that go down from them. */
import { projectMonthOf } from '#model/calendar.ts';
import type { Era, TimelinePicture } from '#model/pictures/timeline.ts';
import { type Frame, type Part, told } from './frame.ts';
import { pack } from './pack.ts';
import { endOfMonth, monthsFrom, type Scale } from './scale.ts';
import { bar, stroke, words } from './shapes.ts';
import type { Markup } from './svg.ts';
import { shorten, TYPE } from './words.ts';

/** Height of the line in which today is named, above everything. */
export const TODAY = 15;
const BAND = 18;
const YEARS = 18;
/** Width of a year's number. */
const YEAR = 28;
const MONTHS = 22;

/** Months between two labels: the first step that leaves them room. */
const STEPS = [1, 3, 6, 12, 24, 60];
const LABEL_ROOM = 36;

/** The years at the top, then a line of bands each for phases and periods, then the project months. */
export function timeHead(
  frame: Frame,
  { start, end, phases, periods }: Pick<TimelinePicture, 'start' | 'end' | 'phases' | 'periods'>,
  top: number,
): Part {
  const { scale } = frame;
  const years = yearsOf(scale)
    .filter(({ x }) => x < scale.end - YEAR)
    .map(({ year, x }) => words(year, x + 4, top + 12, 'year'));
  const first = bands(frame, phases, top + YEARS);
  const second = bands(frame, periods, first.bottom);
  const months = monthRule(scale, start, end, second.bottom + 4);
  return { marks: [...years, ...first.marks, ...second.marks, ...months.marks], bottom: months.bottom };
}

/** The project months as a rule with a label now and then; the end of a month is what is due in it. */
export function monthRule(scale: Scale, start: string, end: string, top: number): Part {
  const months = monthsFrom(start.slice(0, 8).concat('01'), end);
  const room = scale.unit * 30.4;
  const step = STEPS.find((it) => it * room >= LABEL_ROOM) ?? 120;
  const marks = months.flatMap((month) => {
    const number = projectMonthOf(start, month);
    const x = scale.at(endOfMonth(month), 'end');
    const isLabelled = number % step === 0;
    if (!isLabelled && room < 4) return [];
    const tick = stroke('tick', x, top, x, top + (isLabelled ? 7 : 4));
    return isLabelled ? [tick, words(`M${number}`, x + 1, top + 18, 'small', 'end')] : [tick];
  });
  return {
    marks: [stroke('axis', scale.at(start), top, scale.at(end, 'end'), top), ...marks],
    bottom: top + MONTHS,
  };
}

function bands(frame: Frame, eras: Era[], top: number): Part {
  const { scale, routes } = frame;
  const stretches = eras.map(({ from, until }) => ({ left: scale.at(from), right: scale.at(until, 'end') }));
  const lines = pack(stretches, -0.5);
  const marks = eras.map(({ card, kind }, at) => {
    const { left, right } = stretches[at] ?? { left: 0, right: 0 };
    const y = top + (lines[at] ?? 0) * BAND;
    const label = shorten(card.label, right - left - 8, TYPE.small);
    const name = [card.label, card.title, card.date].filter(Boolean).join(', ');
    return told(
      routes,
      name,
      card,
      bar(`era era-${kind}`, { from: left + 0.5, to: right - 0.5 }, y + 1, BAND - 2),
      words(label, left + 5, y + 13, 'small'),
    );
  });
  return { marks, bottom: top + BAND * (eras.length === 0 ? 0 : Math.max(...lines) + 1) };
}

/** The lines on which the years begin, drawn under everything. */
export const yearLines = (scale: Scale, top: number, bottom: number): Markup[] =>
  yearsOf(scale).map(({ x }) => stroke('grid', x, top, x, bottom));

/** The line of today, with its name above it; drawn under the marks and their words. */
export function todayLine(scale: Scale, today: string | undefined, bottom: number): Markup[] {
  if (today === undefined) return [];
  const x = (scale.at(today) + scale.at(today, 'end')) / 2;
  const anchor = x > scale.end - 20 ? 'end' : 'middle';
  return [stroke('today', x, TODAY, x, bottom), words('today', x, TODAY - 4, 'now', anchor)];
}

/** The years of a scale, as many as have room for their number, and where each begins. */
export function yearsOf(scale: Scale): { year: string; x: number }[] {
  const others = monthsFrom(scale.from, scale.until).filter((it) => it.slice(5) === '01-01' && it !== scale.from);
  const years = others.map((day) => ({ year: day.slice(0, 4), x: scale.at(day) }));
  const kept: { year: string; x: number }[] = [];
  for (const it of years)
    if (Math.abs((kept.at(-1)?.x ?? scale.start - LABEL_ROOM) - it.x) >= LABEL_ROOM) kept.push(it);
  const isRoomFirst = Math.abs((kept[0]?.x ?? scale.end) - scale.start) > LABEL_ROOM;
  return isRoomFirst ? [{ year: scale.from.slice(0, 4), x: scale.start }, ...kept] : kept;
}
