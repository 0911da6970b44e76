/** Which result comes first. The numbers were chosen by measurement; tests/search/ranking.test.ts keeps them so. */
import type { SearchRecord } from './record.ts';
import { fold } from './words.ts';

/** How Pagefind weighs what it finds; its documentation calls this `ranking`. */
export const RANKING = {
  /** A name outweighs any number of mentions; a title outweighs some. */
  metaWeights: { names: 30, title: 5, meeting: 1, people: 1, date: 0.5 } satisfies Record<
    keyof SearchRecord['meta'],
    number
  >,
  /** Long items are the normal case in minutes, and no worse for it: at 0.5, pages about `dismiss` beat the minutes. */
  pageLength: 0,
  termFrequency: 1,
};

/** How many of Pagefind's best results are looked at, to be put in order by what they are. */
export const LOOKED_AT = 20;

/** What was said in a meeting counts for more than what a page says about it; a bare number is a deliverable's. */
const WEIGHTS: Record<string, number> = { 'Agenda item': 1, Meeting: 0.8, Deliverable: 0.6 };
const WEIGHT_OF_OTHERS = 0.5;

/** What has to be known of a result to put it in its place. */
export interface Found {
  score: number;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Results in order: first what is called exactly what was typed, then by score and kind. */
export function rank<T extends Found>(results: T[], query: string): T[] {
  const weigh = (it: T) => it.score * (WEIGHTS[it.filters.kind?.[0] ?? ''] ?? WEIGHT_OF_OTHERS);
  return results
    .map((it) => ({ it, likeness: likeness(it.meta, query), weight: weigh(it) }))
    .sort((a, b) => b.likeness - a.likeness || b.weight - a.weight)
    .map(({ it }) => it);
}

/** 3 for a name as it was typed, 2 for one with other signs and blanks (`D23`, `D2.3`), 1 for a title, else 0. */
function likeness({ names = '', title = '' }: Found['meta'], query: string): number {
  const small = (text: string) => text.trim().toLowerCase();
  const lines = names.split('\n');
  if (lines.some((name) => small(name) === small(query))) return 3;
  if (lines.some((name) => fold(name) === fold(query))) return 2;
  return fold(title) === fold(query) ? 1 : 0;
}
