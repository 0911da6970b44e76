/** How is the next meeting called? As the last ones are, with its own number and date: `Board 7, March 2022`. */
import { formatDay } from '../calendar.ts';

/** A title with what changes from meeting to meeting. */
export interface Titled {
  title: string;
  number?: number | undefined;
  /** EDTF. */
  date: string;
}

/** How a title may write its day, the longest first. */
const DATES: ((day: string) => string)[] = [
  (day) => day,
  formatDay,
  (day) => formatDay(day).replace(/^(\d+) (\p{L}+) (\d+)$/u, '$2 $1, $3'),
  (day) => formatDay(day).replace(/(?<= \p{L}{3})\p{L}+/u, ''),
  (day) => formatDay(day).replace(/^\d+ /, ''),
  (day) => formatDay(day).replace(/ \d+$/, ''),
  (day) => day.slice(0, 7),
  (day) => formatDay(day).replace(/^\d+ (\p{L}{3})\p{L}*/u, '$1'),
];

/** How a title may write its number. */
const NUMBERS: ((number: number) => string)[] = [ordinal, String];

/** Stands in a pattern for what changes; no title has such a sign. */
const HOLE = (name: string, index: number) => `\0${name}${index}\0`;

/**
 * The title of the next meeting: the pattern of the last titles (newest first) that is the most frequent. Undefined where
 * they have none in common.
 */
export function nextTitle(last: Titled[], next: Omit<Titled, 'title'>): string | undefined {
  const patterns = last.map(patternOf);
  const count = (pattern: string) => patterns.filter((it) => it === pattern).length;
  const shared = [...new Set(patterns)].filter((it) => count(it) > 1 || it.includes('\0'));
  const [best] = shared.sort((a, b) => count(b) - count(a));
  return best === undefined ? undefined : fill(best, next);
}

function patternOf({ title, number, date }: Titled): string {
  let pattern = title;
  if (isDay(date)) {
    const at = DATES.findIndex((write) => wordAt(pattern, write(date)));
    if (at !== -1) pattern = replaceWord(pattern, DATES[at]?.(date) ?? '', HOLE('date', at));
  }
  if (number === undefined) return pattern;
  const at = NUMBERS.findIndex((write) => wordAt(pattern, write(number)));
  return at === -1 ? pattern : replaceWord(pattern, NUMBERS[at]?.(number) ?? '', HOLE('number', at));
}

/** Undefined when the pattern wants a number and there is none. */
function fill(pattern: string, { number, date }: Omit<Titled, 'title'>): string | undefined {
  if (number === undefined && pattern.includes('\0number')) return undefined;
  return pattern.replace(/\0(date|number)(\d+)\0/g, (_, name: string, index: string) =>
    name === 'date' ? (DATES[Number(index)]?.(date) ?? '') : (NUMBERS[Number(index)]?.(number ?? 0) ?? ''),
  );
}

const isDay = (date: string) => /^\d{4}-\d{2}-\d{2}$/.test(date);

/** Whether the words stand in a title, not as a part of others. */
const wordAt = (title: string, words: string) => wholeWord(words).test(title);
const replaceWord = (title: string, words: string, by: string) => title.replace(wholeWord(words), () => by);
/** The words are letters, figures, hyphens and commas: none of them means more in an expression. */
const wholeWord = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'u');

/** `1st`, `22nd`, `13th`. */
function ordinal(number: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd' } as Record<string, string>;
  return `${number}${ending[ORDINALS.select(number)] ?? 'th'}`;
}

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
