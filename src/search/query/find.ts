/** Answers a query: what was found, in order, and what has to be said of the search. */
import type { Facets } from '../index/layout.ts';
import type { Posting } from '../index/postings.ts';
import { nameKey } from '../name-key.ts';
import { FACETS } from '../record.ts';
import type { Corpus } from './corpus.ts';
import { describe, type Found } from './describe.ts';
import { countValues, type Filter, filterOf, isPlain, lastDay } from './filter.ts';
import { markerOf } from './marker.ts';
import type { SearchIndex } from './open-index.ts';
import { type Ranking, rank } from './rank.ts';
import type { Query, Results } from './results.ts';
import { settle } from './settle.ts';
import { type Understood, understand } from './understand.ts';

interface Options {
  /** How many entries are told of. */
  limit: number;
  /** Whether the values of facets are counted. */
  withCounts?: boolean;
}

/** Answers a query. Without words, everything that may be shown is found. Rejects when the index cannot be read. */
export async function find(index: SearchIndex, query: Query, { limit, withCounts = false }: Options): Promise<Results> {
  const [understood, facets] = await Promise.all([
    understand(index, query.text),
    withCounts || !isPlain(query) ? index.facets() : undefined,
  ]);
  const { wanted, remarks, words } = understood;
  const filter = facets && filterOf(index.corpus, facets, query);
  const isAllowed = (record: number) => !understood.excluded.has(record) && (!filter || filter.isAllowed(record));
  const ranking = answer(index.corpus, query, understood, isAllowed);
  const named = await namedBy(index, understood.names, isAllowed);
  const marker = markerOf(
    wanted.map((it) => it.term),
    index.stem,
  );
  await settle(index, ranking, wanted, marker);
  const found = inOrder(index.corpus, ranking, named, query, facets);
  const isName = (await namedBy(index, understood.names.slice(0, 1), () => true)).length > 0;
  const isScattered = !ranking.isComplete && found.length > 0;
  return {
    query,
    words,
    remarks: isName ? [] : [...remarks, ...(isScattered ? [{ about: 'scattered' as const }] : [])],
    entries: found.length,
    records: found.reduce((sum, it) => sum + it.records.length, 0),
    shown: await Promise.all(found.slice(0, limit).map((it) => describe(index, it, marker, words))),
    ...(withCounts && facets && filter && { counts: countAll(index.corpus, query, understood, facets, filter) }),
  };
}

function answer(corpus: Corpus, query: Query, { wanted }: Understood, isAllowed: (record: number) => boolean): Ranking {
  if (wanted.length > 0) {
    const terms = wanted.map((it) => it.postings);
    return rank(corpus, terms, isAllowed);
  }
  if (query.text.trim() !== '') return { ranked: [], isComplete: true };
  return rank(corpus, [everything(corpus)], isAllowed);
}

/** Every record, as if all had the same word. */
const everything = (corpus: Corpus): Posting[] =>
  corpus.records.map((_, record) => ({ record, count: 1, isInTitle: false }));

/** The first records of the entries that have one of these names. */
async function namedBy(index: SearchIndex, names: string[], isAllowed: (record: number) => boolean) {
  const keys = [...new Set(names.map(nameKey))].filter(Boolean);
  const records = (await Promise.all(keys.map((name) => index.named(name)))).flat();
  return [...new Set(records)].filter(isAllowed);
}

/** Named entries first, then by score; or all the newest first. */
function inOrder(corpus: Corpus, { ranked }: Ranking, named: number[], query: Query, facets?: Facets): Found[] {
  const namedEntries = new Map(named.map((record) => [corpus.records[record]?.entry ?? -1, record]));
  const ofName = [...namedEntries].map(([entry, record]): Found => {
    const records = ranked.find((it) => it.entry === entry)?.records.map((it) => it.record) ?? [record];
    return { entry, isNamed: true, records };
  });
  const others = ranked
    .filter((it) => !namedEntries.has(it.entry))
    .map((it): Found => ({ entry: it.entry, isNamed: false, records: it.records.map(({ record }) => record) }));
  const found = [...ofName, ...others];
  if (!facets || (query.order === 'relevance' && query.text.trim() !== '')) return found;
  const dayOf = (it: Found) => lastDay(facets, it.entry) ?? Number.NEGATIVE_INFINITY;
  return found.sort((a, b) => dayOf(b) - dayOf(a) || a.entry - b.entry);
}

/** How many records each value of a facet would leave, if nothing else of that facet were chosen. */
function countAll(corpus: Corpus, query: Query, understood: Understood, facets: Facets, filter: Filter) {
  const found = (isAllowed: (record: number) => boolean) => {
    const isLeft = (record: number) => !understood.excluded.has(record) && isAllowed(record);
    const { ranked } = answer(corpus, query, understood, isLeft);
    return new Set(ranked.flatMap((it) => it.records.map(({ record }) => record)));
  };
  const all = found(filter.isAllowed);
  const counts = FACETS.map((facet) => {
    const chosen = query.chosen[facet] ?? [];
    const records = chosen.length > 0 ? found((record) => filter.isAllowedBut(facet, record)) : all;
    return [facet, countValues(facets, facet, records, chosen)];
  });
  return Object.fromEntries(counts);
}
