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
  'facts',
  'footer',
  'header',
  'history',
  'main',
  'mentions',
  'menu',
  'nav',
  'references',
  'search',
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

/**
 * Gives out anchors for one page, in the order in which its blocks stand. The same words again get `-2`, `-3` …;
 * words without a letter or digit get `fallback`.
 */
export function anchorsOfPage(): (words: string, fallback: string, maxWords?: number) => string {
  const used = new Set<string>(RESERVED_ANCHORS);
  const counts = new Map<string, number>();
  return (words, fallback, maxWords = MAX_WORDS) => {
    const base = slugOf(words, maxWords) || fallback;
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
  const bare = words
    .slice(0, 2000)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  const first = bare
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, maxWords)
    .join(' ');
  return [...slug(first)]
    .slice(0, MAX_LETTERS)
    .join('')
    .replace(/^[-_]+|[-_]+$/g, '');
}
