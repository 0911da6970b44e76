/** What is looked for in the end? The terms of a query with the records that have them, and what has to be said of it. */
import type { Posting } from '../index/postings.ts';
import { stopWordsAmong, withoutCommon } from './common-words.ts';
import { isReplaced, type LookedUp, lookUp } from './look-up.ts';
import { matchesOf } from './match.ts';
import type { SearchIndex } from './open-index.ts';
import { parseQuery, shorten, type Term } from './parse-query.ts';
import { replaceWord } from './replace-word.ts';
import type { Remark } from './results.ts';

export interface Wanted {
  term: Term;
  postings: Posting[];
}

export interface Understood {
  /** The terms that must be there, each with its records. */
  wanted: Wanted[];
  /** Stop words: what has them is worth more. */
  welcome: Wanted[];
  /** How many words were left out because nearly every record has them. */
  common: number;
  /** Records that have a word that must not be there. */
  excluded: Set<number>;
  remarks: Remark[];
  /** The query that was answered: corrected, and without words that are in no note. */
  words: string;
  /** What an entry may be called that is meant: the query as typed, with what was meant by its words, without the rest. */
  names: string[];
}

/** Looks up every term; a word that no note has is completed, corrected or left out, and that is said. */
export async function understand(index: SearchIndex, text: string): Promise<Understood> {
  const typed = parseQuery(text);
  const all = shorten(typed);
  const terms = withoutCommon(index, all);
  const stops = stopWordsAmong(index, terms);
  const [answers, welcome] = await Promise.all([
    Promise.all(terms.filter((it) => !stops.has(it)).map((term) => lookUp(index, term))).then((all) => all.flat()),
    Promise.all([...stops].map(async (term) => ({ term, postings: await matchesOf(index, term.ways) }))),
  ]);
  const [excluded, wanted] = [answers.filter((it) => it.term.isExcluded), answers.filter((it) => !it.term.isExcluded)];
  const remarks: Remark[] = [
    ...(all.some((it, at) => it !== typed[at]) || all.length < typed.length ? [{ about: 'shortened' as const }] : []),
    ...answers.flatMap((it) => it.remarks),
    ...(excluded.length > 0 ? [{ about: 'excluded' as const, words: excluded.map((it) => it.term.text) }] : []),
  ];
  // Half a character, as a lone surrogate is, has no place in an address.
  const words = answers.filter(isAnswered).map(asTyped).join(' ').toWellFormed();
  return {
    wanted: wanted.filter((it) => it.postings.length > 0),
    welcome,
    common: all.length - terms.length,
    excluded: new Set(excluded.flatMap((it) => it.postings.map(({ record }) => record))),
    remarks: text.trim() !== '' && wanted.length === 0 ? [{ about: 'nothing to look for' }] : remarks,
    words,
    names: excluded.length > 0 ? [] : [text, ...namesMeant(text, remarks), words],
  };
}

/** More names than these are not looked up: a query of many words that were not typed out may mean any of thousands. */
const MOST_NAMES = 27;

/** The query with each of the words that were meant in place of the typed one. */
function namesMeant(text: string, remarks: Remark[]): string[] {
  const meant = new Map<string, string[]>();
  for (const it of remarks) if (isReplaced(it)) meant.set(it.word, [...(meant.get(it.word) ?? []), ...it.to]);
  let names: string[] = [];
  for (const [word, words] of meant) {
    const known = names.length > 0 ? names : [text];
    names = words.flatMap((to) => known.map((name) => replaceWord(name, word, to))).slice(0, MOST_NAMES);
  }
  return names;
}

/** The name of an entry may stand in no record, and still leads to it. */
const isAnswered = ({ term, postings, remarks }: LookedUp) =>
  postings.length > 0 || term.isExcluded || remarks.some(isReplaced);

const asTyped = ({ term }: LookedUp): string =>
  `${term.isExcluded ? '-' : ''}${term.isPhrase ? `"${term.text}"` : term.text}`;
