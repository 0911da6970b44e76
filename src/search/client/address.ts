/** How does the address of the search page spell a search? The same search has one address, whoever asked it. */
import type { Query } from '../query/results.ts';
import { FACETS, type Facet } from '../record.ts';

/** What an address asks, and the days in it that are none. */
export interface Asked {
  query: Query;
  broken: string[];
}

/** What a facet is called in an address: `work package` → `work-package`. */
const parameterOf = (facet: Facet): string => facet.replace(' ', '-');

/** Reads `?q=oil&kind=Decision&kind=Action&from=2021-01-01&sort=newest`; what a search does not know is passed over. */
export function readAddress(search: string): Asked {
  const given = new URLSearchParams(search);
  const chosen: Query['chosen'] = {};
  for (const facet of FACETS) {
    const values = inOrder(given.getAll(parameterOf(facet)));
    if (values.length > 0) chosen[facet] = values;
  }
  const [from, until] = [given.get('from')?.trim(), given.get('until')?.trim()];
  const query: Query = {
    text: withoutBlanks(given.get('q') ?? ''),
    chosen,
    ...(from && isDay(from) && { from }),
    ...(until && isDay(until) && { until }),
    order: given.get('sort') === 'newest' ? 'newest' : 'relevance',
  };
  return { query, broken: [from, until].filter((day) => day !== undefined && day !== '' && !isDay(day)) as string[] };
}

/** The part of an address that asks for this: `?q=…`, or nothing where nothing is asked. */
export function writeAddress({ text, chosen, from, until, order }: Query): string {
  const words = withoutBlanks(text);
  const written = new URLSearchParams([
    ...(words ? [['q', words]] : []),
    ...FACETS.flatMap((facet) => inOrder(chosen[facet] ?? []).map((value) => [parameterOf(facet), value])),
    ...(from ? [['from', from]] : []),
    ...(until ? [['until', until]] : []),
    // Without words the newest come first anyway.
    ...(words && order === 'newest' ? [['sort', order]] : []),
  ]);
  return written.size > 0 ? `?${written}` : '';
}

/** Whether this is a day of the calendar, `YYYY-MM-DD`; years of less than four digits are still being typed. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Whether no day is both on or after the first and on or before the last. */
export const isBackwards = ({ from, until }: Query): boolean => Boolean(from && until && from > until);

/** How many values and days are chosen. */
export function countChosen({ chosen, from, until }: Query): number {
  const values = Object.values(chosen).reduce((sum, some) => sum + some.length, 0);
  return values + Number(Boolean(from)) + Number(Boolean(until));
}

/** The same search with this value of a facet chosen, or no longer. */
export function withValue(query: Query, facet: Facet, value: string, isChosen: boolean): Query {
  const others = (query.chosen[facet] ?? []).filter((it) => it !== value);
  const { [facet]: _, ...chosen } = query.chosen;
  const values = isChosen ? inOrder([...others, value]) : others;
  return { ...query, chosen: values.length > 0 ? { ...chosen, [facet]: values } : chosen };
}

const withoutBlanks = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Each once, sorted; none of them empty. */
const inOrder = (values: string[]): string[] => [...new Set(values)].filter(Boolean).sort();
