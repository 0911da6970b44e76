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

/** What stands between two blanks may be several words: `data-lake` is `data` and `lake`, and `datalake` as well. */
export function partsOf(chunk: string): string[] {
  return [...chunk.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(([part]) => fold(part)).filter(Boolean);
}
