/** Which values of a facet are in sight, and in which order? */
import type { FacetCount } from '../query/results.ts';
import type { Facet } from '../record.ts';

/** What a facet is called: above its values, and when all of them are offered. */
export const FACET_WORDS: Record<Facet, { one: string; many: string }> = {
  kind: { one: 'Kind', many: 'kinds' },
  year: { one: 'Year', many: 'years' },
  series: { one: 'Series', many: 'series' },
  'work package': { one: 'Work package', many: 'work packages' },
  person: { one: 'Person', many: 'people' },
  partner: { one: 'Partner', many: 'partners' },
  topic: { one: 'Topic', many: 'topics' },
  status: { one: 'Status', many: 'states' },
};

/** How many values are in sight beside those that are chosen, until all are asked for. */
export const IN_SIGHT = 8;

export type Value = FacetCount;

const collator = new Intl.Collator('en', { numeric: true });

/** The values of a facet, those that lead to something and those that are chosen: years the newest first, others the most frequent first. */
export function valuesOf(facet: Facet, counts: readonly Value[], chosen: readonly string[]): Value[] {
  const counted = new Set(counts.map((it) => it.value));
  const others = chosen.filter((value) => !counted.has(value)).map((value) => ({ value, count: 0 }));
  return [...counts, ...others].sort(facet === 'year' ? newestFirst : mostFrequentFirst);
}

/** Those of them that are in sight while the list is folded. */
export function valuesInSight(values: readonly Value[], chosen: readonly string[]): Value[] {
  return values.filter(({ value }, at) => at < IN_SIGHT || chosen.includes(value));
}

const newestFirst = (a: Value, b: Value): number => collator.compare(b.value, a.value);
const mostFrequentFirst = (a: Value, b: Value): number => b.count - a.count || collator.compare(a.value, b.value);
