/** When does a series meet next? Its rhythm, counted from a day on which it met; days are plain, `YYYY-MM-DD`. */
import type { Series } from '#schema/collaboration.ts';
import { daysInMonth } from '#schema/edtf.ts';
import { daysAfter, daysBetween } from './calendar.ts';
import { compareText } from './problem.ts';

/** Rhythms of so many days, and of so many months. */
const DAYS: Partial<Record<Series['cadence'], number>> = { weekly: 7, fortnightly: 14 };
const MONTHS: Partial<Record<Series['cadence'], number>> = { monthly: 1, quarterly: 3, yearly: 12 };

/**
 * The first day of the rhythm of a series that is not before `today` and after all of its meetings, whatever became of
 * them. `dates` are those of its meetings, EDTF: vague ones carry no rhythm. The rhythm is counted from the anchor, which
 * also says which week is that of a fortnightly meeting, and never begins before it; without an anchor, from the last
 * meeting. Undefined for an irregular series, where there is no day to count from, and after the year 9999.
 */
export function nextDate(
  { cadence, anchor }: Pick<Series, 'cadence' | 'anchor'>,
  dates: string[],
  today: string,
): string | undefined {
  const last = dates.filter(isDay).sort(compareText).at(-1);
  const origin = anchor ?? last;
  if (origin === undefined) return undefined;
  const earliest = [today, origin, ...(last ? [daysAfter(last, 1)] : [])].sort(compareText).at(-1) ?? today;
  const days = DAYS[cadence];
  if (days !== undefined) return dayOrNone(onStep(origin, days, earliest));
  const months = MONTHS[cadence];
  return months === undefined ? undefined : dayOrNone(onWeekday(origin, months, earliest));
}

/** Days end with the year 9999. */
const dayOrNone = (day: string) => (isDay(day) ? day : undefined);

/** The day it is in a time zone at an instant: at 23:30 in London it is tomorrow in Paris. */
export function dayIn(timeZone: string, instant: Date): string {
  const options = { timeZone, calendar: 'gregory', numberingSystem: 'latn' } as const;
  const format = new Intl.DateTimeFormat('en', { ...options, year: 'numeric', month: '2-digit', day: '2-digit' });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

const isDay = (date: string) => /^\d{4}-\d{2}-\d{2}$/.test(date);

/** Every so many days from `origin` on. */
function onStep(origin: string, step: number, earliest: string): string {
  return daysAfter(origin, Math.ceil(daysBetween(origin, earliest) / step) * step);
}

/** Every so many months, on the weekday of the month that `origin` is, such as the second Tuesday; the fifth is the last. */
function onWeekday(origin: string, step: number, earliest: string): string {
  const nth = Math.ceil(Number(origin.slice(8)) / 7);
  const first = monthsOf(origin);
  for (let month = first + Math.floor((monthsOf(earliest) - first) / step) * step; ; month += step) {
    const day = nthWeekday(month, weekdayOf(origin), nth);
    if (day >= earliest || !isDay(day)) return day;
  }
}

/** Months since the year 0. */
const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** 0 to 6 from some weekday on: that of the day from which days are counted. */
const weekdayOf = (day: string) => ((daysBetween('1970-01-01', day) % 7) + 7) % 7;

function nthWeekday(months: number, weekday: number, nth: number): string {
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const dayOf = (date: number) => [year, month, date].map((it, at) => String(it).padStart(at ? 2 : 4, '0')).join('-');
  const first = 1 + ((weekday - weekdayOf(dayOf(1)) + 7) % 7);
  const length = daysInMonth(year, month) ?? 28;
  const date = first + (nth - 1) * 7;
  return dayOf(date <= length ? date : date - 7);
}
