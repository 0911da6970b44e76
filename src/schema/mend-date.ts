/** What people write in place of a date, and which day they mean by it: told where one can know, asked where not. */
import { daysInMonth } from './edtf.ts';
import { monthNamed } from './month-names.ts';
import type { Mend, Remedy } from './remedies.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The ways to write a date, each with what it means. */
const WAYS: [sign: RegExp, read: (groups: Record<string, string>) => Remedy][] = [
  [/^(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})$/, ({ y, m, d }) => yearFirst(y, m, d)],
  [/^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/, ({ y, m, d }) => dayOf(y, m, d)],
  [/^(?<y>\d{4})[-./](?<m>\d{1,2})$/, ({ y, m }) => monthOf(y, m)],
  [/^(?<a>\d{1,2})[-./](?<b>\d{1,2})[-./](?<y>\d{4})$/, ({ a, b, y }) => yearLast(a, b, y)],
  [/^(?<a>\d{1,2})[/.](?<b>\d{1,2})\.?$/, ({ a, b }) => withoutYear(a, b)],
  [
    /^(?<d>\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:(?:of|de)\s+)?(?<name>\p{L}{3,12})\.?,?[\s-]+(?:(?:de|del)\s+)?(?<y>\d{4})$/iu,
    byName,
  ],
  [/^(?<name>\p{L}{3,12})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})$/iu, byName],
  [/^(?<name>\p{L}{3,12})\.?\s+(?:de\s+)?(?<y>\d{4})$/iu, byName],
  [/^(?<date>\d{4}-\d{2}-\d{2})[T ]\s*(?<time>\d{1,2}[:.h]\d{2})\S*$/, withTime],
  [
    /^(?<a>\d{1,2})[-./](?<b>\d{1,2})[-./]\d{2}$/,
    () => ({ hint: 'write the year with four digits, and first: 2022-03-02' }),
  ],
];

/** The day of the week before a date: `Wednesday, 2 March 2022`. */
const WEEKDAY = /^\p{L}{2,12}\.?,?\s+(?=\d|\p{L}+\s+\d)/u;

/** Hyphens that a text program has made longer, as far as they stand between figures. */
const LONG_HYPHEN = /(?<=\d)[\u2010-\u2015\u2212](?=\d{2}(?!\d))/g;

/** A date that is not written as ISO 8601 has it, such as `31.12.2022`, `10/12` or `3 March 2022`; also one of no calendar. */
export const mendDate: Mend = (written) => {
  const interval =
    /^(\d{4}(?:-\d\d){0,2})\s*(?:--|[\u2013\u2014]|\s-\s|\s(?:to|until)\s)\s*(\d{4}(?:-\d\d){0,2})$/.exec(written);
  if (interval) return certain(`${interval[1]}/${interval[2]}`);
  const turned = /^(\d{4}(?:-\d\d){0,2})\/(\d{4}(?:-\d\d){0,2})$/.exec(written);
  if (turned) return { value: `${turned[2]}/${turned[1]}`, hint: `write ${turned[2]}/${turned[1]}` };
  const text = written.trim().replace(LONG_HYPHEN, '-');
  if (text !== written && /^\d{4}-\d{2}(?:-\d{2})?$/.test(text)) return certain(text);
  return readDate(text) ?? withWeekday(text);
};

/** A weekday that is written may be of another day: which of the two is right, only the writer knows. */
function withWeekday(text: string): Remedy | undefined {
  const rest = text.replace(WEEKDAY, '');
  const read = rest === text ? undefined : readDate(rest);
  return read && { ...read, isCertain: false };
}

function readDate(text: string): Remedy | undefined {
  for (const [sign, read] of WAYS) {
    const groups = sign.exec(text)?.groups;
    if (groups) return read(groups);
  }
  return undefined;
}

/** The day has a field of its own, and so has the time. */
function withTime({ date = '', time = '' }: Record<string, string>): Remedy {
  const clock = time.replace(/[.h]/, ':').padStart(5, '0');
  return { value: date, hint: `write ${date}; the time of day goes into start: "${clock}"` };
}

/** Where the month cannot be one, the two may have changed places, or it may be a slip: nobody but the writer knows. */
function yearFirst(year = '', second = '', third = ''): Remedy {
  if (!(Number(second) > 12 && Number(second) <= 31 && Number(third) <= 12)) return dayOf(year, second, third);
  const { value } = dayOf(year, third, second);
  return value ? { value, hint: `there is no month ${second}: did you mean ${value}?` } : { hint: NO_MONTH };
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
  const month = monthNamed(name);
  if (month === undefined) return { hint: 'write the year, the month and the day, such as 2022-03-02' };
  return d === undefined ? certain(`${y}-${two(String(month))}`) : dayOf(y, String(month), d);
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
