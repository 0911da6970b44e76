/** Where a day lies in a drawing. Days are plain `YYYY-MM-DD`, places px. */
import { daysInMonth } from '#schema/edtf.ts';

const DAY = 24 * 3600 * 1000;

/** The number of a day, counted from 1970-01-01. */
export const dayNumber = (day: string): number => Math.round(Date.parse(day) / DAY);

export interface Scale {
  /** First and last day. */
  from: string;
  until: string;
  /** Place of the beginning of the first day, and of the end of the last. */
  start: number;
  end: number;
  /** Width of a day. */
  unit: number;
  /** The beginning of a day, or its end; days beyond the scale are drawn at its ends. */
  at(day: string, edge?: 'begin' | 'end'): number;
  /** Whether any of the days from one to another lies on the scale. */
  holds(from: string, until: string): boolean;
}

/** A scale from the beginning of one day to the end of another; `end` may lie before `start`. */
export function scaleOf(from: string, until: string, start: number, end: number): Scale {
  const first = dayNumber(from);
  const unit = (end - start) / (dayNumber(until) - first + 1);
  const clamp = (place: number) => Math.min(Math.max(place, Math.min(start, end)), Math.max(start, end));
  return {
    from,
    until,
    start,
    end,
    unit,
    at: (day, edge = 'begin') => clamp(start + (dayNumber(day) - first + (edge === 'end' ? 1 : 0)) * unit),
    holds: (one, other) => other >= from && one <= until,
  };
}

/** The first day of each calendar month that begins within the days given. */
export function monthsFrom(from: string, until: string): string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (let day = from.slice(0, 8).concat('01'); day <= until; day = `${year}-${two(month)}-01`) {
    if (day >= from) months.push(day);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

/** The last day of the month in which a day lies. */
export function endOfMonth(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return `${day.slice(0, 8)}${two(daysInMonth(year, month) ?? 31)}`;
}

const two = (n: number) => String(n).padStart(2, '0');
