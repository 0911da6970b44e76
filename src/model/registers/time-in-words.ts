/** A stretch of days as people say it: `3 weeks`, `5 months`, `2 years`. */

/** The mean length of a month of the Gregorian calendar, in days. */
const MONTH = 30.436875;

/** Days up to a fortnight, weeks up to two months, months up to two years; always rounded down. */
export function daysInWords(days: number): string {
  if (days < 14) return count(days, 'day');
  if (days < 2 * MONTH) return count(Math.floor(days / 7), 'week');
  if (days < 24 * MONTH) return count(Math.floor(days / MONTH), 'month');
  return count(Math.floor(days / (12 * MONTH)), 'year');
}

const DAY = 24 * 3600 * 1000;

/** The number of days from one day to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`;
