/** Two fields that say between which days one looks; while a day is being typed, nothing changes. */
import type { Query } from '../query/results.ts';
import { isBackwards, isDay } from './address.ts';
import { part } from './part.ts';

type Days = Pick<Query, 'from' | 'until'>;

export interface DayFields {
  /** Shows the days of a search, and whether they make sense. */
  write(query: Query): void;
}

/** The fields in `root`; `choose` is told of new days, `leave` that a field was left. `toldBy` is the id of what is said of them. */
export function dayFields(
  root: HTMLElement,
  toldBy: string,
  choose: (days: Days) => void,
  leave: () => void,
): DayFields {
  const from = part<HTMLInputElement>(root, '[data-search-from]');
  const until = part<HTMLInputElement>(root, '[data-search-until]');
  const fields = [from, until];

  for (const field of fields) {
    field.addEventListener('input', () => {
      if (isWhole(field))
        choose({ ...(isDay(from.value) && { from: from.value }), ...(isDay(until.value) && { until: until.value }) });
    });
    field.addEventListener('blur', leave);
  }

  function write(query: Query): void {
    setValue(from, query.from);
    setValue(until, query.until);
    for (const field of fields) {
      describe(field, 'aria-invalid', isBackwards(query) ? 'true' : undefined);
      describe(field, 'aria-describedby', isBackwards(query) ? toldBy : undefined);
    }
  }

  return { write };
}

/** Whether a field holds a whole day or none: not the year 202 of someone who types 2021, nor a month without a day. */
const isWhole = (field: HTMLInputElement): boolean =>
  !field.validity.badInput && (field.value === '' || isDay(field.value));

function describe(field: HTMLInputElement, attribute: string, value: string | undefined): void {
  if (value === undefined) field.removeAttribute(attribute);
  else field.setAttribute(attribute, value);
}

function setValue(field: HTMLInputElement, day = ''): void {
  if (field.value !== day) field.value = day;
}

/** What there is to say of the days of a search; `broken` are those of its address that are none. */
export function toldOfDays(query: Query, broken: string[]): string {
  const none = broken.map((day) => `“${day}” is not a day such as 2021-03-31; it was left out.`);
  const backwards = isBackwards(query) ? ['The first day is after the last: no day lies between them.'] : [];
  return [...none, ...backwards].join(' ');
}
