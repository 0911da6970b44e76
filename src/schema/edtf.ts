/**
 * Dates as exact as their source: a profile of EDTF (ISO 8601-2:2019), level 0 with open ends.
 * Days are plain `YYYY-MM-DD` strings, so that no time zone can move them and text order is time order.
 */

/** The first and the last day that a date may mean; an open end is undefined. */
export interface DateSpan {
  /** First possible day, `YYYY-MM-DD`. */
  from?: string;
  /** Last possible day, `YYYY-MM-DD`. */
  until?: string;
}

/** Reads a day, month, year or interval. Undefined when the text is none of these. */
export function parseEdtf(text: string): DateSpan | undefined {
  const [first, last, ...rest] = text.split('/');
  if (rest.length > 0 || first === undefined) return undefined;
  if (last === undefined) return parseDate(first);
  const from = first === '..' ? {} : parseDate(first);
  const until = last === '..' ? {} : parseDate(last);
  if (!from || !until || (first === '..' && last === '..')) return undefined;
  if (from.from && until.until && from.from > until.until) return undefined;
  return { ...(from.from && { from: from.from }), ...(until.until && { until: until.until }) };
}

function parseDate(text: string): DateSpan | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match;
  if (!month) return { from: `${year}-01-01`, until: `${year}-12-31` };
  const length = daysInMonth(Number(year), Number(month));
  if (length === undefined) return undefined;
  if (!day) return { from: `${text}-01`, until: `${text}-${length}` };
  return Number(day) >= 1 && Number(day) <= length ? { from: text, until: text } : undefined;
}

/** Number of days of a month (1 to 12) of the Gregorian calendar; undefined for any other month. */
export function daysInMonth(year: number, month: number): number | undefined {
  if (month < 1 || month > 12) return undefined;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
