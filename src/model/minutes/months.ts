/** Project months that a text speaks of, and the calendar months that it says they are: `M40 (June 2022)`. */
import { MONTH_NAME, monthByName } from './dates.ts';
import { monthByOtherName, OTHER_MONTH_NAME } from './month-names.ts';

/** `M40` at `text.slice(start, end)`. */
export interface MonthInProse {
  number: number;
  start: number;
  end: number;
  claim?: MonthClaim;
}

/** The calendar month that stands beside it, at `text.slice(start, end)`. */
export interface MonthClaim {
  /** 1 to 12. */
  month: number;
  year?: number;
  start: number;
  end: number;
}

/** `M40`, also at both ends of `M36-M40`; not `MS12`, `M2.5`, `M40x`, `@M40`, and not after a backslash. */
const MONTH =
  /(?:(?<![\p{L}\p{N}_.@#^/\\-])|(?<=(?<![\p{L}\p{N}])M\d{1,3}[-–/]))M([1-9]\d{0,2})(?![\p{L}\p{N}_]|\.\d)/gu;

const NAMED = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?<name>${MONTH_NAME}|${OTHER_MONTH_NAME})(?![\\p{L}])(?:(?:,|\\s+of)?\\s+(?<year>(?:19|20)\\d\\d))?`;
/** `2022-05`, `05/2022` */
const IN_FIGURES =
  '(?:(?<isoYear>(?:19|20)\\d\\d)-(?<isoMonth>0[1-9]|1[0-2])|(?<figure>0?[1-9]|1[0-2])/(?<figureYear>(?:19|20)\\d\\d))';
/** `early April` and `by April` may still mean the end of March. */
const LEAD = '(?:(?:i\\.e\\.|=|due|in|the|end|mid|middle|late|of)[\\s-]+)*';
/** What may stand after a month: where more words follow, they may say something else, as in `M12 (May be late)`. */
const STOP = '(?=\\s*[),;\\]]|\\.?$)';
const after = [
  new RegExp(`^\\s*[([]\\s*${LEAD}${IN_FIGURES}\\s*[)\\]]`, 'u'),
  new RegExp(`^\\s*[([]\\s*${LEAD}${NAMED}${STOP}`, 'u'),
  new RegExp(`^\\s*(?:=|/)\\s*${NAMED}(?!\\.?[\\p{L}\\p{N}]|\\s+\\p{Ll}+ing\\b|\\s*[-–])`, 'u'),
  new RegExp(`^\\s*(?:,|:|·|[-–—])\\s*(?=[^\\d]*?(?:\\d{1,2}\\D+)?\\d{4})${NAMED}(?<=\\d)(?![\\p{L}\\p{N}])`, 'u'),
];
const before = new RegExp(`(?<![\\p{L}\\p{N}])${NAMED}\\s*(?:\\(|\\[|=\\s*|/)$`, 'u');
/** Beside a month is no further away than this, in UTF-16 code units. */
const REACH = 60;

/** Every project month of a text, in order. */
export function findMonths(text: string): MonthInProse[] {
  if (!/M\d/.test(text)) return [];
  return [...text.matchAll(MONTH)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const claim = claimAfter(text, end) ?? claimBefore(text, start, end);
    return { number: Number(match[1]), start, end, ...(claim && { claim }) };
  });
}

function claimAfter(text: string, end: number): MonthClaim | undefined {
  const rest = text.slice(end, end + REACH);
  for (const pattern of after) {
    const found = pattern.exec(rest);
    if (found) return claimOf(found, end);
  }
  return undefined;
}

/** `March 2022 (M38)`: nothing but the month in the brackets. */
function claimBefore(text: string, start: number, end: number): MonthClaim | undefined {
  const from = Math.max(0, start - REACH);
  const found = before.exec(text.slice(from, start));
  if (!found || (/[([]$/.test(found[0]) && !/^\s*[)\]]/.test(text.slice(end, end + REACH)))) return undefined;
  return claimOf(found, from);
}

function claimOf(found: RegExpExecArray, from: number): MonthClaim {
  const { name = '', year, isoYear, isoMonth, figure, figureYear } = found.groups ?? {};
  const figures = isoMonth ?? figure;
  if (figures !== undefined) {
    const inYear = isoYear ?? figureYear ?? '';
    const written = isoYear === undefined ? `${figures}/${inYear}` : `${inYear}-${figures}`;
    const at = from + found.index + found[0].indexOf(written);
    return { month: Number(figures), year: Number(inYear), start: at, end: at + written.length };
  }
  const start = from + found.index + found[0].indexOf(name);
  const end = year === undefined ? start + name.length : from + found.index + found[0].lastIndexOf(year) + year.length;
  return {
    month: monthByOtherName(name) || monthByName(name),
    ...(year !== undefined && { year: Number(year) }),
    start,
    end,
  };
}
