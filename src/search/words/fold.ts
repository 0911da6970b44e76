/** The words of a text as they are compared: without capitals, accents and signs. */

const PLAIN = /^[a-z0-9]*$/;

/** Letters that are not taken apart by Unicode, as people type them who do not have them. */
const LETTERS: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' };

/** Small letters without accents; signs that are neither letters nor digits are dropped: `D2.3` → `d23`. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return small;
  return withPlainLetters(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Small letters without their accents; signs and blanks stay. */
export function withPlainLetters(text: string): string {
  const apart = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return apart.replace(/[ßøłđðþæœı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** A stretch of a chunk; `end` is the place after its last character. */
interface Stretch {
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** A word, or a code with the signs between its digits. */
const PIECE = /[\p{L}\p{N}\p{M}]+(?:(?<=\p{N})[.-]\p{N}[\p{L}\p{N}\p{M}]*)*/gu;

const stretches = (chunk: string, kind: RegExp): Stretch[] =>
  [...chunk.matchAll(kind)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

/** What stands between two blanks, cut where no code is cut: `MS12` and `MS13` of `MS12/MS13`, `D2.3` of `(D2.3)`. */
export const piecesOf = (chunk: string): string[] => chunk.match(PIECE) ?? [];

/** Where its words stand, from left to right, and then its codes: `D2`, `3`, and `D2.3`. */
export function stretchesOf(chunk: string): Stretch[] {
  const words = stretches(chunk, WORD);
  const isNew = (it: Stretch) => !words.some(({ start, end }) => start === it.start && end === it.end);
  return words.length > 1 ? [...words, ...stretches(chunk, PIECE).filter(isNew)] : words;
}

/** Whether a chunk has a letter or digit: one of signs alone, such as a dash, is no word. */
export const isWorded = (chunk: string): boolean => /[\p{L}\p{N}]/u.test(chunk);

/** What stands between two blanks may be several words: `data-lake` is `data` and `lake`, and `datalake` as well. */
export function partsOf(chunk: string): string[] {
  return [...chunk.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(([part]) => fold(part)).filter(Boolean);
}
