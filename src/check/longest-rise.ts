/** Which numbers of a list stand out of order: all but the longest part of it that rises. */

/**
 * The indices of the most numbers that rise one after the other, in order. Of parts that are as long, the one that rises
 * least, then the first: in 13, 41, 15 it is 41 that stands out. Quadratic.
 */
export function longestRise(numbers: readonly number[]): number[] {
  if (numbers.every((it, at) => at === 0 || it > (numbers[at - 1] ?? 0))) return [...numbers.keys()];
  /** The best part that begins with each number: its length, its last number, and where it goes on. */
  const best: { length: number; last: number; next: number }[] = [];
  for (let at = numbers.length - 1; at >= 0; at--) {
    const own = numbers[at] as number;
    best[at] = { length: 1, last: own, next: -1 };
    for (let next = at + 1; next < numbers.length; next++) {
      const { length, last } = best[next] as (typeof best)[number];
      const known = best[at] as (typeof best)[number];
      if ((numbers[next] as number) <= own) continue;
      if (length + 1 > known.length || (length + 1 === known.length && last < known.last))
        best[at] = { length: length + 1, last, next };
    }
  }
  const rises = (at: number) => (best[at]?.last ?? 0) - (numbers[at] ?? 0);
  const first = best
    .keys()
    .reduce((a, b) => (((best[b]?.length ?? 0) - (best[a]?.length ?? 0) || rises(a) - rises(b)) > 0 ? b : a), 0);
  const indices: number[] = [];
  for (let at = first; at >= 0 && at < numbers.length; at = best[at]?.next ?? -1) indices.push(at);
  return indices;
}
