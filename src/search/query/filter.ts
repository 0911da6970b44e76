/** Which records may be shown? Those with the chosen values of facets, from the days that were chosen. */
import { dayOf } from '../day.ts';
import type { Facets } from '../index/facet-file.ts';
import { FACETS, type Facet } from '../record.ts';
import type { Corpus } from './corpus.ts';
import type { FacetCount, Query } from './results.ts';

export interface Filter {
  isAllowed(record: number): boolean;
  /** Whether a record would be allowed if nothing of this facet were chosen. */
  isAllowedBut(facet: Facet, record: number): boolean;
}

/** Whether a query can be answered without the file of facets. */
export const isPlain = ({ chosen, from, until, order }: Query): boolean =>
  Object.values(chosen).every((values) => values.length === 0) && !from && !until && order === 'relevance';

/** The filter of a query: of each facet any of the chosen values, all of the facets, and within the days. */
export function filterOf(corpus: Corpus, facets: Facets, query: Query): Filter {
  const [from, until] = [dayOf(query.from), dayOf(query.until)];
  const inTime = facets.days.map((days) => liesWithin(days, from, until));
  const byFacet = FACETS.flatMap((facet) => {
    const values = query.chosen[facet] ?? [];
    if (values.length === 0) return [];
    const records = values.flatMap((value) => facets.values.get(facet)?.get(value) ?? []);
    return [{ facet, records: new Set(records) }];
  });
  const isInTime = (record: number) => inTime[corpus.records[record]?.entry ?? -1] ?? false;
  return {
    isAllowed: (record) => isInTime(record) && byFacet.every((it) => it.records.has(record)),
    isAllowedBut: (facet, record) =>
      isInTime(record) && byFacet.every((it) => it.facet === facet || it.records.has(record)),
  };
}

/** How many of the records have each value of a facet, in no order, without those that none has. */
export function countValues(facets: Facets, facet: Facet, records: Set<number>): FacetCount[] {
  return [...(facets.values.get(facet) ?? [])].flatMap(([value, having]) => {
    const count = having.reduce((sum, it) => sum + Number(records.has(it)), 0);
    return count > 0 ? [{ value, count }] : [];
  });
}

/** Without a wish everything lies within; with one, only what has a day. */
function liesWithin([first, last]: [number | null, number | null], from: number | null, until: number | null): boolean {
  if (from === null && until === null) return true;
  if (from !== null && until !== null && from > until) return false;
  if (first === null && last === null) return false;
  return (
    (from === null || (last ?? Number.POSITIVE_INFINITY) >= from) &&
    (until === null || (first ?? Number.NEGATIVE_INFINITY) <= until)
  );
}
