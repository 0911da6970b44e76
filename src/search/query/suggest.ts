/** What was meant by a word that nobody wrote, or hardly anybody? Asked of the vocabulary that is built with the site. */

import type { VocabularyWord } from '../index/vocabulary-file.ts';
import type { Stem } from '../words/stem.ts';
import { distanceWithin } from './distance.ts';

/** For a word that nobody wrote completions, corrections or both; nothing at all when nothing is near. */
export interface Suggestion {
  /** The most frequent words that begin with it; at most three. */
  completions: string[];
  /** What it most likely is, misspelled, and names that are as near; beside completions but names; at most three. */
  corrections: string[];
  /** Whether more than one letter is wrong: the files of the next step may hold a word that is nearer. */
  isFar?: boolean;
  /** Of a word that is written somewhere: a name, or a word that is much more frequent, which differs in one letter. */
  perhaps?: string;
}

/** How many times as frequent a word has to be to put another in doubt. */
const MUCH_MORE = 20;
/** What stands in more records than this is taken for what it is: nothing is suggested in its place. */
export const RARE = 2;
/** How many names are looked for in place of one word. */
const MOST = 3;

/** A word of the vocabulary, and how far from it is what was typed. */
interface Candidate {
  word: VocabularyWord;
  far: number;
}

/**
 * What was meant by `word`, which is folded. `count`: in how many records it stands, at most `RARE`; 0 when nobody wrote
 * it. `words`: those of the files that were loaded, in any order. `stem`: what has the stem of the word is found with it
 * anyway.
 */
export function suggest(word: string, count: number, words: VocabularyWord[], stem: Stem): Suggestion {
  if (count > 0) {
    const [first] = likelier(word, count, words, stem);
    return { completions: [], corrections: [], ...(first && { perhaps: first.word.shown }) };
  }
  const completions = completionsOf(word, words);
  const [first, ...others] = nearest(word, words, allowed(word));
  if (!first) return { completions: completions.map(shownOf), corrections: [] };
  if (isBetter(word, first, completions)) {
    const names = others.filter((it) => it.word.isName && it.far === first.far).map((it) => it.word);
    const corrections = [first.word, ...names].slice(0, MOST).map(shownOf);
    return { completions: [], corrections, ...(first.far > 1 && { isFar: true }) };
  }
  const isMeant = (it: Candidate) => it.word.isName && it.far === 1 && !goesOn(word, it.word);
  const names = word.length > 3 ? [first, ...others].filter(isMeant).map((it) => it.word) : [];
  return { completions: completions.map(shownOf), corrections: names.slice(0, MOST).map(shownOf) };
}

const shownOf = ({ shown }: VocabularyWord) => shown;

/** How many letters may be wrong. */
function allowed(word: string): number {
  if (word.length < 3) return 0;
  if (word.length < 6) return 1;
  return word.length < 12 ? 2 : 3;
}

/** The most frequent words that begin with the word; names first of which but a few letters are missing. */
function completionsOf(word: string, words: VocabularyWord[]): VocabularyWord[] {
  if (word.length < 3) return [];
  const isNear = (it: VocabularyWord) => Number(it.isName && it.folded.length - word.length <= allowed(word));
  return words
    .filter((it) => it.folded.startsWith(word) && it.folded !== word)
    .sort((a, b) => isNear(b) - isNear(a) || b.count - a.count || inOrder(a, b))
    .slice(0, 3);
}

/** Who types begins words far more often than they misspell one: what begins alike is meant, unless it is much rarer. */
function isBetter(word: string, { word: correction, far }: Candidate, completions: VocabularyWord[]): boolean {
  if (completions.length === 0) return true;
  if (goesOn(word, correction) && withoutDoubles(word) !== withoutDoubles(correction.folded)) return false;
  const completed = completions.reduce((sum, it) => sum + it.count, 0);
  const isName = correction.isName && far === 1 && !completions.some((it) => it.isName);
  return correction.count >= completed * (isName ? 1 : MUCH_MORE);
}

/** Whether one of the two is the beginning of the other. */
const goesOn = (word: string, { folded }: VocabularyWord) => folded.startsWith(word) || word.startsWith(folded);

