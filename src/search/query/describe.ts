/** How is what was found told? An entry with its best records, the words marked. */
import { marking } from '#model/routes.ts';
import type { EntryCard } from '../index/layout.ts';
import type { Fact } from '../record.ts';
import { excerptOf } from './excerpt.ts';
import type { Marker } from './marker.ts';
import type { SearchIndex } from './open-index.ts';
import type { FoundEntry, Hit } from './results.ts';

/** What was found in an entry: the numbers of its records, the best first. */
export interface Found {
  entry: number;
  isNamed: boolean;
  records: number[];
}

/** Records of one entry that are shown. */
const SHOWN = 3;

/** Tells what was found; `words` go with every link, so that the page it leads to can mark them. */
export async function describe(index: SearchIndex, found: Found, marker: Marker, words: string): Promise<FoundEntry> {
  const card = await index.card(found.entry);
  const { first = 0 } = index.corpus.entries[found.entry] ?? {};
  const shown = found.records.slice(0, SHOWN);
  const isLine = (record: number | undefined) => index.corpus.records[record ?? -1]?.isWithin ?? false;
  const hits = shown.map(async (record, at): Promise<Hit> => {
    const { kind = '', anchor, title = '', people = [] } = card.records[record - first] ?? {};
    const cut = marker.cut(title);
    const isPlainTitle = !cut.some((it) => it.isMarked);
    const isTold = isLine(record) || (!isLine(shown[at + 1]) && (at === 0 || isPlainTitle));
    const lines = isTold ? await index.text(record) : [];
    return {
      url: marking(anchor ? `${card.url}#${anchor}` : card.url, words),
      kind,
      title: cut,
      people,
      excerpt: excerptOf(lines, marker),
    };
  });
  return {
    ...ofCard(card, marker, words),
    isNamed: found.isNamed,
    hits: await Promise.all(hits),
    more: found.records.length - shown.length,
  };
}

function ofCard({ url, kind, title, date, series, facts }: EntryCard, marker: Marker, words: string) {
  return {
    url: marking(url, words),
    kind,
    title: marker.cut(title),
    ...(date !== undefined && { date }),
    ...(series !== undefined && { series }),
    facts: facts.map((fact) => ofFact(fact, words)),
  };
}

/** Only a fact that was said in a line of the minutes leads to what has the words; one that names an entry does not. */
function ofFact(fact: Fact, words: string): Fact {
  return fact.url?.includes('#') ? { ...fact, url: marking(fact.url, words) } : fact;
}
