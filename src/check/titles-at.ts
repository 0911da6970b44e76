/** Which words of a paragraph may be meant as the title of the code that stands there. */
import type { Sureness } from './like-titles.ts';

export interface TitleGiven {
  words: string;
  /** Where they begin, in UTF-16 code units. */
  start: number;
  sureness: Sureness;
}

/** How a record begins, up to its colon. */
const HEAD =
  /^\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:STATUS|ACTION|DECISION|QUESTION|DONE|ANSWER|INFO)(?![\p{L}\p{N}])[^:\n]*:(?=\s)/u;
const QUOTED = '[“"„«”]([^“”"„«»]{3,300})[”"“»]';
/** What stands between a code and its title: a month, brackets, signs, and the words that name a title or a state. */
const GAP = String.raw`(?:\s|[:,–—*_-]|\bM\d{1,3}\b|\([^()]{0,30}\)|\b(?:is|was|the|its|deliverable|milestone|report|with|title|titled|entitled|called|named|planned|underway|delivered|submitted|achieved|reached|accepted|rejected|postponed|dropped|due|in|by)\b)*`;
const TITLED = new RegExp(`^${GAP}${QUOTED}`, 'u');
const QUOTED_LATER = new RegExp(`^[^.!?;“”"„«»\\ufffc]{0,40}${QUOTED}`, 'u');
const IN_BRACKETS = /^(?:\s*M\d{1,3})?\s*[([]([^()[\]\ufffc]{3,200})[)\]]/u;
/** `MS12 *All lamps lit*` */
const EMPHASISED = /^\s{0,3}[:,–—-]?\s{0,3}([*_]{1,3})(?=[\p{L}\p{N}])(?<words>[^*_\ufffc“”"„«\n]{3,200})\1/u;
/** `**MS12 All lamps lit**` */
const WITHIN_EMPHASIS = /^\s{0,3}[:–—-]?\s(?<words>[^*_\ufffc“”"„«(\n]{3,200})\*\*/u;
/** `“All lamps lit” (MS12)` */
const QUOTED_BEFORE =
  /[“"„«”](?<words>[^“”"„«»\n]{3,300})[”"“»]\s?[,–—-]?\s?\((?:(?:milestone|deliverable|see|cf\.|i\.e\.)\s)?$/u;
const IN_HEADING = /^\s*[:–—.-]*\s+([^\ufffc“”"„«(]{3,200})/u;
const IN_LINK = /^[\s:–—.,-]{0,20}([^\ufffc“”"„«(]{3,200})\ufffc{3}/u;

/** A title, and what stands between it and its code, is looked for no further away than this, in UTF-16 code units. */
const REACH = 2000;
/** In a longer row, nobody sees which cell is beside which. */
const LONGEST_ROW = 5000;

/** The words that may be a title of the code at `text.slice(start, end)`, the likeliest first. */
export function titlesAt(text: string, start: number, end: number): TitleGiven[] {
  if (/^\s*\|/.test(text)) return [...given(TITLED, text, end, 'titled'), ...cellsBeside(text, start, end)];
  const head = HEAD.exec(text.slice(0, REACH))?.[0].length ?? 0;
  // What a record is about stands before its colon, and what is quoted after it may be anybody's words.
  if (end <= head) return given(new RegExp(`^\\s*${QUOTED}`, 'u'), text, head, 'maybe');
  const isHeading = /^\s*#{1,6}\s/.test(text);
  const isInLink = text[start - 1] === '\ufffc';
  return [
    ...given(TITLED, text, end, 'titled'),
    ...given(QUOTED_LATER, text, end, 'maybe'),
    ...given(EMPHASISED, text, end, 'beside'),
    ...(/\*\*$/.test(text.slice(Math.max(0, start - 2), start)) ? given(WITHIN_EMPHASIS, text, end, 'beside') : []),
    ...givenBefore(text, start),
    ...given(IN_BRACKETS, text, end, 'beside'),
    ...(isInLink ? given(IN_LINK, text, end, 'beside') : []),
    ...(isHeading ? given(IN_HEADING, text, end, 'maybe') : []),
  ];
}

function givenBefore(text: string, end: number): TitleGiven[] {
  if (text[end - 1] !== '(' && text[end - 1] !== ' ') return [];
  const from = Math.max(0, end - 350);
  const found = QUOTED_BEFORE.exec(text.slice(from, end));
  const words = found?.groups?.words;
  return found && words ? [{ words: words.trim(), start: from + found.index + 1, sureness: 'maybe' }] : [];
}

function given(pattern: RegExp, text: string, from: number, sureness: Sureness): TitleGiven[] {
  const found = pattern.exec(text.slice(from, from + REACH));
  const [all, words] = [found?.[0], found?.groups?.words ?? found?.[1]];
  if (all === undefined || words === undefined) return [];
  return [
    { words: words.trim(), start: from + all.lastIndexOf(words) + (words.length - words.trimStart().length), sureness },
  ];
}

/** The other cells of a row in which the code has one for itself. */
function cellsBeside(text: string, start: number, end: number): TitleGiven[] {
  if (text.length > LONGEST_ROW) return [];
  const cells: { words: string; start: number; isOfCode: boolean }[] = [];
  for (const { 0: cell, index } of text.matchAll(/(?<=\|)[^|]+(?=\|)/g)) {
    const isOfCode =
      index <= start && end <= index + cell.length && /^[\s\ufffc]*$/.test(cell.replace(text.slice(start, end), ''));
    cells.push({ words: cell.trim(), start: index + cell.length - cell.trimStart().length, isOfCode });
  }
  return cells.some((it) => it.isOfCode)
    ? cells
        .filter((it) => !it.isOfCode)
        .map(({ words, start: at }) => ({ words, start: at, sureness: 'maybe' as const }))
    : [];
}
