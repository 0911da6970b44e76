/** Anchors: ids of the lines of a page, made from their words so that an address can be read. */
import { slug } from 'github-slugger';

/** Ids that the page itself uses or may come to use; no line of a body gets one of them. */
export const RESERVED_ANCHORS = [
  'actions',
  'agenda',
  'agenda-items',
  'backlinks',
  'body',
  'content',
  'decisions',
  'disagreements',
  'elsewhere',
  'facts',
  'footer',
  'header',
  'history',
  'main',
  'mentions',
  'menu',
  'nav',
  'plan',
  'plan-table',
  'quick-search',
  'references',
  'search',
  'slip',
  'slip-table',
  'sources',
  'status',
  'theme',
  'title',
  'toc',
  'top',
] as const;

/** An anchor is readable when it is short: this many words, and no more than this many letters. */
const MAX_WORDS = 6;
const MAX_LETTERS = 80;
/** Words are looked for no further into a text than this, in UTF-16 code units. */
const REACH = 200;

/**
 * Gives out anchors for one page, in the order in which its blocks stand, for words with single blanks between them.
 * The same words again get `-2`, `-3` …; words without a letter or digit get `fallback`. A line that gives itself one of
 * `marks` has it as its anchor, whatever words stand before it; a second such line, or a mark of the page's own, is numbered.
 */
export function anchorsOfPage(
  marks: Iterable<string> = [],
): (words: string, fallback: string, maxWords?: number, mark?: string) => string {
  const used = new Set<string>(RESERVED_ANCHORS);
  const free = new Set([...marks].filter((mark) => !used.has(mark)));
  for (const mark of free) used.add(mark);
  const counts = new Map<string, number>();
  return (words, fallback, maxWords = MAX_WORDS, mark) => {
    if (mark !== undefined && free.delete(mark)) return mark;
    const base = (mark ?? slugOf(words, maxWords)) || fallback;
    let anchor = base;
    for (let count = counts.get(base) ?? 1; used.has(anchor); ) {
      count += 1;
      anchor = `${base}-${count}`;
      counts.set(base, count);
    }
    used.add(anchor);
    return anchor;
  };
}

/** The first words, lower case, accents and punctuation dropped, joined by hyphens; empty when nothing is left. */
function slugOf(words: string, maxWords: number): string {
  const text = words.slice(0, REACH);
  // Most texts have no letter beyond ASCII: for them this gives what `github-slugger` does, in less time.
  const isAscii = !/[^ -~]/.test(text);
  const first = firstMatches(isAscii ? text : text.toWellFormed(), isAscii ? ASCII_WORD : WORD, maxWords).join(' ');
  const joined = isAscii ? slugOfAscii(first) : slug(withoutAccents(first));
  const short = joined.length > MAX_LETTERS ? [...joined].slice(0, MAX_LETTERS).join('') : joined;
  return short.replace(/^[-_]+|[-_]+$/g, '');
}

/** What stands between blanks and has a letter or digit. */
const WORD = /[^ ]*?[\p{L}\p{N}][^ ]*/gu;
const ASCII_WORD = /[^ ]*?[A-Za-z\d][^ ]*/g;

function firstMatches(text: string, pattern: RegExp, most: number): string[] {
  const found: string[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && found.length < most; match = pattern.exec(text)) found.push(match[0]);
  return found;
}

const slugOfAscii = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z\d_ -]+/g, '')
    .replaceAll(' ', '-');

/** `données` is easier to read in an address as `donnees`; other scripts stay as they are. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}
