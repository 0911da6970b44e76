/** Which entries does a query name? */
import { nameKey } from '../words/name-key.ts';
import type { Corpus } from './corpus.ts';
import type { SearchIndex } from './open-index.ts';
import type { Ranked } from './rank.ts';

/** The first records of the entries that have one of these names, each once. */
export async function recordsNamed(index: SearchIndex, names: string[]): Promise<number[]> {
  const keys = [...new Set(names.map(nameKey))].filter(Boolean);
  const records = await Promise.all(keys.map((name) => index.named(name)));
  return [...new Set(records.flat())];
}

/** The entries that were found, and those that are only named, by their first records. */
export function withNamed(corpus: Corpus, ranked: Ranked[], named: number[]): Ranked[] {
  const known = new Set(ranked.map((it) => it.entry));
  const others = named.flatMap((record): Ranked[] => {
    const entry = entryOf(corpus, record);
    return known.has(entry) ? [] : [{ entry, score: 0, records: [{ record, score: 0 }] }];
  });
  return [...ranked, ...others];
}

/** The entry of a record. */
export const entryOf = (corpus: Corpus, record: number): number => corpus.records[record]?.entry ?? -1;
