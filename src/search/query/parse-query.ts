/** What does a query ask for? Words, phrases in quotes, and words that must not be there. */
import { fold, partsOf } from '../words/fold.ts';

/** One thing that is looked for. */
export interface Term {
  /** As typed, without quotes and minus. */
  text: string;
  /**
   * Folded words that follow one another; several lists are several ways to write the same thing, one of which is enough:
   * `MS 12` is `ms12` or `ms` followed by `12`.
   */
  ways: string[][];
  isPhrase: boolean;
  /** Whether it must not be there. */
  isExcluded: boolean;
}

/** A phrase in quotes (its end may still be missing), or what stands between blanks; each with a minus before it or not. */
const PIECE = /(?<minus>[-−]?)(?:["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?|(?<chunk>[^\s"“”„«»]+))/gu;

/** The terms of a query, in order; what has neither letter nor digit is none. Never throws. */
export function parseQuery(text: string): Term[] {
  const terms = [...text.matchAll(PIECE)].flatMap(({ groups = {} }) => {
    const { minus, phrase, chunk } = groups;
    const words = phrase === undefined ? chunk : phrase;
    const ways = phrase === undefined ? waysOf(chunk ?? '') : [phrase.split(/\s+/).map(fold).filter(Boolean)];
    if (words === undefined || ways.every((way) => way.length === 0)) return [];
    const isPhrase = phrase !== undefined && (ways[0]?.length ?? 0) > 1;
    return [{ text: words.trim(), ways, isPhrase, isExcluded: minus !== '' }];
  });
  return withoutTwins(joinNumbers(terms));
}

/** A chunk as one word, and as the words it is made of where each of them could stand alone: `data-lake`. */
function waysOf(chunk: string): string[][] {
  const parts = partsOf(chunk);
  const whole = fold(chunk);
  if (whole === '') return [];
  return parts.length > 1 && parts.every((part) => part.length > 1) ? [[whole], parts] : [[whole]];
}

/** Letters with a number after them are also one word: `MS 12`, `T 2.2`. */
function joinNumbers(terms: Term[]): Term[] {
  return terms.flatMap((term, at) => {
    const [before, after] = [terms[at - 1], terms[at + 1]];
    if (after && isJoined(term, after)) {
      const [[letters = ''] = [], [number = ''] = []] = [term.ways[0], after.ways[0]];
      return [{ ...term, text: `${term.text} ${after.text}`, ways: [[`${letters}${number}`], [letters, number]] }];
    }
    return before && isJoined(before, term) ? [] : [term];
  });
}

/** Up to three letters: more are a word, such as `milestone`. A minus before the letters means both. */
const isJoined = (a: Term, b: Term): boolean =>
  !a.isPhrase && !b.isPhrase && !b.isExcluded && /^\p{L}{1,3}$/u.test(a.text) && /^\d[\d.]*$/.test(b.text);

/** The most words that are looked for: each is read from a file of every year. */
export const MOST_WORDS = 24;

/** The terms of which there are no more words than are looked for; a phrase may lose its last ones. */
export function shorten(terms: Term[]): Term[] {
  let left = MOST_WORDS;
  return terms.flatMap((term) => {
    if (left === 0) return [];
    const short = shortened(term, left);
    left -= Math.max(...short.ways.map((way) => way.length));
    return [short];
  });
}

/** The term itself where it has no more words. */
function shortened(term: Term, words: number): Term {
  if (term.ways.every((way) => way.length <= words)) return term;
  if (!term.isPhrase) return { ...term, ways: term.ways.slice(0, 1) };
  const way = term.ways.flat().slice(0, words);
  return { ...term, text: way.join(' '), ways: [way], isPhrase: words > 1 };
}

function withoutTwins(terms: Term[]): Term[] {
  const known = new Set<string>();
  return terms.filter(({ ways, isExcluded }) => {
    const name = JSON.stringify([ways, isExcluded]);
    return !known.has(name) && known.add(name);
  });
}
