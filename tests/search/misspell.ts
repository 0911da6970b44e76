/** Misspellings of a word, as fingers make them. */

/** Which letter is hit in place of which: the one beside it on a keyboard. */
const KEYS = 'qwertyuiopasdfghjklzxcvbnm';

/** One letter is left out, written twice, turned round with the next, or another one is hit: each of the letters in turn. */
export function misspellingsOf(word: string): string[] {
  const all = [...word].flatMap((letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const turned = `${before}${after.charAt(0)}${letter}${after.slice(1)}`;
    const beside = KEYS.charAt((KEYS.indexOf(letter) + 1) % KEYS.length);
    return [`${before}${after}`, `${before}${letter}${letter}${after}`, turned, `${before}${beside}${after}`];
  });
  return [...new Set(all)].filter((it) => it !== word);
}