/** The words from which the typed one differs by no more than `limit` letters, the likeliest first. */
function nearest(word: string, words: VocabularyWord[], limit: number): Candidate[] {
  const hasStrangers = strangersTo(word, limit);
  const near = words.flatMap((it) => {
    if (Math.abs(it.folded.length - word.length) > limit || hasStrangers(it.folded)) return [];
    const far = distanceWithin(word, it.folded, limit);
    return far !== undefined && isPossible(word, it) ? [{ word: it, far: far + doubtOf(it) }] : [];
  });
  return near.sort((a, b) => compare(word, a, b));
}

/** Whether a text has more than `limit` letters that are not in the word. Quick, for most words are far: it may miss some. */
function strangersTo(word: string, limit: number): (text: string) => boolean {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return (text) => {
    let strangers = 0;
    for (let at = 0; at < text.length; at++) strangers += 1 & ~(letters >>> (text.charCodeAt(at) & 31));
    return strangers > limit;
  };
}

/** What stands once and is no name may be misspelled itself: it counts as one letter farther. */
const doubtOf = ({ isName, count }: VocabularyWord) => Number(!isName && count === 1);

function isPossible(word: string, { folded, isName }: VocabularyWord): boolean {
  if (folded === word) return false;
  if (Math.min(folded.length, word.length) <= 3 && folded[0] !== word[0] && !isTurned(word, folded)) return false;
  const digits = digitsOf(folded);
  return digits === digitsOf(word) || (isName && folded.length - digits.length >= 5);
}

/** A wrong digit makes another code or year of it, not a misspelling. */
const digitsOf = (word: string) => (/\d/.test(word) ? word.replace(/\D/g, '') : '');
const isTurned = (a: string, b: string) => a[0] === b[1] && a[1] === b[0];

function compare(word: string, a: Candidate, b: Candidate): number {
  return (
    a.far - b.far ||
    Number(b.word.isName) - Number(a.word.isName) ||
    likeness(word, b.word.folded) - likeness(word, a.word.folded) ||
    b.word.count - a.word.count ||
    inOrder(a.word, b.word)
  );
}

/** Which of the words that are equally far is meant: the slip of the finger tells most, then the first and the last letter. */
function likeness(word: string, meant: string): number {
  return (
    (isFrequentSlip(word, meant) ? 3 : 0) + (word[0] === meant[0] ? 2 : 0) + (word.at(-1) === meant.at(-1) ? 1 : 0)
  );
}

/** Letters left out, written twice or turned round; what is wrong or too many may be any of 26. */
function isFrequentSlip(word: string, meant: string): boolean {
  if (word.length < meant.length) return true;
  if (word.length === meant.length) return [...word].sort().join() === [...meant].sort().join();
  return withoutDoubles(word) === withoutDoubles(meant);
}

const withoutDoubles = (word: string) => word.replace(/(.)\1+/gu, '$1');

const inOrder = (a: VocabularyWord, b: VocabularyWord) => (a.folded < b.folded ? -1 : Number(a.folded > b.folded));

/** Words by which a rare one is put in doubt: one letter differs, and it is not just the ending. */
function likelier(word: string, count: number, words: VocabularyWord[], stem: Stem): Candidate[] {
  if (word.length < 5 || /\d/.test(word) || words.some((it) => it.isName && it.folded === word)) return [];
  const isLikelier = (it: VocabularyWord) => it.isName || it.count >= MUCH_MORE * count;
  return nearest(word, words.filter(isLikelier), 1).filter(
    (it) => it.far === 1 && !isOtherEnding(word, it.word) && stem(it.word.folded) !== stem(word),
  );
}

/** Whether the two differ in an ending of English, such as `tested` and `tester`; a name has but the `s` of `Bolton’s`. */
function isOtherEnding(word: string, { folded, isName }: VocabularyWord): boolean {
  const shorter = Math.min(word.length, folded.length);
  const same = word.length === folded.length ? shorter - 1 : shorter;
  const endings = isName ? /^s?$/ : /^[sdrney]?$/;
  return word.slice(0, same) === folded.slice(0, same) && [word, folded].every((it) => endings.test(it.slice(same)));
}
