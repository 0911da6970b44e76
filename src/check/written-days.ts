/** Days that a text writes in another way than `2022-03-02`, and what each may mean: two days, one, or none at all. */
import { MONTH_NAME, monthByName } from '#model/minutes/dates.ts';
import { daysInMonth } from '#schema/edtf.ts';

/** A day of a year, or of no year that is written; month from 1 to 12. */
export interface Reading {
  year?: number;
  month: number;
  day: number;
}

/** A day at `text.slice(start, end)` that has not exactly one reading. */
export interface WrittenDay {
  text: string;
  start: number;
  end: number;
  readings: Reading[];
  /** Whether the words around it say that it is a day; `10/12` alone may be a ratio. */
  isSure: boolean;
  /** Why no calendar has it: `February 2022 has 28 days`. */
  why?: string | undefined;
}

/** Not within a word, a number, a path, an address or a version. */
const BEFORE = '(?<![\\p{L}\\p{N}_/.:,@#^\\\\-])';
const AFTER = '(?![\\p{L}\\p{N}_/%-]|[.:,]\\p{N})';
const YEAR = '(?:19|20)\\d\\d';
const IN_FIGURES = new RegExp(`${BEFORE}(\\d{1,2})([/.-])(\\d{1,2})(?:\\2(${YEAR}|\\d\\d))?${AFTER}`, 'gu');
const YEAR_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}_.:@#^\\\\-]|[^\\p{N}]/)(${YEAR})([-/])(\\d{1,2})\\2(\\d{1,2})(?![\\p{L}\\p{N}_-]|[.:]\\p{N}|\\.\\p{L}|/\\D)`,
  'gu',
);
const DAY_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}_.,:/])(\\d{1,2})(st|nd|rd|th)?(?: of)?[ -](${MONTH_NAME})(?:[, -]{1,2}(${YEAR}))?(?![\\p{L}\\p{N}])`,
  'gu',
);
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}])(${MONTH_NAME}) (\\d{1,2})(st|nd|rd|th)?(?:,? (${YEAR}))?(?![\\p{L}\\p{N}%]|[.,:/]\\p{N})`,
  'gu',
);

/** Nothing of the kind is in a text without this. */
const MAYBE = /\d[/.-]\d|\d(?:st|nd|rd|th)?(?: of)?[ -][JFMASOND][a-z]|[JFMASOND][a-z]{2,8}\.? \d/;

/** Every day of a line that has two readings or none, in order. */
export function findUnsoundDays(text: string): WrittenDay[] {
  if (!MAYBE.test(text)) return [];
  return [
    ...[...text.matchAll(IN_FIGURES)].flatMap((it) => inFigures(it, text)),
    ...[...text.matchAll(YEAR_FIRST)].flatMap((it) => yearFirst(it)),
    ...[...text.matchAll(DAY_FIRST)].flatMap((it) => inWords(it, it[3], it[1], it[4], true)),
    ...[...text.matchAll(MONTH_FIRST)].flatMap((it) => inWords(it, it[1], it[2], it[4], isAlone(it, text))),
  ].sort((a, b) => a.start - b.start);
}

function inFigures(match: RegExpMatchArray, text: string): WrittenDay[] {
  const [written, one = '', sign, other = '', last] = match;
  const [first, second] = [Number(one), Number(other)];
  const isWhole = last?.length === 4;
  // `1.2` is a number, `3-4` a range, `1.2.21` a version.
  if (first === second || (!isWhole && sign !== '/')) return [];
  const year = last === undefined ? undefined : Number(last) + (isWhole ? 0 : 2000);
  const readings = [readingOf(year, second, first), readingOf(year, first, second)].filter((it) => it !== undefined);
  // With dots, the day always comes first.
  if (readings.length === 1 || (readings.length === 2 && sign === '.')) return [];
  const isDateLike = Math.max(first, second) <= (sign === '.' ? 31 : 39) && Math.min(first, second) <= 31;
  if (readings.length === 0 && !(isWhole && isDateLike)) return [];
  const [start, end] = [match.index ?? 0, (match.index ?? 0) + written.length];
  const isSure = isWhole || isAmongDateWords(text, start, end, one, other);
  return [
    {
      text: written,
      start,
      end,
      readings,
      isSure,
      why: readings.length === 0 ? whyNot(year, second, first) : undefined,
    },
  ];
}

