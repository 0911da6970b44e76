/** Which words of a text a query means: what is marked in results and on the page a result leads to. */

/** A stretch of text; `end` is the place after its last character. */
export interface Stretch {
  start: number;
  end: number;
}

/** Small letters without accents; signs that are neither letters nor digits are dropped: `D2.3` → `d23`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** The words of a query, folded; two that follow one another also count as one, for `MS 12` means `MS12`. */
function wordsOf(query: string): string[] {
  const words = query.split(/\s+/).map(fold).filter(Boolean);
  const pairs = words.slice(1).map((word, index) => `${words[index]}${word}`);
  return [...new Set([...words, ...pairs])];
}

/** Endings that English adds to a word; the longest comes first. */
const ENDING = /(?:ations?|ings?|ed|ies|es|s|y|e)$/;

/** What words of one family begin with: `dismissed`, `dismissing` → `dismiss`. Short words and codes stay as they are. */
function stemOf(word: string): string {
  const stem = word.replace(ENDING, '');
  return stem.length >= 4 && !/\d/.test(word) ? stem : word;
}

/** Whether a folded word is of the family of `stem`. Two letters must be the whole word, and a number goes on in no digit. */
function isOfFamily(word: string, stem: string): boolean {
  if (!word.startsWith(stem)) return false;
  const rest = word.slice(stem.length);
  return rest === '' || (stem.length >= 3 && !(/\d$/.test(stem) && /^\d/.test(rest)));
}

/** The stretches of a text that the query means, from left to right: whole words, or parts of compound words. */
export function findWords(text: string, query: string): Stretch[] {
  const stems = wordsOf(query).map(stemOf);
  const isMeant = (word: string) => stems.some((stem) => isOfFamily(fold(word), stem));
  if (stems.length === 0) return [];
  return [...text.matchAll(/\S+/g)].flatMap((chunk) => {
    const parts = [...chunk[0].matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return [];
    const meant = parts.filter((part) => isMeant(part[0]));
    if (meant.length === 0 && isMeant(chunk[0])) return [stretch(chunk.index, first, last)];
    return meant.map((part) => stretch(chunk.index, part, part));
  });
}

const stretch = (at: number, first: RegExpExecArray, last: RegExpExecArray): Stretch => ({
  start: at + first.index,
  end: at + last.index + last[0].length,
});
