/** Which records have a term, and how much of it? */
import type { Posting } from '../index/postings.ts';
import type { SearchIndex } from './open-index.ts';
import type { Term } from './parse-query.ts';

/** The records that have a term in one of the ways in which it is written, each once, in order. */
export async function matchesOf(index: SearchIndex, ways: Term['ways']): Promise<Posting[]> {
  const all = await Promise.all(ways.map((way) => matchesOfWay(index, way.map(index.stem))));
  return all.length === 1 ? (all[0] ?? []) : union(all.flat());
}

/** One stem, or several that follow one another. */
async function matchesOfWay(index: SearchIndex, [first, ...others]: string[]): Promise<Posting[]> {
  if (first === undefined) return [];
  if (others.length === 0) return index.postingsOf(first);
  const postings = await Promise.all([first, ...others].map((stem) => index.postingsOf(stem)));
  if (postings.some((it) => it.length === 0)) return [];
  const places = await Promise.all([first, ...others].map((stem) => index.placesOf(stem)));
  const byRecord = postings.map((list, at) => new Map(list.map((it, nth) => [it.record, places[at]?.[nth] ?? []])));
  const { records } = index.corpus;
  return (postings[0] ?? []).flatMap(({ record }) => {
    const starts = startsOf(byRecord.map((it) => it.get(record) ?? []));
    const isInTitle = (starts[0] ?? Number.POSITIVE_INFINITY) < (records[record]?.titleWords ?? 0);
    return starts.length > 0 ? [{ record, count: starts.length, isInTitle }] : [];
  });
}

/** Where a phrase begins, given the places of its words. Words of one compound, such as `data-lake`, share a place. */
function startsOf([first = [], ...others]: number[][]): number[] {
  const sets = others.map((it) => new Set(it));
  return first.filter((start) => {
    let place = start;
    return sets.every((places) => {
      if (places.has(place + 1)) place += 1;
      else if (!places.has(place)) return false;
      return true;
    });
  });
}

function union(postings: Posting[]): Posting[] {
  const byRecord = new Map<number, Posting>();
  for (const it of postings) {
    const known = byRecord.get(it.record);
    byRecord.set(it.record, {
      record: it.record,
      count: Math.max(it.count, known?.count ?? 0),
      isInTitle: it.isInTitle || (known?.isInTitle ?? false),
    });
  }
  return [...byRecord.values()].sort((a, b) => a.record - b.record);
}
