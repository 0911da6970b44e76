/** The part of a text that shows why it was found. */
import { findWords } from './words.ts';

/** A stretch of an excerpt; marked when the query means it. */
export interface Segment {
  text: string;
  isMarked: boolean;
}

/** Words before the first and in all. */
const [BEFORE, LENGTH] = [8, 32];

/** A text cut up into what the query means and what stands between. */
export function markWords(text: string, query: string): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (const { start, end } of findWords(text, query)) {
    segments.push({ text: text.slice(done, start), isMarked: false }, { text: text.slice(start, end), isMarked: true });
    done = end;
  }
  return [...segments, { text: text.slice(done), isMarked: false }].filter((segment) => segment.text !== '');
}

/**
 * About thirty words of `content` around the densest of `places`, the numbers of the words that were found, with the
 * query's words marked; from the start when none was found. A title at its head is left out: it is shown above.
 */
export function excerptOf(content: string, places: number[], query: string, title = ''): Segment[] {
  const words = content.split(/\s+/);
  const head = content.startsWith(`${title} · `) ? title.split(/\s+/).length + 1 : 0;
  const place = densest(places.filter((it) => it >= head)) ?? head;
  const from = Math.max(head, Math.min(place - BEFORE, words.length - LENGTH));
  const shown = words.slice(from, from + LENGTH).join(' ');
  const text = `${from > head ? '… ' : ''}${shown}${from + LENGTH < words.length ? ' …' : ''}`;
  return markWords(text, query);
}

/** The place from which most others are within reach; the first of them when several are equal. */
function densest(places: number[]): number | undefined {
  const sorted = places.toSorted((a, b) => a - b);
  const reach = (from: number) => sorted.filter((place) => place >= from && place < from + LENGTH - BEFORE).length;
  return sorted.reduce<number | undefined>(
    (best, place) => (best === undefined || reach(place) > reach(best) ? place : best),
    undefined,
  );
}
