/** In which order do the best stand, once their texts are read? */
import { closenessIn } from './closeness.ts';
import type { Marker } from './marker.ts';
import type { SearchIndex } from './open-index.ts';
import { bestFirst, RANKING, type Ranked, rarityOf } from './rank.ts';
import type { Understood } from './understand.ts';

/** Entries whose texts are looked into, the best first: as many as the dialog shows, so that they are read anyway. */
const LOOKED_INTO = 8;

/** The same entries; the best in order by how near to one another their best record has the words. */
export async function settle(
  index: SearchIndex,
  ranked: Ranked[],
  wanted: Understood['wanted'],
  marker: Marker,
): Promise<Ranked[]> {
  if (wanted.length === 0) return ranked;
  const weights = wanted.map((it) => rarityOf(it.postings.length, index.corpus.countedRecords));
  const words = wanted.map((it) => it.term.text);
  const looked = ranked.slice(0, LOOKED_INTO).map(async (it) => {
    const text = await textOf(index, it);
    return { ...it, score: it.score * (1 + RANKING.close * closenessIn(text, marker, weights, words)) };
  });
  const settled = (await Promise.all(looked)).sort(bestFirst(index.corpus));
  return [...settled, ...ranked.slice(LOOKED_INTO)];
}

/** The title and the lines of the best record of an entry. */
async function textOf(index: SearchIndex, { entry, records }: Ranked): Promise<string> {
  const record = records[0]?.record ?? -1;
  const [card, lines] = await Promise.all([index.card(entry), index.text(record)]);
  const { first = 0 } = index.corpus.entries[entry] ?? {};
  return [card.records[record - first]?.title ?? '', ...lines].join(' · ');
}
