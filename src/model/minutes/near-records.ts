/** Lines that are meant as records: without a colon, with markup before it, or within a paragraph. */
import { colonOf, isRecord, keywordOf, parseLine, type Wrong } from './grammar.ts';
import { readHead, type Token } from './head.ts';

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

/** A record on a line of a paragraph, or of a bullet, that is not its first: it is part of the line before. */
export function findWithin(all: string): Wrong | undefined {
  for (const { index } of all.matchAll(/\n(?=[A-Z]{4})/g)) {
    const start = index + 1;
    const keyword = keywordOf(all.slice(start, start + REACH));
    if (!keyword || !isRecord(parseLine(all.slice(start)))) continue;
    const message = `${keyword} does not begin a bullet or paragraph`;
    const hint = 'put a hyphen and a blank before it, or an empty line';
    return { keyword, start, end: start + keyword.length, message, hint };
  }
  return undefined;
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
  if (!/^\s/.test(head)) return undefined;
  const parts = leadingData(readHead(head));
  const end = keyword.length + (parts.at(-1)?.end ?? 0);
  const [sign = ''] = /^[\s,.;]*(?:[-–—=]+>?(?=\s))?\s*/u.exec(all.slice(end)) ?? [];
  const wrong = { keyword, start: end, end: end + sign.length, message: `${keyword} has no colon` };
  const hint = `write a colon after the parts of the record: ${keyword}${all.slice(keyword.length, end)}: …`;
  const isMeant = /[-–—=]/.test(sign) && isRecord(parseLine(`${all.slice(0, end)}: ${all.slice(end + sign.length)}`));
  return parts.length > 0 || isMeant ? { ...wrong, hint, mend: ': ' } : undefined;
}

/** The parts with which a head begins, before any word of prose; of a status also its code and state. */
function leadingData(tokens: Token[]): Token[] {
  const [first, second] = tokens;
  const isStatus = first?.kind === 'about' && /\d/.test(first.value) && second?.kind === 'state';
  const rest = tokens.findIndex((it, i) => (it.kind === 'about' || it.kind === 'mistake') && !(isStatus && i === 0));
  const parts = rest === -1 ? tokens : tokens.slice(0, rest);
  return parts.some((it) => it.kind !== 'state' && it.kind !== 'date') ? parts : [];
}
