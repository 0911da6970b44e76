/** How near to one another does a text have what was looked for? People remember a sentence, not a page. */
import { fold } from '../words/fold.ts';
import type { Marker, Meant } from './marker.ts';

/** Characters within which words stand near one another: about two lines of a page. */
const NEAR = 200;

/** A word of the same family that is not the very word is worth so much. */
const FAMILY = 0.7;

/**
 * The share of what was looked for that stands near one another at the best place of a text, from 0 to 1. `weights`: how
 * much each term tells; `words`: how each was typed.
 */
export function closenessIn(text: string, marker: Marker, weights: number[], words: string[]): number {
  const all = weights.reduce((sum, it) => sum + it, 0);
  if (all === 0) return 0;
  const typed = words.map(fold);
  const worthOf = ({ term, start, end }: Meant) =>
    (weights[term] ?? 0) * (fold(text.slice(start, end)) === typed[term] ? 1 : FAMILY);
  const meant = marker.find(text).map((it) => ({ ...it, worth: worthOf(it) }));
  let best = 0;
  for (let from = 0, until = 0; from < meant.length; from += 1) {
    const end = (meant[from]?.start ?? 0) + NEAR;
    while (until < meant.length && (meant[until]?.start ?? 0) < end) until += 1;
    const worth = new Map<number, number>();
    for (const it of meant.slice(from, until)) worth.set(it.term, Math.max(it.worth, worth.get(it.term) ?? 0));
    best = Math.max(
      best,
      [...worth.values()].reduce((sum, it) => sum + it, 0),
    );
  }
  return best / all;
}
