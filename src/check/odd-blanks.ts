/** Which blanks of a line are no plain ones, which signs nobody sees, and how it reads without them. */

/** At `text.slice(start, end)`. */
export interface OddBlank {
  kind: 'between' | 'first' | 'last' | 'hidden';
  start: number;
  end: number;
  becomes: string;
}

const BLANK = String.raw`[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|&(?:nbsp|ensp|emsp|thinsp|#160|#x0*a0);`;
const BLANKS = new RegExp(`(?<![ \\t])[ \\t]*(?:${BLANK})(?:[ \\t]|${BLANK})*`, 'gi');
/** Soft hyphens, blanks without width, joiners of words, and a mark of direction that programs leave behind. */
const HIDDEN = /[\u00ad\u200b\u200e\u2060\ufeff]+|&shy;/g;
/** Letters of scripts that run from right to left: among them a mark of direction has its use. */
const LEFTWARDS = /[\u0590-\u08ff]/;

/** What typographers set such a blank before, and after: signs, dashes, units. */
const SIGN_AFTER = /^(?:[;:!?»›%‰°€$£–—]|[+±×=<>≤≥~]\s?\d)/;
const UNIT =
  /^(?:[kMGTPEZmµn]?(?:B|b|bit|bps|b\/s|B\/s|bytes?|m|g|s|Hz|W|V|A|eV|J|K|Pa|Wh|T|pc)(?:[²³]|\/\w+)?|[KMGTPE]iB|h|min|d|yr|years?|months?|days?|hours?|minutes?|weeks?|km|cm|mm|ha|°?C|EUR|USD|CHF|GBP|k€|M€|PM|FTEs?|cores?|million|billion)(?![\p{L}\p{N}])/u;

/** Every odd blank of a line or of the text of a field, in order. */
export function findOddBlanks(text: string): OddBlank[] {
  const odd: OddBlank[] = [];
  const firstWord = text.search(/\S/);
  const isLeftwards = LEFTWARDS.test(text);
  for (const { 0: blanks, index } of text.matchAll(BLANKS)) {
    const [before, after] = [text.slice(0, index), text.slice(index + blanks.length)];
    const range = { start: index, end: index + blanks.length };
    if (/^[^\n]/.test(after) && firstWord >= index) odd.push({ kind: 'first', ...range, becomes: plainly(blanks) });
    else if (!/^[^\n]/.test(after)) odd.push({ kind: 'last', ...range, becomes: '' });
    else if (!isWanted(before, after)) odd.push({ kind: 'between', ...range, becomes: ' ' });
  }
  for (const { 0: signs, index } of text.matchAll(HIDDEN)) {
    if (isLeftwards && signs.includes('\u200e')) continue;
    odd.push({ kind: 'hidden', start: index, end: index + signs.length, becomes: '' });
  }
  return odd.sort((a, b) => a.start - b.start);
}

/** As far from the margin as before. */
const plainly = (blanks: string) => (blanks.includes('&') ? '' : ' '.repeat(blanks.length));

function isWanted(before: string, after: string): boolean {
  const last = before.at(-1) ?? '';
  if (/[«‹]/.test(last) || SIGN_AFTER.test(after)) return true;
  return /\d/.test(last) && (UNIT.test(after) || /^\d{3}(?!\d)/.test(after));
}
