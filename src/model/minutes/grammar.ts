/** What a line of text says as a record: `KEYWORD parts: prose ^id`. The one place that knows this grammar. */
import { distance } from 'fastest-levenshtein';
import { readHead, type Token } from './head.ts';
import { ID, KEYWORDS, type Keyword } from './record.ts';
import { findMisplaced, type Misplaced } from './record-parts.ts';

/** A keyword with the parts after it. A line may have several: `STATUS MS12 postponed; QUESTION @ann: …`. */
export interface Head {
  keyword: Keyword;
  /** Where the keyword begins. */
  start: number;
  tokens: Exclude<Token, { kind: 'mistake' }>[];
}

/** A line that is a record; all indices are of the line, in UTF-16 code units. */
export interface Parsed {
  /** What stands before the colon: at least one. */
  heads: Head[];
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
const NEXT_HEAD = new RegExp(`;\\s*(?=(?:${KEYWORDS.join('|')})(?![\\p{L}\\p{N}_]))`, 'gu');
/** Of these, two on one line would be one and the same record. */
const ONCE = new Set<Keyword>(['ACTION', 'DECISION', 'QUESTION']);
const COLON = /：|:(?=\s|$)/;
const MARK = /(?:^|\s)\^(?=\S*\p{L})(\S+)\s*$/u;
/** `(^ask-sites)`, `^ ask-sites`, and after a sentence `^Ask sites`: nearly an id. */
const ALMOST_MARK =
  /(?<=\s)(?:\(\^[\p{L}\p{N}.-]+\)\.?|\^\s+[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|(?<=[.!?…”)]\s)\^\p{L}[\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+){1,3})\s*$/u;
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
  const heads: Head[] = [];
  for (const { start, text } of splitHeads(line.slice(0, colon))) {
    const head = parseHead(start, text);
    if (!head || !('tokens' in head)) return head;
    heads.push(head);
  }
  const again = heads.find((it, i) => ONCE.has(it.keyword) && heads.findIndex((at) => at.keyword === it.keyword) < i);
  if (again) {
    const [start, end] = [again.start, again.start + again.keyword.length];
    const message = `${again.keyword} stands twice before the colon`;
    return { keyword: again.keyword, start, end, message, hint: 'name all people after the first, or write two lines' };
  }
  const proseStart = colon + 1 + (/^\s+/.exec(line.slice(colon + 1))?.[0].length ?? 0);
  const prose = line.slice(proseStart);
  const [, mark] = (mayHaveMark && MARK.exec(prose)) || [];
  const markStart = mark === undefined ? line.length : proseStart + prose.lastIndexOf(`^${mark}`);
  if (mark !== undefined && !MARK_ID.test(mark))
    return { keyword, start: markStart, end: markStart + mark.length + 1, ...wrongMark(mark) };
  const mayBeMark =
    mark === undefined && mayHaveMark && (keyword === 'INFO' || ONCE.has(keyword)) && prose.includes('^');
  const almost = mayBeMark ? ALMOST_MARK.exec(prose) : null;
  if (almost) {
    const [start, end] = [proseStart + almost.index, proseStart + almost.index + almost[0].trimEnd().length];
    const words = almost[0]
      .trim()
      .replace(/^\(?\^\s*/, '')
      .replace(/\)\.?$/, '');
    return { keyword, start, end, ...wrongMark(words), message: `${almost[0].trim()} is not an id` };
  }
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
  return { heads, colon, proseStart, proseEnd, ...(mark !== undefined && { mark }) };
}

export const isRecord = (it: Parsed | Wrong | undefined): it is Parsed => it !== undefined && 'heads' in it;

/** The heads of a line, each from its keyword on. */
function splitHeads(text: string): { start: number; text: string }[] {
  const starts = [0, ...[...text.matchAll(NEXT_HEAD)].map((it) => it.index + it[0].length)];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? text.length;
    return { start, text: i + 1 < starts.length ? text.slice(start, end).replace(/\s*;\s*$/, '') : text.slice(start) };
  });
}

function parseHead(start: number, text: string): Head | Wrong | undefined {
  const keyword = keywordOf(text);
  if (!keyword || /^ACTION (?:ITEM|POINT)S?(?!\p{L})/iu.test(text)) return undefined;
  const head = text.slice(keyword.length);
  const from = start + keyword.length;
  if (!/^(?:\s|$)/.test(head)) return readGlued(keyword, head, from);
  const tokens = readHead(head).map((it) => ({ ...it, start: it.start + from, end: it.end + from }));
  if (isLongProse(tokens) || isNumbered(keyword, tokens)) return undefined;
  const misplaced = findMisplaced(keyword, tokens);
  // What is missing is missing after the keyword.
  if (misplaced) return { keyword, ...misplaced, ...(misplaced.start < 0 && { start, end: from }) };
  return { keyword, start, tokens: tokens.filter((it) => it.kind !== 'mistake') };
}

/** `DECISON: …`: a line whose first word is nearly a keyword, and which is a record with that keyword. */
export function misspeltKeyword(line: string): Wrong | undefined {
  const [, word] = /^([A-Z]{5,10})(?=[\s:：])/.exec(line) ?? [];
  if (!word || keywordOf(line) || colonOf(line) === undefined) return undefined;
  const keyword = KEYWORDS.find((it) => (it.length > 5 ? isNear(it, word) : word === `${it}S`));
  if (!keyword || !isRecord(parseLine(keyword + line.slice(word.length)))) return undefined;
  const message = `${word} is not a keyword`;
  // `ACTIONS: none` may be the title of a list.
  const isGuess = word === `${keyword}S`;
  return { keyword, start: 0, end: word.length, message, hint: `did you mean ${keyword}?`, mend: keyword, isGuess };
}

/** One letter differs, or two neighbours have changed places. */
function isNear(a: string, b: string): boolean {
  if (distance(a, b) === 1) return true;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a.length === b.length && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}

/** `ACTION@ann: …`; with any other sign after it, the word is no keyword. */
function readGlued(keyword: Keyword, head: string, at: number): Wrong | undefined {
  if (!/^[@^]/.test(head)) return undefined;
  const message = `${head[0]} stands right after ${keyword}`;
  return { keyword, start: at, end: at, message, hint: 'put a blank between them', mend: ' ' };
}

/** `ACTION 12: …`: how other groups number theirs. */
const isNumbered = (keyword: Keyword, [first, ...others]: readonly Token[]) =>
  ONCE.has(keyword) && others.length === 0 && first?.kind === 'about' && /^#?\d+(?:\.\d+)*$/.test(first.value);

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
