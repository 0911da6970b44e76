/** What a line of text says as a record: `KEYWORD parts: prose ^id`. The one place that knows this grammar. */
import { distance } from 'fastest-levenshtein';
import { readHead, type Token } from './head.ts';
import { KEYWORDS, type Keyword } from './record.ts';
import { findMisplaced, type Misplaced } from './record-parts.ts';

/** A line that is a record; all indices are of the line, in UTF-16 code units. */
export interface Parsed {
  keyword: Keyword;
  /** What stands before the colon. */
  tokens: Exclude<Token, { kind: 'mistake' }>[];
  colon: number;
  /** Where the prose begins, after the colon and a blank. */
  proseStart: number;
  /** Where the prose ends, before `^id`. */
  proseEnd: number;
  /** The id after `^` at the end. */
  mark?: string;
}

/** A line that begins like a record and is none. */
export interface Wrong extends Misplaced {
  keyword: Keyword;
}

/** What stands before the colon is no longer than this, in UTF-16 code units … */
const REACH = 1000;
/** … and what it is about has no more words than this: more are prose that happens to begin in capitals. */
const MAX_WORDS = 8;

const KEYWORD = new RegExp(`^(${KEYWORDS.join('|')})(?![\\p{L}\\p{N}_])`, 'u');
const COLON = /：|:(?=\s|$)/;
const ID = '[a-z0-9]+(?:[.-][a-z0-9]+)*';
const MARK = /(?:^|\s)\^(?=\S*\p{L})(\S+)\s*$/u;
const MARK_ID = new RegExp(`^${ID}$`);

/** The keyword with which a line begins. */
export const keywordOf = (line: string): Keyword | undefined => KEYWORD.exec(line)?.[1] as Keyword | undefined;

/** Whether a line has a colon before prose, and where. */
export function colonOf(line: string): number | undefined {
  const at = line.slice(0, REACH + 1).search(COLON);
  return at === -1 || at === REACH ? undefined : at;
}

/** The id that a line gives itself at its end, and where its sign stands. It has a letter: `10 ^6` is a number. */
export function markOf(line: string): { id: string; start: number } | undefined {
  const id = line.includes('^') ? MARK.exec(line)?.[1] : undefined;
  return id !== undefined && MARK_ID.test(id) ? { id, start: line.lastIndexOf('^') } : undefined;
}

/**
 * Reads a line as a record: what it says, or what is wrong with it; undefined for prose. `mayHaveMark` is false where
 * the end of the line is no plain text.
 */
export function parseLine(line: string, mayHaveMark = true): Parsed | Wrong | undefined {
  const keyword = keywordOf(line);
  const colon = keyword && colonOf(line);
  if (!keyword || colon === undefined) return undefined;
  const head = line.slice(keyword.length, colon);
  if (!/^(?:\s|$)/.test(head)) return readGlued(keyword, head);
  const tokens = readHead(head).map((it) => ({
    ...it,
    start: it.start + keyword.length,
    end: it.end + keyword.length,
  }));
  if (isLongProse(tokens)) return undefined;
  const misplaced = findMisplaced(keyword, tokens);
  if (misplaced) {
    // What is missing is missing after the keyword.
    const place = misplaced.start < 0 ? { start: 0, end: keyword.length } : {};
    return { keyword, ...misplaced, ...place };
  }
  const proseStart = colon + 1 + (/^\s+/.exec(line.slice(colon + 1))?.[0].length ?? 0);
  const prose = line.slice(proseStart);
  const [, mark] = (mayHaveMark && MARK.exec(prose)) || [];
  const markStart = mark === undefined ? line.length : proseStart + prose.lastIndexOf(`^${mark}`);
  if (mark !== undefined && !MARK_ID.test(mark))
    return { keyword, start: markStart, end: markStart + mark.length + 1, ...wrongMark(mark) };
  const proseEnd = proseStart + line.slice(proseStart, markStart).trimEnd().length;
  if (proseEnd === proseStart) {
    const message = `nothing stands after the colon of ${keyword}`;
    return {
      keyword,
      start: colon,
      end: colon + 1,
      message,
      hint: `say it on the same line: ${keyword} …: what was said`,
    };
  }
  const parts = tokens.filter((it) => it.kind !== 'mistake');
  return { keyword, tokens: parts, colon, proseStart, proseEnd, ...(mark !== undefined && { mark }) };
}

export const isRecord = (it: Parsed | Wrong | undefined): it is Parsed => it !== undefined && 'tokens' in it;

/** `DECISON: …`: a line whose first word is nearly a keyword, and which is a record with that keyword. */
export function misspeltKeyword(line: string): Wrong | undefined {
  const [, word] = /^([A-Z]{5,10})(?=[\s:：])/.exec(line) ?? [];
  if (!word || keywordOf(line) || colonOf(line) === undefined) return undefined;
  const keyword = KEYWORDS.find((it) => it.length > 5 && isNear(it, word));
  if (!keyword || !isRecord(parseLine(keyword + line.slice(word.length)))) return undefined;
  const hint = `did you mean ${keyword}?`;
  return { keyword, start: 0, end: word.length, message: `${word} is not a keyword`, hint, mend: keyword };
}

/** One letter differs, or two neighbours have changed places. */
function isNear(a: string, b: string): boolean {
  if (distance(a, b) === 1) return true;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a.length === b.length && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}

/** `ACTION@ann: …`; with any other sign after it, the word is no keyword. */
function readGlued(keyword: Keyword, head: string): Wrong | undefined {
  if (!/^[@^]/.test(head)) return undefined;
  const message = `${head[0]} stands right after ${keyword}`;
  return { keyword, start: keyword.length, end: keyword.length, message, hint: 'put a blank between them', mend: ' ' };
}

function isLongProse(tokens: readonly Token[]): boolean {
  const hasData = tokens.some((it) => it.kind !== 'about');
  return !hasData && tokens.some((it) => it.kind === 'about' && it.value.split(/\s+/).length > MAX_WORDS);
}

function wrongMark(mark: string) {
  const mended = mark
    .toLowerCase()
    .replace(/[.,;!?]+$/, '')
    .replace(/[\s_]+/g, '-');
  return {
    message: `^${mark} is not an id`,
    hint: 'write small letters, figures, hyphens and dots: ^drop-ms12',
    mend: MARK_ID.test(mended) ? `^${mended}` : undefined,
  };
}
