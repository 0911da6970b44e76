/** Answers a query: what was found, in order, and what has to be said of the search. */
import type { Facets } from '../index/facet-file.ts';
import type { Posting } from '../index/postings.ts';
import { FACETS, type Facet } from '../record.ts';
import type { Corpus } from './corpus.ts';
import { describe, type Found } from './describe.ts';
import { countValues, type Filter, filterOf, isPlain } from './filter.ts';
import { markerOf } from './marker.ts';
import { entryOf, recordsNamed, withNamed } from './named.ts';
import type { SearchIndex } from './open-index.ts';
import { newestFirst, type Ranked, type Ranking, rank } from './rank.ts';
import type { FacetCount, Query, Remark, Results } from './results.ts';
import { settle } from './settle.ts';
import { type Understood, understand, type Wanted } from './understand.ts';

export interface Options {
  /** How many entries are told of. */
  limit: number;
  /** Whether the values of facets are counted. */
  withCounts?: boolean;
}

/** Answers a query. Without words, everything that may be shown is found. Rejects when the index cannot be read. */
export async function find(index: SearchIndex, query: Query, { limit, withCounts = false }: Options): Promise<Results> {
  const { corpus } = index;
  const [understood, facets, namesakes] = await Promise.all([
    understand(index, query.text),
    withCounts || !isPlain(query) ? index.facets() : undefined,
    recordsNamed(index, [query.text]),
  ]);
  const { wanted, excluded, words } = understood;
  const named = (await recordsNamed(index, understood.names)).filter((it) => !excluded.has(it));
  const { ranked, isComplete } = answer(corpus, query, understood);
  const all = withNamed(corpus, ranked, named);
  const filter = facets && filterOf(corpus, facets, query);
  // What is chosen only takes away: it changes neither what matches nor which records of an entry match best.
  const left = filter ? leftOf(all, filter.isAllowed) : all;
  const terms = wanted.map((it) => it.term);
  const marker = markerOf(terms, index.stem);
  const isByRelevance = query.order === 'relevance' && query.text.trim() !== '';
  const settled = isByRelevance && limit > 0 ? await settle(index, left, wanted, marker) : left;
  const found = isByRelevance ? namedFirst(corpus, settled, named) : settled.toSorted(newestFirst(corpus));
  const isName = understood.names.length > 0 && namesakes.length > 0;
  const shown = found.slice(0, limit).map((it): Found => {
    const isNamed = named.some((record) => entryOf(corpus, record) === it.entry);
    return { entry: it.entry, isNamed, records: it.records.map(({ record }) => record) };
  });
  return {
    query,
    words,
    remarks: isName ? [] : remarksOn(understood, isComplete || found.length === 0),
    entries: found.length,
    records: found.reduce((sum, it) => sum + it.records.length, 0),
    shown: await Promise.all(shown.map((it) => describe(index, it, marker, words))),
    ...(withCounts && facets && filter && { counts: countAll(all, facets, filter) }),
  };
}

/** What the terms bring up; without words, everything; nothing for words that are nowhere. */
function answer(corpus: Corpus, query: Query, { wanted, welcome, excluded, common }: Understood): Ranking {
  const isAllowed = (record: number) => !excluded.has(record);
  const postingsOf = (terms: Wanted[]) => terms.map((it) => it.postings);
  if (wanted.length > 0)
    return rank(corpus, { wanted: postingsOf(wanted), welcome: postingsOf(welcome), common, isAllowed });
  if (query.text.trim() !== '') return { ranked: [], isComplete: true };
  return rank(corpus, { wanted: [everything(corpus)], welcome: [], common: 0, isAllowed });
}

/** Every record, as if all had the same word. */
const everything = (corpus: Corpus): Posting[] =>
  corpus.records.map((_, record) => ({ record, count: 1, isInTitle: false }));

/** Entries with those of their records that are allowed; without those of which none is. */
function leftOf(ranked: Ranked[], isAllowed: (record: number) => boolean): Ranked[] {
  return ranked.flatMap((it) => {
    const records = it.records.filter(({ record }) => isAllowed(record));
    return records.length > 0 ? [{ ...it, records }] : [];
  });
}

/** Those that are named before all others, in the order of their names. */
function namedFirst(corpus: Corpus, ranked: Ranked[], named: number[]): Ranked[] {
  const entries = named.map((record) => entryOf(corpus, record));
  const placeOf = ({ entry }: Ranked) => (entries.includes(entry) ? entries.indexOf(entry) : entries.length);
  return ranked.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const remarksOn = ({ remarks }: Understood, isComplete: boolean): Remark[] =>
  isComplete ? remarks : [...remarks, { about: 'scattered' }];

/** How many records each value of a facet would leave, if nothing else of that facet were chosen. */
function countAll(all: Ranked[], facets: Facets, filter: Filter): Record<Facet, FacetCount[]> {
  const records = all.flatMap((it) => it.records.map(({ record }) => record));
  const counts = FACETS.map((facet) => {
    const left = new Set(records.filter((record) => filter.isAllowedBut(facet, record)));
    return [facet, countValues(facets, facet, left)];
  });
  return Object.fromEntries(counts);
}
