/** Project months: the clock by which a project counts. All dates are plain days, `YYYY-MM-DD`. */
import { type DateSpan, daysInMonth, parseEdtf } from '#schema/edtf.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The number n of `Mn`. */
export const monthNumber = (month: string): number => Number(month.slice(1));

/** The calendar month of project month n (from 1) of a project that starts on `start`: `{year, month}`, month 1 to 12. */
export function calendarMonth(start: string, n: number): { year: number; month: number } {
  const zeroBased = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + (n - 1);
  return { year: Math.floor(zeroBased / 12), month: (zeroBased % 12) + 1 };
}

/** The last day of project month n: the day on which what is due in Mn is due. */
export function dueDay(start: string, n: number): string {
  const { year, month } = calendarMonth(start, n);
  return `${year}-${two(month)}-${two(daysInMonth(year, month) ?? 0)}`;
}

/** The project month in which a day lies; 0 or less before the start. */
export function projectMonthOf(start: string, day: string): number {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(day) - months(start) + 1;
}

/** Both faces of a project month: `M38 · Mar 2022`. */
export function formatProjectMonth(start: string, n: number): string {
  const { year, month } = calendarMonth(start, n);
  return `M${n} · ${MONTHS[month - 1]} ${year}`;
}

/** The calendar month of a project month, `Mar 2022`; undefined outside a project from `start` to `end`. */
export function monthInWords({ start, end }: { start: string; end: string }, n: number): string | undefined {
  if (n < 1 || n > projectMonthOf(start, end)) return undefined;
  const { year, month } = calendarMonth(start, n);
  return `${MONTHS[month - 1]} ${year}`;
}

/** A day in words: `2 March 2022`. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${LONG_MONTHS[(month ?? 1) - 1]} ${year}`;
}

/**
 * An EDTF date in words, as exact as it is.
 * `2021-09` → `September 2021`; an interval → `between 10 December 2021 and 31 January 2022`.
 */
export function formatEdtf(edtf: string): string {
  const [first, last] = edtf.split('/');
  if (first === undefined) return edtf;
  if (last === undefined) return formatPart(first);
  if (first === '..') return `until ${formatPart(last)}`;
  if (last === '..') return `from ${formatPart(first)}`;
  return `between ${formatPart(first)} and ${formatPart(last)}`;
}

/** An EDTF date as it stands in a sentence: `on 2 March 2022`, `in September 2021`, `between … and …`. */
export function whenInWords(edtf: string): string {
  if (edtf.includes('/')) return formatEdtf(edtf);
  return `${edtf.length === 10 ? 'on' : 'in'} ${formatEdtf(edtf)}`;
}

/** A stretch of time with a beginning and an end in words: `22–26 November 2021`. */
export function formatStretch(start: string, end: string): string {
  if (start === end) return formatEdtf(start);
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (isDay(start) && isDay(end)) {
    if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8))}–${formatDay(end)}`;
    if (start.slice(0, 4) === end.slice(0, 4)) return `${formatDay(start).replace(/ \d{4}$/, '')} – ${formatDay(end)}`;
  }
  return `${formatEdtf(start)} – ${formatEdtf(end)}`;
}

function formatPart(part: string): string {
  if (part.length === 4) return part;
  if (part.length === 7) return `${LONG_MONTHS[Number(part.slice(5)) - 1]} ${part.slice(0, 4)}`;
  return formatDay(part);
}

/** The days a valid EDTF date may mean. */
export function spanOf(edtf: string): DateSpan {
  return parseEdtf(edtf) ?? {};
}

/** The day by which an uncertain date is sorted: its last possible one, else its first. */
export function sortDay(edtf: string): string {
  const span = spanOf(edtf);
  return span.until ?? span.from ?? '';
}

/** A day of 24 hours, in milliseconds: days are reckoned in UTC, where all are of this length. */
const DAY = 24 * 3600 * 1000;

/** The number of days from one day to another; negative when the other is the earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The day before a day. */
export const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);

/** The day that lies so many days after another one; before it for a negative number. */
export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

/** The mean length of a month of the Gregorian calendar, in days. */
export const MEAN_MONTH = 30.436875;

const two = (n: number) => String(n).padStart(2, '0');
