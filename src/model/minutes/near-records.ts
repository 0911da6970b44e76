/** Lines that are meant as records: without a colon, with markup before it, or within a paragraph. */
import { colonOf, type Head, isRecord, keywordOf, type Parsed, parseLine, type Wrong } from './grammar.ts';
import { readHead, type Token } from './head.ts';
import { ID, type Keyword } from './record.ts';

/** People, and by when, at whose end another sign stands than a colon. */
const PEOPLE = new RegExp(`^(?:\\s+@${ID})+(?:\\s+due\\s+[\\dA-Za-z-]+)?(?=[;.]\\s)`);
/** Data is looked for no further into a line than this, in UTF-16 code units. */
const REACH = 300;

/**
 * What keeps a line from being a record when no colon stands in `opening`, the plain text with which it begins. `all` is
 * the whole of its text, markup resolved. Undefined for prose.
 */
export function findUnfinished(opening: string, all: string): Wrong | undefined {
  const keyword = keywordOf(opening);
  if (!keyword || colonOf(opening) !== undefined) return undefined;
  return findGluedColon(opening, keyword) ?? findMarkup(opening, all, keyword) ?? findNoColon(all, keyword);
}

/** A bullet or paragraph with more words in capitals is no prose: the others are passed over. */
const MOST_WITHIN = 500;
/** The beginning of a line, also after a sign or a number: `• ACTION …`, `a) ACTION …` */
const LINE_START = /\n(?:(?:[•▪◦*–—→-]|\(?[a-z\d]{1,2}[.)])[^\S\n]*)?(?=[A-Z]{4})/g;
const WORD_START = /(?<=[\s(])(?=[A-Z]{4})/g;

/** A record on a line of a paragraph, or of a bullet, that is not its first: it is part of the line before. */
export function findWithin(all: string, isPlainAt: (index: number) => boolean): Wrong | undefined {
  for (const { index, 0: before } of all.matchAll(LINE_START).take(MOST_WITHIN)) {
    const start = index + before.length;
    const head = recordAt(all, start, isPlainAt);
    if (head) return tellWithin(head.keyword, start, 'put a hyphen and a blank before it, or an empty line');
  }
  return undefined;
}

/** A record with data after other words, from an index on: `We need a week. ACTION @ann: find one` */
export function findMidLine(all: string, from: number, isPlainAt: (index: number) => boolean): Wrong | undefined {
  const starts = all
    .matchAll(WORD_START)
    .filter(({ index }) => index > from && keywordOf(all.slice(index, index + REACH)));
  for (const { index: start } of starts.take(MOST_WITHIN)) {
    const head = recordAt(all, start, isPlainAt);
    const hasData = head?.tokens.some(({ kind }) => kind !== 'about' && kind !== 'date');
    if (head && hasData) return tellWithin(head.keyword, start, 'begin a new bullet or paragraph with it');
  }
  return undefined;
}

function recordAt(all: string, start: number, isPlainAt: (index: number) => boolean): Head | undefined {
  if (!keywordOf(all.slice(start, start + REACH))) return undefined;
  const line = parseLine(all.slice(start), false);
  return isRecord(line) && isPlainAt(start) ? line.heads[0] : undefined;
}

function tellWithin(keyword: Keyword, start: number, hint: string): Wrong {
  const message = `${keyword} does not begin a bullet or paragraph`;
  return { keyword, start, end: start + keyword.length, message, hint };
}

/** Blanks without width, marks of direction, soft hyphens: they look like nothing and are letters all the same. */
const HIDDEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/;

/** A letter that nobody sees, before the colon of a line that would say something else without it. */
export function findHidden(opening: string, all: string): Wrong | undefined {
  const at = opening.slice(0, REACH).search(HIDDEN);
  if (at === -1) return undefined;
  const bare = all.replaceAll(new RegExp(HIDDEN, 'g'), '');
  const [meant, read] = [parseLine(bare), parseLine(all)];
  if (!isRecord(meant) || at > (colonOf(all) ?? 0) || (isRecord(read) && kindsOf(read) === kindsOf(meant)))
    return undefined;
  const name = `U+${opening.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
  const message = `a letter that nobody sees stands here (${name})`;
  return { keyword: meant.heads[0]?.keyword ?? 'INFO', start: at, end: at + 1, message, hint: 'delete it', mend: '' };
}

const kindsOf = ({ heads }: Parsed) => heads.map(({ tokens }) => tokens.map((it) => it.kind)).join();

/** A record in a heading or in the cell of a table, where it is prose: it is in no register. `INFO` has none. */
export function findElsewhere(text: string, where: string): Wrong | undefined {
  const line = keywordOf(text) === 'INFO' ? undefined : parseLine(text, false);
  const keyword = isRecord(line) ? line.heads[0]?.keyword : undefined;
  const message = `${keyword} stands in ${where}, where it is not counted`;
  return keyword && { keyword, start: 0, end: keyword.length, message, hint: 'write it as a bullet' };
}

/** `ACTION @ann:find a week` */
function findGluedColon(opening: string, keyword: Wrong['keyword']): Wrong | undefined {
  const at = opening.slice(0, REACH).search(/:(?![\s/])/);
  if (at === -1 || !isRecord(parseLine(`${opening.slice(0, at)}: ${opening.slice(at + 1)}`))) return undefined;
  const message = `no blank stands after the colon of ${keyword}`;
  return { keyword, start: at, end: at + 1, message, hint: 'put a blank after it', mend: ': ' };
}

/** `ACTION **@ann**: find a week` */
function findMarkup(opening: string, all: string, keyword: Wrong['keyword']): Wrong | undefined {
  if (opening.length >= all.length || !parseLine(all)) return undefined;
  const message = `markup stands before the colon of ${keyword}`;
  return { keyword, start: opening.length, end: opening.length, message, hint: 'write that part plainly', mend: '' };
}

/** `ACTION @ann find a week`, `DECISION – the workshop is online` */
function findNoColon(all: string, keyword: Wrong['keyword']): Wrong | undefined {
  const head = all.slice(keyword.length, REACH);
  const glued = mayStandAlone(keyword)
    ? /^(?:[-–—?!.;,]\s+|\s+(?=\p{Lu}\p{Ll}*[\s’'-]\S*\p{Ll}))(?=\S+\s)/u.exec(head)
    : null;
  if (glued && /^\S/.test(head)) return noColonAt(keyword, all, glued[0], 'write a colon after it');
  if (!/^\s/.test(head)) return undefined;
  const ended = PEOPLE.exec(head)?.[0].length;
  if (ended !== undefined) {
    const start = keyword.length + ended;
    const message = `${all[start]} stands where a colon should`;
    return { keyword, start, end: start + 1, message, hint: 'write a colon there', mend: ':' };
  }
  const parts = leadingData(readHead(head));
  const end = keyword.length + (parts.at(-1)?.end ?? 0);
  const [sign = ''] = /^[\s,.;]*(?:[-–—=]+>?(?=\s))?\s*/u.exec(all.slice(end)) ?? [];
  const wrong = { keyword, start: end, end: end + sign.length, message: `${keyword} has no colon` };
  const hint = `write a colon after the parts of the record: ${keyword}${all.slice(keyword.length, end)}: …`;
  const isMeant = /[-–—=]/.test(sign) && isRecord(parseLine(`${all.slice(0, end)}: ${all.slice(end + sign.length)}`));
  if (parts.length > 0 || isMeant) return { ...wrong, hint, mend: ': ' };
  return glued ? noColonAt(keyword, all, glued[0], hint) : undefined;
}

/** `DECISION The workshop is online`, `DECISION- The workshop is online`: words follow, and somebody must look at them. */
function noColonAt(keyword: Keyword, all: string, gap: string, hint: string): Wrong | undefined {
  const [start, end] = [keyword.length, keyword.length + gap.length];
  const wrong = { keyword, start, end, message: `${keyword} has no colon`, hint, mend: ': ', isGuess: true };
  return isRecord(parseLine(`${keyword}: ${all.slice(end)}`)) ? wrong : undefined;
}

/** Of the others data must follow. */
const mayStandAlone = (keyword: Keyword) =>
  keyword === 'ACTION' || keyword === 'DECISION' || keyword === 'QUESTION' || keyword === 'INFO';

/** The parts with which a head begins, before any word of prose; of a status also its code and state. */
function leadingData(tokens: Token[]): Token[] {
  const [first, second] = tokens;
  const isStatus = first?.kind === 'about' && /\d/.test(first.value) && second?.kind === 'state';
  const rest = tokens.findIndex((it, i) => (it.kind === 'about' || it.kind === 'mistake') && !(isStatus && i === 0));
  const parts = rest === -1 ? tokens : tokens.slice(0, rest);
  return parts.some((it) => it.kind !== 'state' && it.kind !== 'date') ? parts : [];
}
