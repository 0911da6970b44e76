/** A stretch of days as people say it: `3 weeks`, `5 months`, `2 years`. */
import { MEAN_MONTH } from '../calendar.ts';

/** Days up to a fortnight, weeks up to two months, months up to two years; always rounded down. */
export function daysInWords(days: number): string {
  if (days < 14) return count(days, 'day');
  if (days < 2 * MEAN_MONTH) return count(Math.floor(days / 7), 'week');
  if (days < 24 * MEAN_MONTH) return count(Math.floor(days / MEAN_MONTH), 'month');
  return count(Math.floor(days / (12 * MEAN_MONTH)), 'year');
}

const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`;
