/** In which order do the best stand, once their texts are read? */
import { closenessIn } from './closeness.ts';
import type { Marker } from './marker.ts';
import type { SearchIndex } from './open-index.ts';
import { RANKING, type Ranking, rarityOf } from './rank.ts';
import type { Understood } from './understand.ts';

/** Entries whose texts are looked into, the best first. */
const LOOKED_INTO = 8;

/** Puts the best in order by how near to one another their best record has the words. */
export async function settle(
  index: SearchIndex,
  { ranked }: Ranking,
  wanted: Understood['wanted'],
  marker: Marker,
): Promise<void> {
  if (wanted.length === 0) return;
  const weights = wanted.map((it) => rarityOf(it.postings.length, index.corpus.countedRecords));
  const words = wanted.map((it) => it.term.text);
  const looked = ranked.slice(0, LOOKED_INTO).map(async (it) => {
    const record = it.records[0]?.record ?? -1;
    const [card, lines] = await Promise.all([index.card(it.entry), index.text(record)]);
    const { first = 0 } = index.corpus.entries[it.entry] ?? {};
    const text = [card.records[record - first]?.title ?? '', ...lines].join(' · ');
    return { ...it, score: it.score * (1 + RANKING.close * closenessIn(text, marker, weights, words)) };
  });
  const settled = (await Promise.all(looked)).sort((a, b) => b.score - a.score || a.entry - b.entry);
  ranked.splice(0, settled.length, ...settled);
}
