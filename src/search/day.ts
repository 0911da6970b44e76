/** Days as numbers, to be compared. */

/** Milliseconds of a day. */
const DAY = 86_400_000;

/** Days since 1970-01-01 of a day `YYYY-MM-DD`; null for none, or for what is no such day. */
export function dayOf(date: string | undefined): number | null {
  const time = date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / DAY);
}
