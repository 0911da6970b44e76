/** How much do two texts say the same? */
import { distance } from 'fastest-levenshtein';

/** Longer texts are not compared letter by letter. UTF-16 code units. */
const MOST_LETTERS = 600;

/** The part of the lines that two texts share, from 0 to 1, whatever their order; blank lines do not count. */
export function sharedLines(a: string, b: string): number {
  const { same, gone, come } = countLines(a, b);
  const all = 2 * same + gone + come;
  return all === 0 ? 1 : (2 * same) / all;
}

/** How many lines two texts share, and how many only one of them has, whatever their order; blank lines do not count. */
export function countLines(before: string, after: string): { same: number; gone: number; come: number } {
  const left = linesOf(before);
  const right = linesOf(after);
  const known = new Map<string, number>();
  for (const line of left) known.set(line, (known.get(line) ?? 0) + 1);
  let same = 0;
  for (const line of right) {
    const times = known.get(line) ?? 0;
    if (times === 0) continue;
    known.set(line, times - 1);
    same += 1;
  }
  return { same, gone: left.length - same, come: right.length - same };
}

/** Whether two texts are one that was mended: more than half of their letters stay. */
export function isMended(before: string, after: string): boolean {
  const most = Math.max(before.length, after.length);
  return most > 0 && most <= MOST_LETTERS && distance(before, after) < most / 2;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((it) => it.trim())
    .filter(Boolean);
