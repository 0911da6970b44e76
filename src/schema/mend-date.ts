/** What people write in place of a date, and which day they mean by it: told where one can know, asked where not. */
import { daysInMonth } from './edtf.ts';
import type { Mend, Remedy } from './remedies.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The ways to write a date, each with what it means. */
const WAYS: [sign: RegExp, read: (groups: Record<string, string>) => Remedy][] = [
  [/^(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})$/, ({ y, m, d }) => yearFirst(y, m, d)],
  [/^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/, ({ y, m, d }) => dayOf(y, m, d)],
  [/^(?<y>\d{4})[-./](?<m>\d{1,2})$/, ({ y, m }) => monthOf(y, m)],
  [/^(?<a>\d{1,2})[-./](?<b>\d{1,2})[-./](?<y>\d{4})$/, ({ a, b, y }) => yearLast(a, b, y)],
  [/^(?<a>\d{1,2})[/.](?<b>\d{1,2})\.?$/, ({ a, b }) => withoutYear(a, b)],
  [/^(?<d>\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?<name>[a-z]{3,9})\.?,?\s+(?<y>\d{4})$/i, byName],
  [/^(?<name>[a-z]{3,9})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})$/i, byName],
  [/^(?<name>[a-z]{3,9})\.?\s+(?<y>\d{4})$/i, byName],
];

/** A date that is not written as ISO 8601 has it, such as `31.12.2022`, `10/12` or `3 March 2022`; also one of no calendar. */
export const mendDate: Mend = (written) => {
  const interval =
    /^(\d{4}(?:-\d\d){0,2})\s*(?:--|[\u2013\u2014]|\s-\s|\s(?:to|until)\s)\s*(\d{4}(?:-\d\d){0,2})$/.exec(written);
  if (interval) return certain(`${interval[1]}/${interval[2]}`);
  for (const [sign, read] of WAYS) {
    const groups = sign.exec(written.trim())?.groups;
    if (groups) return read(groups);
  }
  return undefined;
};

/** Where the month cannot be one, the two have changed places: some write the day first. */
function yearFirst(year = '', second = '', third = ''): Remedy {
  return Number(second) > 12 && Number(second) <= 31 && Number(third) <= 12
    ? dayOf(year, third, second)
    : dayOf(year, second, third);
}

/** A number above 12 is the day. Of two smaller ones nobody knows which is which, unless they are the same. */
function yearLast(first = '', second = '', year = ''): Remedy {
  if (Number(first) > 12) return dayOf(year, second, first);
  if (Number(second) > 12 || first === second) return dayOf(year, first, second);
  const value = iso(year, second, first);
  return { value, hint: `write the year first, then the month: ${value} or ${iso(year, first, second)}` };
}

function withoutYear(first = '', second = ''): Remedy {
  const readings = [
    [first, second],
    [second, first],
  ].flatMap(([day = '', month = '']) => {
    const name = nameOf(month);
    return name && Number(day) >= 1 && Number(day) <= 31
      ? [{ words: `${Number(day)} ${name}`, rest: `${two(month)}-${two(day)}` }]
      : [];
  });
  const [one, other] = readings.filter((it, index) => readings.findIndex(({ rest }) => rest === it.rest) === index);
  if (!one) return { hint: 'write the year, the month and the day, such as 2022-03-02' };
  if (!other) return { hint: `write it with its year, as YYYY-${one.rest}` };
  return { hint: `write YYYY-${one.rest} for ${one.words} or YYYY-${other.rest} for ${other.words}, with its year` };
}

function byName({ y = '', name = '', d }: Record<string, string>): Remedy {
  const short = name.slice(0, 3).toLowerCase();
  const index = MONTHS.findIndex(
    (it) => it.toLowerCase().startsWith(name.toLowerCase()) || (name.toLowerCase() === 'sept' && it === 'September'),
  );
  if (index === -1 || short.length < 3) return { hint: 'write the year, the month and the day, such as 2022-03-02' };
  return d === undefined ? certain(`${y}-${two(String(index + 1))}`) : dayOf(y, String(index + 1), d);
}

function monthOf(year = '', month = ''): Remedy {
  return nameOf(month) ? certain(`${year}-${two(month)}`) : { hint: NO_MONTH };
}

const NO_MONTH = 'write a month from 01 to 12';

/** The day, or why there is no such day. */
function dayOf(year = '', month = '', day = ''): Remedy {
  const last = daysInMonth(Number(year), Number(month));
  if (last === undefined) return { hint: NO_MONTH };
  if (Number(day) >= 1 && Number(day) <= last) return certain(iso(year, month, day));
  return {
    hint: `${nameOf(month)} ${year} has ${last} days: write the day that was meant, from ${iso(year, month, '1')} to ${iso(year, month, String(last))}`,
  };
}

const certain = (value: string): Remedy => ({ value, hint: `write ${value}`, isCertain: true });

const nameOf = (month: string): string | undefined => MONTHS[Number(month) - 1];

const two = (number: string) => String(Number(number)).padStart(2, '0');

const iso = (year: string, month: string, day: string) => `${year}-${two(month)}-${two(day)}`;
