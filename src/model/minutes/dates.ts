/** Days, months and project months as people write them before the colon of a record. */
import { parseEdtf } from '#schema/edtf.ts';
import type { When } from './record.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The English names of the months and their short forms, as the source of a pattern; `May` is both. */
export const MONTH_NAME =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sep(?:t(?:ember|\\.)?|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';

/** The number of a month, 1 to 12, by its name or short form. */
export const monthByName = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** A date with the day before or after the name of its month, or with the name alone and a year. */
const IN_WORDS = new RegExp(
  `^(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH_NAME}),? (\\d{4})|(${MONTH_NAME}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})|(${MONTH_NAME})(?: of)?,? (\\d{4}))(?![\\p{L}\\p{N}])`,
  'iu',
);
const IN_FIGURES = /^(?:(\d{1,2})([./-])(\d{1,2})\2(\d{4})|(\d{4})([./-])(\d{1,2})(?:\6(\d{1,2}))?)(?![\p{L}\p{N}-])/u;

/** A date that is written otherwise than `2022-02-10`, at the beginning of a text. */
export interface LooseDate {
  length: number;
  /** As a record writes it; undefined where it can be read in two ways, or is no day of any calendar. */
  date?: string;
}

/** Reads `10 February 2022`, `Feb 2022`, `16/12/2021`, `2022-2-1` …; undefined for any other beginning, also for EDTF. */
export function readLooseDate(text: string): LooseDate | undefined {
  const words = IN_WORDS.exec(text);
  if (words) {
    const [all, day1, name1, year1, name2, day2, year2, name3, year3] = words;
    const month = monthByName(name1 ?? name2 ?? name3 ?? '');
    return loose(all, year1 ?? year2 ?? year3 ?? '', month, day1 ?? day2);
  }
  const figures = IN_FIGURES.exec(text);
  if (!figures) return undefined;
  const [all, first, , second, year, yearFirst, , month, day] = figures;
  if (yearFirst) return parseEdtf(all) ? undefined : loose(all, yearFirst, Number(month), day);
  if (first === second) return loose(all, year ?? '', Number(first), second);
  if (Number(first) <= 12 && Number(second) <= 12) return { length: all.length };
  return Number(first) > 12
    ? loose(all, year ?? '', Number(second), first)
    : loose(all, year ?? '', Number(first), second);
}

function loose(all: string, year: string, month: number, day?: string): LooseDate {
  const date = [year, String(month).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
  return { length: all.length, ...(parseEdtf(date) && { date }) };
}

/** Reads one word as the time by which something is due. */
export function readWhen(word: string): When | undefined {
  if (word === 'next') return { by: 'next' };
  const month = readProjectMonth(word);
  if (month !== undefined) return { by: 'month', month };
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(word) && parseEdtf(word) ? { by: 'date', date: word } : undefined;
}

/** The number of `M38`. */
export function readProjectMonth(word: string): number | undefined {
  return /^M[1-9]\d{0,2}$/.test(word) ? Number(word.slice(1)) : undefined;
}
