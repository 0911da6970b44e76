/** Which records have which values of the facets, and when did it take place? One file, read where people narrow down. */
import { compareText } from '#model/problem.ts';
import { dayOf } from '../day.ts';
import { FACETS, type Facet, type SearchEntry } from '../record.ts';

/** Entries and records by their numbers through all shards. */
export interface Facets {
  /** Of each entry, the days since 1970 from and until; null where it is open or unknown. */
  days: [from: number | null, until: number | null][];
  /** By facet and value: the records that have it, in order. */
  values: Map<Facet, Map<string, number[]>>;
}

/** As it is written: each record by its distance from the one before. */
interface FacetFile {
  days: Facets['days'];
  values: Record<string, Record<string, number[]>>;
}

/** Writes the facets of entries in the order of the index. */
export function writeFacets(entries: SearchEntry[]): string {
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
  const days = entries.map(({ date }): Facets['days'][number] => [dayOf(date?.from), dayOf(date?.until)]);
  return JSON.stringify({ days, values: Object.fromEntries(values) } satisfies FacetFile);
}

export function readFacets(text: string): Facets {
  const { days, values }: FacetFile = JSON.parse(text);
  const byFacet = FACETS.map((facet): [Facet, Map<string, number[]>] => {
    const byValue = Object.entries(values[facet] ?? {}).map(([value, said]) => [value, numbers(said)] as const);
    return [facet, new Map(byValue)];
  });
  return { days, values: new Map(byFacet) };
}

const distances = (numbers: number[]): number[] => numbers.map((number, at) => number - (numbers[at - 1] ?? -1) - 1);

function numbers(distances: number[]): number[] {
  let number = -1;
  return distances.map((distance) => {
    number += distance + 1;
    return number;
  });
}