function yearFirst(match: RegExpMatchArray): WrittenDay[] {
  const [written, year, , month, day] = match;
  const [first, second] = [Number(month), Number(day)];
  if (readingOf(Number(year), first, second) || first > 31 || (second > 39 && first > 19)) return [];
  return [impossible(match, written, whyNot(Number(year), first, second))];
}

function inWords(
  match: RegExpMatchArray,
  name: string | undefined,
  date: string | undefined,
  year: string | undefined,
  isDay: boolean,
): WrittenDay[] {
  const [month, day] = [monthByName(name ?? ''), Number(date)];
  const its = year === undefined ? undefined : Number(year);
  if (!isDay || readingOf(its, month, day) || day > 39 || day === 0) return [];
  // Beyond 31, a number before the name of a month is mostly no day: `45 March tickets`.
  if (day > 31 && its === undefined) return [];
  return [impossible(match, match[0].replace(/\.$/, ''), whyNot(its, month, day))];
}

/** Whether a number after the name of a month is a day of it: `In April 31 sites joined` has none. */
function isAlone(match: RegExpMatchArray, text: string): boolean {
  const rest = text.slice((match.index ?? 0) + match[0].length);
  return match[3] !== undefined || match[4] !== undefined || /^\s*(?:$|[.,;:!?)\]|–—-])/.test(rest);
}

function impossible(match: RegExpMatchArray, text: string, why: string): WrittenDay {
  const start = match.index ?? 0;
  return { text, start, end: start + text.length, readings: [], isSure: true, why };
}

/** The reading, where the calendar has such a day; without a year, in some year. */
function readingOf(year: number | undefined, month: number, day: number): Reading | undefined {
  const length = daysInMonth(year ?? 2020, month);
  return length !== undefined && day >= 1 && day <= length
    ? { ...(year !== undefined && { year }), month, day }
    : undefined;
}

const MONTHS = Array.from({ length: 12 }, (_, at) =>
  new Date(Date.UTC(2020, at, 1)).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' }),
);
export const monthName = (month: number) => MONTHS[month - 1] ?? '';

function whyNot(year: number | undefined, month: number, day: number): string {
  const length = daysInMonth(year ?? 2020, month);
  if (length === undefined) return `there is no month ${month}`;
  if (day === 0) return 'days count from 1';
  return `${monthName(month)}${year === undefined ? '' : ` ${year}`} has ${length} days`;
}

/** After these, two numbers are a day. */
const SURE =
  /(?:^|[^\p{L}])(?:due|deadline|dated?|until|till|since|le|du|au|am|vom|bis|zum|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)(?: (?:date|is|was|by|of|on|the|before))*[\s:,.|*_]*$/iu;
/** After these, they are a day where no noun follows: `on 10/12 sites` counts sites, `by 1/3` is a fraction. */
const LIKELY =
  /(?:^|[^\p{L}])(?:on|by|before|after|from|meeting|workshop|review|call)(?: (?:is|was|of|on|the))*[\s:|*_]*$/iu;
const NO_NOUN =
  /^(?:\s*$|\s*[.,;:!?)\]|–—*_]|\s+(?:at|in|and|or|to|the|we|by|with|for|from|as|because|it|is|was|will|until|via|online|on|there|then|when|if|but|so|he|she|they|I|already|afternoon|morning|evening)(?!\p{L}))/u;

function isAmongDateWords(text: string, start: number, end: number, one: string, other: string): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end)];
  if (SURE.test(before)) return true;
  if (LIKELY.test(before)) return NO_NOUN.test(after) && !isFraction(one, other);
  return /[([]\s*$/.test(before) && /^\s*[)\]]/.test(after) && one.length === 2 && other.length === 2;
}

/** `1/2`, `2/3`, `4/5`, `1/10`: written without a nought, and small. */
function isFraction(one: string, other: string): boolean {
  const [above, below] = [Number(one), Number(other)];
  return !/^0/.test(one + other) && !/^0/.test(other) && above < below && (below <= 5 || above === 1);
}
