/** The part of a text that shows why it was found. */
import type { Marker, Meant } from './marker.ts';
import type { Segment } from './results.ts';

/** Words before the first and in all. */
const [BEFORE, LENGTH] = [8, 32];

/** About thirty words where most of what was looked for stands together, marked; the beginning where nothing does. */
export function excerptOf(lines: string[], marker: Marker): Segment[] {
  const text = joined(lines);
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  const meant = marker.find(text);
  const place = placeOf(words, densest(meant, words)?.start ?? 0);
  const from = Math.max(0, Math.min(place - BEFORE, words.length - LENGTH));
  const [first, last] = [words[from], words[Math.min(from + LENGTH, words.length) - 1]];
  if (!first || !last) return [];
  const shown = `${from > 0 ? '… ' : ''}${text.slice(first.start, last.end)}${from + LENGTH < words.length ? ' …' : ''}`;
  return marker.cut(shown);
}

/** The lines in a row; a sign stands between two of them where the first does not end with one. */
const joined = (lines: string[]): string =>
  lines.reduce((text, line) => (text === '' ? line : `${text}${/[.!?:;…”)]$/.test(text) ? '' : ' ·'} ${line}`), '');

/** The stretch from which most different terms are within reach, then most stretches; the first of them. */
function densest(meant: Meant[], words: { start: number }[]): Meant | undefined {
  let best: { it: Meant; worth: number } | undefined;
  const near = new Map<number, number>();
  let until = 0;
  meant.forEach((it, at) => {
    const end = words[placeOf(words, it.start) + LENGTH - BEFORE]?.start ?? Number.POSITIVE_INFINITY;
    for (; (meant[until]?.start ?? Number.POSITIVE_INFINITY) < end; until += 1) count(near, meant[until]?.term, 1);
    const worth = near.size * 100 + Math.min(until - at, 99);
    if (!best || worth > best.worth) best = { it, worth };
    count(near, it.term, -1);
  });
  return best?.it;
}

/** Counts one more of a term, or one less; what is none is not kept. */
function count(terms: Map<number, number>, term = -1, more: number): void {
  const now = (terms.get(term) ?? 0) + more;
  if (now > 0) terms.set(term, now);
  else terms.delete(term);
}

/** The number of the last word that begins at or before a place; the words are in order. */
function placeOf(words: { start: number }[], at: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
