/** Which known word somebody surely meant who wrote another: one slip of the hand away, and nothing else is near. */
import { distance } from 'fastest-levenshtein';

/** Shorter words may well be other words. */
const SHORTEST = 5;
/** From this length on, two letters may be wrong. */
const LONG = 9;
/** So many letters further away must be whatever else is known. */
const APART = 2;

/**
 * The known word that differs from this one in a letter or two, or in two neighbours that have changed places; undefined
 * where that is not the only one near, or where a digit differs: another number is another thing.
 */
export function oneSlipFrom(word: string, known: Iterable<string>): string | undefined {
  if (word.length < SHORTEST) return undefined;
  const most = word.length >= LONG ? 2 : 1;
  const near = [...new Set(known)]
    .filter((it) => Math.abs(it.length - word.length) < most + APART)
    .map((it) => ({ word: it, far: slipOf(word, it) }))
    .sort((one, other) => one.far - other.far);
  const [one, next] = near;
  if (!one || one.far > most || (next && next.far < one.far + APART)) return undefined;
  return one.word[0] === word[0] && digitsIn(one.word) === digitsIn(word) ? one.word : undefined;
}

/** Letters to change; two neighbours that have changed places are one slip. */
function slipOf(a: string, b: string): number {
  const far = distance(a, b);
  return far === 2 && a.length === b.length && isSwapped(a, b) ? 1 : far;
}

function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}

const digitsIn = (word: string) => word.replace(/\D+/g, ' ').trim();
