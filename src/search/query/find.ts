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
import { type Ranked, type Ranking, rank } from './rank.ts';
import type { Query, Results } from './results.ts';
import { settle } from './settle.ts';
import { type Understood, understand } from './understand.ts';

export interface Options {
  /** How many entries are told of. */
  limit: number;
  /** Whether the values of facets are counted. */
  withCounts?: boolean;
}

/** Answers a query. Without words, everything that may be shown is found. Rejects when the index cannot be read. */
export async function find(index: SearchIndex, query: Query, { limit, withCounts = false }: Options): Promise<Results> {
  const [understood, facets, namesakes] = await Promise.all([
    understand(index, query.text),
    withCounts || !isPlain(query) ? index.facets() : undefined,
    namedBy(index, [query.text], () => true),
  ]);
  const { wanted, remarks, words } = understood;
  const filter = facets && filterOf(index.corpus, facets, query);
  const isIn = (record: number) => !understood.excluded.has(record);
  const named = await namedBy(index, understood.names, isIn);
  const ranking = answer(index.corpus, query, understood, isIn);
  const all = withNamed(index.corpus, ranking.ranked, named);
  // What is chosen only takes away: it changes neither what matches nor which records of an entry match best.
  const left = filter ? leftOf(all, filter.isAllowed) : all;
  const marker = markerOf(
    wanted.map((it) => it.term),
    index.stem,
  );
  await settle(index, { ...ranking, ranked: left }, wanted, marker);
  const found = inOrder(index.corpus, left, named, query, facets);
  const isName = understood.names.length > 0 && namesakes.length > 0;
  const isScattered = !ranking.isComplete && found.length > 0;
  return {
    query,
    words,
    remarks: isName ? [] : [...remarks, ...(isScattered ? [{ about: 'scattered' as const }] : [])],
    entries: found.length,
    records: found.reduce((sum, it) => sum + it.records.length, 0),
    shown: await Promise.all(found.slice(0, limit).map((it) => describe(index, it, marker, words))),
    ...(withCounts && facets && filter && { counts: countAll(all, query, facets, filter) }),
  };
}

function answer(corpus: Corpus, query: Query, asked: Understood, isAllowed: (record: number) => boolean): Ranking {
  if (asked.wanted.length > 0) {
    const terms = asked.wanted.map((it) => it.postings);
    return rank(corpus, terms, isAllowed, asked.common);
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

/** The entries that were found, with those that are only named. */
function withNamed(corpus: Corpus, ranked: Ranked[], named: number[]): Ranked[] {
  const known = new Set(ranked.map((it) => it.entry));
  const others = new Map(named.map((record) => [entryOf(corpus, record), record]));
  return [
    ...ranked,
    ...[...others]
      .filter(([entry]) => !known.has(entry))
      .map(([entry, record]) => ({ entry, score: 0, records: [{ record, score: 0 }] })),
  ];
}

/** Entries with those of their records that are allowed; without those of which none is. */
function leftOf(ranked: Ranked[], isAllowed: (record: number) => boolean): Ranked[] {
  return ranked.flatMap((it) => {
    const records = it.records.filter(({ record }) => isAllowed(record));
    return records.length > 0 ? [{ ...it, records }] : [];
  });
}

/** Named entries first, then by score; or all the newest first. */
function inOrder(corpus: Corpus, ranked: Ranked[], named: number[], query: Query, facets?: Facets): Found[] {
  const names = [...new Set(named.map((record) => entryOf(corpus, record)))];
  const placeOf = ({ entry }: Ranked) => (names.includes(entry) ? names.indexOf(entry) : names.length);
  const found = ranked
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map(
      ({ entry, records }): Found => ({
        entry,
        isNamed: names.includes(entry),
        records: records.map((it) => it.record),
      }),
    );
  if (!facets || (query.order === 'relevance' && query.text.trim() !== '')) return found;
  const dayOf = (it: Found) => lastDay(facets, it.entry) ?? Number.NEGATIVE_INFINITY;
  return found.sort((a, b) => dayOf(b) - dayOf(a) || a.entry - b.entry);
}

const entryOf = (corpus: Corpus, record: number): number => corpus.records[record]?.entry ?? -1;

/** How many records each value of a facet would leave, if nothing else of that facet were chosen. */
function countAll(all: Ranked[], query: Query, facets: Facets, filter: Filter) {
  const records = all.flatMap((it) => it.records.map(({ record }) => record));
  const counts = FACETS.map((facet) => {
    const left = new Set(records.filter((record) => filter.isAllowedBut(facet, record)));
    return [facet, countValues(facets, facet, left, query.chosen[facet])];
  });
  return Object.fromEntries(counts);
}
