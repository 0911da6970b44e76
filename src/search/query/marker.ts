/** Which stretches of a text does a query mean? Whole words of the same families, parts of compounds, phrases as a whole. */

import { fold, isWorded, stretchesOf } from '../words/fold.ts';
import type { Stem } from '../words/stem.ts';
import type { Term } from './parse-query.ts';
import type { Segment } from './results.ts';

/** A stretch of text that is meant by the term of a number; `end` is the place after its last character. */
export interface Meant {
  term: number;
  start: number;
  end: number;
}

export interface Marker {
  /** The stretches that are meant, from left to right; none overlaps another. */
  find(text: string): Meant[];
  /** A text cut up into what is meant and what stands between. */
  cut(text: string): Segment[];
}

/** A word of a text: between blanks, or a part of what stands there. Parts of one chunk share its place. */
interface Word {
  place: number;
  stem: string;
  start: number;
  end: number;
}

/** Marks what the terms mean, but for those that must not be there. */
export function markerOf(terms: Term[], stem: Stem): Marker {
  const stems = new Map<string, string>();
  const stemOf = (text: string) => {
    const known = stems.get(text) ?? stem(fold(text));
    stems.set(text, known);
    return known;
  };
  const wanted = terms.map(({ ways, isExcluded }) => (isExcluded ? [] : ways.map((way) => way.map(stem))));
  const first = new Set(wanted.flatMap((ways) => ways.flatMap(([word]) => word ?? [])));

  function find(text: string): Meant[] {
    const words = wordsOf(text, stemOf);
    if (!words.some((it) => first.has(it.stem))) return [];
    const byPlace = Map.groupBy(words, (it) => it.place);
    const found = wanted.flatMap((ways, term) =>
      ways.flatMap((way) =>
        words.filter((it) => it.stem === way[0]).flatMap((it) => ({ term, ...stretchFrom(it, way, byPlace) })),
      ),
    );
    return withoutOverlap(found.filter((it): it is Meant => it.start !== undefined && it.end !== undefined));
  }

  function cut(text: string): Segment[] {
    const segments: Segment[] = [];
    let done = 0;
    for (const { start, end } of find(text)) {
      segments.push({ text: text.slice(done, start), isMarked: false });
      segments.push({ text: text.slice(start, end), isMarked: true });
      done = end;
    }
    return [...segments, { text: text.slice(done), isMarked: false }].filter((it) => it.text !== '');
  }

  return { find, cut };
}

/** From the first word of a way to its last; undefined where the others do not follow. */
function stretchFrom(word: Word, way: string[], byPlace: Map<number, Word[]>): { start?: number; end?: number } {
  let last = word;
  for (const stem of way.slice(1)) {
    const next =
      byPlace.get(last.place + 1)?.find((it) => it.stem === stem) ??
      byPlace.get(last.place)?.find((it) => it.stem === stem && it.start >= last.end);
    if (!next) return {};
    last = next;
  }
  return { start: word.start, end: last.end };
}

/** A chunk between blanks as a whole, without the signs around it, and its parts where it has several; signs have no place. */
function wordsOf(text: string, stemOf: (text: string) => string): Word[] {
  const chunks = [...text.matchAll(/\S+/g)].filter(([chunk]) => isWorded(chunk));
  return chunks.flatMap(({ 0: chunk, index }, place) => {
    const parts = stretchesOf(chunk).map(({ start, end }) => ({
      place,
      stem: stemOf(chunk.slice(start, end)),
      start: index + start,
      end: index + end,
    }));
    if (parts.length < 2) return parts;
    const [start, end] = [parts[0]?.start ?? 0, Math.max(...parts.map((it) => it.end))];
    return [{ place, stem: stemOf(chunk), start, end }, ...parts];
  });
}

/** The longest of those that begin first, then what begins after it. */
function withoutOverlap(found: Meant[]): Meant[] {
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Meant[] = [];
  for (const it of sorted) if (it.start >= (kept.at(-1)?.end ?? 0)) kept.push(it);
  return kept;
}
