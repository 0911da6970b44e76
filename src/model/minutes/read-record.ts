/** Reads one block of a body: a record, nearly a record, or prose. */
import { findHabit, mayBeHabit } from './find-habit.ts';
import {
  colonOf,
  type Head,
  isRecord,
  keywordOf,
  markOf,
  misspeltKeyword,
  type Parsed,
  parseLine,
  type Wrong,
} from './grammar.ts';
import type { TokenOf, Values } from './head.ts';
import { findElsewhere, findHidden, findMidLine, findUnfinished, findWithin } from './near-records.ts';
import type { Block } from './outline.ts';
import type { Place } from './places.ts';
import type { MinuteRecord, NearRecord, Part } from './record.ts';
import { fold } from './words-of.ts';

/** The words of a block, before their blanks are folded. */
export interface Words {
  /** The plain text with which they begin, up to the first markup; undefined where a keyword may not stand. */
  opening: string | undefined;
  /** All of them, markup resolved; they begin with `opening`. */
  all: string;
  /** Whether they end in plain text, where an `^id` may stand. */
  endsPlainly: boolean;
  /** The emphasised words with which they begin: `**ACTION** …` */
  emphasised?: string | undefined;
  /** Of a task: whether its box is ticked. */
  isTicked?: boolean | undefined;
  /** Whether a letter of `all` stands outside code, links and quotations. */
  isPlainAt(index: number): boolean;
  /** The place in the file of a letter of `all`. */
  placeAt(index: number): Place;
  /** The place in the file of the letters from `start` to `end`. */
  spanOf(start: number, end: number): Span;
  /** What follows `opening`, where it is markup that could be written plainly. */
  markup?: Markup | undefined;
}

/** A place with the number of code units that it takes; undefined where the source writes them in another way. */
export type Span = Place & { length?: number };
/** Markup in the source, and the words that it shows. */
export type Markup = Place & { length: number; text: string };

export interface Verdict {
  /** One for each keyword before the colon; all have the same words. */
  records?: MinuteRecord[];
  near?: NearRecord;
  /** The id that the line gives itself: `^ask-sites`. */
  mark?: string;
  /** Where in `opening` the prose of a record begins; beyond it where markup follows. */
  proseStart?: number;
  /** Whether it begins with a keyword, or would be told of, but for the backslash before it. */
  isOptedOut?: true;
}

/** What a block is by its words; `block` is where the record says it stands. An empty verdict is prose. */
export function readRecord(words: Words, block: Block): Verdict {
  const { opening, all, endsPlainly } = words;
  // Two are a backslash that is shown, and no keyword follows.
  if (all.startsWith('\\\\')) return {};
  if (all.startsWith('\\')) {
    const { records, near } = readRecord(withoutEscape(words), block);
    return records || near || keywordOf(all.slice(1)) ? { isOptedOut: true } : {};
  }
  const whole = wholeOf(opening, all);
  const hidden = opening === undefined ? undefined : findHidden(opening, whole);
  const line = hidden ?? (opening === undefined ? undefined : parseWhole(opening, whole, endsPlainly));
  if (line && isRecord(line)) {
    const prose = fold(whole.slice(line.proseStart, line.proseEnd));
    const shift = whole.length - all.length;
    const near = nearWithin(words) ?? nearHabit(words, block, prose) ?? nearMidLine(words, line.proseStart - shift);
    const { mark, proseStart } = line;
    const records = line.heads.map((head) => recordOf(head, prose, words, block));
    return { records, proseStart, ...(near && { near }), ...(mark !== undefined && { mark }) };
  }
  const wrong = line ?? (opening === undefined ? undefined : (findUnfinished(opening, all) ?? misspeltKeyword(whole)));
  const shift = wrong && opening && wrong.start > opening.length ? whole.length - all.length : 0;
  const near = wrong
    ? tellWrong(wrong, words, whole, shift)
    : (nearWithin(words) ?? nearHabit(words, block) ?? nearMidLine(words, 0));
  const mark = near && endsPlainly && !(wrong && isTarget(wrong, all)) ? markOf(all)?.id : undefined;
  return near ? { near, ...(mark !== undefined && { mark }) } : {};
}

/** Whether the only `^id` of a line is that of the record which it closes: `DONE ^ask` without colon and words. */
const isTarget = ({ keyword }: Wrong, all: string) =>
  (keyword === 'DONE' || keyword === 'ANSWER') && all.indexOf('^') === all.lastIndexOf('^');

const withoutEscape = (words: Words): Words => ({
  ...words,
  opening: words.opening?.slice(1),
  all: words.all.slice(1),
  emphasised: words.emphasised?.slice(1),
});

/** A head that is plain text, and prose that may have markup. */
function parseWhole(opening: string, whole: string, endsPlainly: boolean): Parsed | Wrong | undefined {
  return keywordOf(opening) && colonOf(opening) !== undefined ? parseLine(whole, endsPlainly) : undefined;
}

/** All words, with a blank after a colon that markup follows: `ACTION:**now**`. */
const wholeOf = (opening: string | undefined, all: string) =>
  opening?.endsWith(':') && /^\S/.test(all.slice(opening.length)) ? `${opening} ${all.slice(opening.length)}` : all;

