/** Which known word somebody may have meant. */
import { distance } from 'fastest-levenshtein';
import { compareText } from './problem.ts';

/** `did you mean …?` with the nearest known word; undefined when none is near (a third of its letters). */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const near = [...known]
    .map((candidate) => ({ candidate, far: farness(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.far - b.far || compareText(a.candidate, b.candidate));
  return near[0] && `did you mean ${near[0].candidate}?`;
}

/** Letters to change; two neighbours that changed places count as one, and so does a word that goes on after the other. */
function farness(a: string, b: string): number {
  if (a === b) return 0;
  if (isSwapped(a, b)) return 1;
  const shorter = Math.min(a.length, b.length);
  if (shorter >= 3 && (a.startsWith(b) || b.startsWith(a))) return 1;
  return distance(a, b);
}

/** Whether two neighbouring letters are all that has changed places: `nmae`, `name`. */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.length === b.length && at >= 0 && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}
