/** Which records have which values of the facets, and when did it take place? One file, read where people narrow down. */
import { compareText } from '#model/problem.ts';
import { dayOf } from '../day.ts';
import { FACETS, type SearchEntry } from '../record.ts';
import type { Facets } from './layout.ts';

/** The facets of entries in the order of the index. */
export function facetsOf(entries: SearchEntry[]): Facets {
  const records = entries.flatMap((it) => it.records);
  const values = FACETS.map((facet) => {
    const byValue = new Map<string, number[]>();
    records.forEach((record, number) => {
      for (const value of record.facets[facet] ?? []) {
        const known = byValue.get(value) ?? [];
        byValue.set(value, known);
        known.push(number);
      }
    });
    const sorted = [...byValue].sort(([a], [b]) => compareText(a, b));
    return [facet, Object.fromEntries(sorted.map(([value, numbers]) => [value, distances(numbers)]))];
  });
  return {
    days: entries.map(({ date }) => [dayOf(date?.from), dayOf(date?.until)]),
    values: Object.fromEntries(values),
  };
}

const distances = (numbers: number[]): number[] => numbers.map((number, at) => number - (numbers[at - 1] ?? -1) - 1);