function nearWithin(words: Words): NearRecord | undefined {
  const wrong = findWithin(words.all, words.isPlainAt);
  return wrong && tellWrong(wrong, words);
}

/** What looks like a record in a heading or in a cell of a table, whose words begin at a place. */
export function readElsewhere(words: string, place: Place, where: string): NearRecord | undefined {
  const wrong = findElsewhere(words, where);
  return wrong && { ...place, length: wrong.end - wrong.start, ...explain(wrong, words) };
}

function nearMidLine(words: Words, from: number): NearRecord | undefined {
  const wrong = findMidLine(words.all, from, words.isPlainAt);
  return wrong && tellWrong(wrong, words);
}

/** Another group's way of marking; `prose` is that of a record, in which such ways come too. */
function nearHabit(words: Words, { runs }: Block, prose?: string): NearRecord | undefined {
  if (prose === undefined && words.isTicked === undefined && !mayBeHabit(words.all)) return undefined;
  const habit = findHabit({ ...words, runs, prose });
  if (!habit) return undefined;
  const hint = `write ${shorten(habit.line)}`;
  const { message, who, isOfPeople } = habit;
  return {
    ...words.placeAt(0),
    rule: 'habit',
    message,
    ...(who !== undefined && { who }),
    ...(isOfPeople && { isOfPeople }),
    hint: prose === undefined ? withEscape(hint, /^\p{L}+/u.exec(words.emphasised ?? '')?.[0] ?? 'the line') : hint,
  };
}

function recordOf(head: Head, text: string, words: Words, block: Block): MinuteRecord {
  const { keyword, tokens, start } = head;
  const one = <K extends keyof Values>(kind: K): Part<Values[K]> | undefined => {
    const token = tokens.find((it) => it.kind === kind) as TokenOf<K> | undefined;
    return token && partOf<Values[K]>(token, words);
  };
  const people = tokens.flatMap((it) => (it.kind === 'person' ? [partOf(it, words)] : []));
  const [about, date, due, to] = [one('about'), one('date'), one('due'), one('to')];
  const [state, target, supersedes] = [one('state'), one('ref'), one('supersedes')];
  const common = { block, ...words.placeAt(start), text, people, ...(date && { date }) };
  const withAbout = { ...common, ...(about && { about }) };
  switch (keyword) {
    case 'STATUS':
      // The grammar lets no status through without them.
      return { keyword, ...common, about: must(about), state: must(state), ...(to && { to }) };
    case 'ACTION':
    case 'QUESTION':
      return { keyword, ...withAbout, ...(due && { due }) };
    case 'DECISION':
      return { keyword, ...withAbout, ...(supersedes && { supersedes }) };
    case 'DONE':
    case 'ANSWER':
      return { keyword, ...common, target: must(target) };
    case 'INFO':
      return { keyword, ...withAbout };
  }
}

function partOf<T>({ value, start, end }: { value: T; start: number; end: number }, { spanOf }: Words): Part<T> {
  return { value, ...spanOf(start, end) };
}

function must<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('a record without a part that its grammar requires');
  return part;
}

/** What is wrong, with its place; `whole` are the words with `shift` more letters than they have in the file. */
function tellWrong(wrong: Wrong, { all, spanOf, markup }: Words, whole = all, shift = 0): NearRecord {
  const { start, end, mend, isGuess } = wrong;
  const isMarkup = start === end && mend === '';
  const span = (isMarkup && markup) || spanOf(start - shift, end - shift);
  const becomes = isMarkup ? markup?.text : mend;
  const { line, column, length } = span;
  const isRight = mendedBy(wrong, whole) !== undefined && !isGuess && length !== undefined && becomes !== undefined;
  return { line, column, ...(length && { length }), ...(isRight && { length, becomes }), ...explain(wrong, whole) };
}

function explain(wrong: Wrong, all: string): Pick<NearRecord, 'rule' | 'message' | 'hint'> {
  const { keyword, message, hint } = wrong;
  const mended = mendedBy(wrong, all);
  const question = hint.endsWith('?') ? `${hint} ` : '';
  return {
    rule: 'record',
    message,
    hint:
      mended === undefined
        ? withEscape(hint, keyword)
        : `${question}${question ? 'Write' : 'write'} ${shorten(mended)}`,
  };
}

/** The line with what is to be written in the place of the mistake, where that is a record. */
function mendedBy({ start, end, mend }: Wrong, all: string): string | undefined {
  const mended = mend === undefined ? undefined : fold(all.slice(0, start) + mend + all.slice(end));
  return mended !== undefined && isRecord(parseLine(mended)) ? mended : undefined;
}

const withEscape = (hint: string, before: string) => `${hint} (or put \\ before ${before} to keep it prose)`;

/** A line with what stands before its colon whole, and the first words of its prose. */
function shorten(line: string): string {
  const colon = line.search(/[:：]\s/) + 1;
  const words = [...line.slice(colon)];
  return words.length > 70 ? `${line.slice(0, colon)}${words.slice(0, 70).join('').trimEnd()}…` : line;
}
