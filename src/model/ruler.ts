/** What stands on the ruler of project months: periods, and the days of which a page speaks. */
import type { Collaboration, ReportingPeriod } from '#schema/collaboration.ts';
import { calendarMonth, dueDay, formatProjectMonth, monthNumber, projectMonthOf, spanOf } from './calendar.ts';
import type { Entry } from './entry.ts';
import { keyOf } from './entry.ts';
import type { Model } from './model.ts';
import { isDated } from './order.ts';
import { dateInWords, dateOf, labelOf } from './title.ts';

/**
 * A mark between two places of the ruler, counted in project months from its left end: 0 is the start of M1.
 * `own` is when the entry was, `between` the days among which its unknown day lies.
 */
export interface RulerMark {
  kind: 'own' | 'between' | 'due' | 'mention' | 'today';
  from: number;
  to: number;
  label: string;
}

export interface Ruler {
  /** Number of project months. */
  months: number;
  years: { label: string; from: number; to: number }[];
  periods: { label: string; from: number; to: number }[];
  marks: RulerMark[];
}

/** The months of a project and the periods into which they fall. */
export type ProjectMonths = Pick<Collaboration, 'start' | 'end'> & {
  reportingPeriods: Pick<ReportingPeriod, 'code' | 'start' | 'end'>[];
};

/** The bare ruler of a project, with the marks given. */
export function rulerOf(settings: ProjectMonths, marks: RulerMark[]): Ruler {
  const months = projectMonthOf(settings.start, settings.end);
  const years = Map.groupBy(
    Array.from({ length: months }, (_, index) => index),
    (index) => calendarMonth(settings.start, index + 1).year,
  );
  return {
    months,
    years: [...years].map(([year, list]) => ({ label: String(year), from: list[0] ?? 0, to: (list.at(-1) ?? 0) + 1 })),
    periods: settings.reportingPeriods.map(({ code, start, end }) => ({
      label: code,
      from: place(settings, start),
      to: place(settings, end, 1),
    })),
    marks: marks.map((mark) => ({ ...mark, from: clamp(mark.from, months), to: clamp(mark.to, months) })),
  };
}

/** The marks of one entry: when it was, when it is due, when others spoke of it. */
export function marksOf(model: Model, entry: Entry): RulerMark[] {
  const settings = model.collaboration;
  const inside = (from: string, until: string) => until >= settings.start && from <= settings.end;
  const mark = (kind: RulerMark['kind'], from: string, until: string, label: string): RulerMark[] =>
    inside(from, until) ? [{ kind, from: place(settings, from), to: place(settings, until, 1), label }] : [];
  const span = spanOfEntry(entry);
  const own = span
    ? mark(entry.kind === 'meetings' && span.from !== span.until ? 'between' : 'own', span.from, span.until, span.label)
    : [];
  const month = 'due' in entry.data && entry.data.due ? monthNumber(entry.data.due) : undefined;
  const due = month
    ? [{ kind: 'due' as const, from: month - 1, to: month, label: `due ${formatProjectMonth(settings.start, month)}` }]
    : [];
  const naming = new Map(model.mentionsOf(keyOf(entry)).map((it) => [it.from, model.get(it.from)]));
  const mentions = [...naming.values()].flatMap((from) => {
    const when = from?.kind === 'meetings' ? spanOfEntry(from) : undefined;
    return from && when ? mark('mention', when.from, when.until, `${labelOf(from)}, ${when.label}`) : [];
  });
  return [...mentions, ...due, ...own];
}

/** The day of the site's making, when the project is running. */
export function todayMark(model: Model): RulerMark[] {
  const { collaboration: settings, today } = model;
  if (today < settings.start || today > settings.end) return [];
  return [{ kind: 'today', from: place(settings, today), to: place(settings, today, 1), label: 'today' }];
}

function spanOfEntry(entry: Entry): { from: string; until: string; label: string } | undefined {
  const start = dateOf(entry);
  if (
    start === undefined ||
    !isDated(entry) ||
    (entry.kind !== 'meetings' && entry.kind !== 'events' && entry.kind !== 'periods')
  )
    return undefined;
  const end = entry.kind === 'meetings' ? start : (entry.data.end ?? start);
  const { from } = spanOf(start);
  const { until } = spanOf(end);
  return from && until ? { from, until, label: dateInWords(entry) } : undefined;
}

/** Where a day lies on the ruler, in months; `after` 1 is the end of the day. */
function place(settings: ProjectMonths, day: string, after: 0 | 1 = 0): number {
  const length = Number(dueDay(day, 1).slice(8));
  return Number((projectMonthOf(settings.start, day) - 1 + (Number(day.slice(8)) - 1 + after) / length).toFixed(3));
}

const clamp = (at: number, months: number) => Math.min(Math.max(at, 0), months);
