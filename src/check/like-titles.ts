/** Whether words are the title of a thing, a part of it, another title, or no title at all. */
import { distance } from 'fastest-levenshtein';

/** Words that a title may leave out. */
const SMALL = new Set(
  'a an and at by for from in into its of on or the their to with der die das und von zu de des du la le les et el y'.split(
    ' ',
  ),
);

/** How surely words that stand at a code are meant as its title. */
export type Sureness = 'titled' | 'beside' | 'maybe';

/**
 * Whether words give another title than `title`. Its beginning, some of its words in their order, and all of it with a remark
 * after it are the same title; words that have little in common with it are none, unless they are `titled`.
 */
export function isOtherTitle(words: string, title: string, sureness: Sureness): boolean {
  const [given, own] = [wordsOf(words), wordsOf(title)];
  if (given.length === 0 || own.length === 0 || isSameTitle(words, title)) return false;
  if (sureness !== 'titled' && isPart(own, given.slice(0, own.length))) return false;
  const shared = given.filter((word) => own.some((it) => isNear(it, word))).length;
  if (shared >= 2 && shared / given.length >= 1 / 2) return true;
  const isLikeTitle = /^\P{L}*\p{Lu}/u.test(words);
  if (sureness === 'beside') return isLikeTitle && shared >= 1 && shared / given.length >= 1 / 3;
  return sureness === 'titled' && isLikeTitle && words.trim().split(/\s+/).length >= 3;
}

/** Whether words are a title, or some of its words in their order. */
export const isSameTitle = (words: string, title: string): boolean => isPart(wordsOf(words), wordsOf(title));

/** Titles are compared again and again. */
const MOST_KNOWN = 2000;
const known = new Map<string, string[]>();

/** Without accents, capitals, the s of a plural, and small words. */
function wordsOf(text: string): string[] {
  const before = known.get(text);
  if (before) return before;
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = (folded.match(/[\p{L}\p{N}]+(?:\.\p{N}+)*/gu) ?? [])
    .filter((word) => !SMALL.has(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, words);
  return words;
}

/** Whether these words are among the others in the same order. */
function isPart(words: readonly string[], others: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    at = others.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const isNear = (a: string, b: string) => a === b || (Math.min(a.length, b.length) >= 5 && distance(a, b) <= 1);
