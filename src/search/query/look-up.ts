/** Which records have a term? Where none has it: what was meant by it, and what has to be said of that. */
import type { Posting } from '../index/postings.ts';
import { fold } from '../words/fold.ts';
import { askVocabulary } from './ask-vocabulary.ts';
import { withoutCommon } from './common-words.ts';
import { matchesOf } from './match.ts';
import type { SearchIndex } from './open-index.ts';
import { parseQuery, type Term } from './parse-query.ts';
import { replaceWord } from './replace-word.ts';
import type { Remark } from './results.ts';
import { RARE, type Suggestion } from './suggest.ts';

export interface LookedUp {
  /** What was looked for in the end. */
  term: Term;
  postings: Posting[];
  remarks: Remark[];
}

/** Longer words are in no vocabulary. */
const LONGEST = 60;

/** Looks a term up. One that no note has becomes what was meant by it; a phrase or a compound, its words. */
export async function lookUp(index: SearchIndex, term: Term): Promise<LookedUp[]> {
  const postings = await matchesOf(index, term.ways);
  if (term.isExcluded || postings.length > RARE) return [{ term, postings, remarks: [] }];
  if (term.isPhrase) return postings.length > 0 ? [{ term, postings, remarks: [] }] : lookUpApart(index, term);
  const found = await lookUpRare(index, term, postings);
  return isCompound(term) && found.remarks.some(isUnknown) ? lookUpApart(index, term) : [found];
}

async function lookUpRare(index: SearchIndex, term: Term, postings: Posting[]): Promise<LookedUp> {
  const word = term.text;
  const unknown: LookedUp = { term, postings, remarks: [{ about: 'unknown', word }] };
  if (word.length > LONGEST) return postings.length > 0 ? { term, postings, remarks: [] } : unknown;
  const said = await askVocabulary(index.vocabulary, term.ways[0]?.[0] ?? '', postings.length, index.stem);
  if (postings.length > 0) {
    const remarks: Remark[] = said.perhaps === undefined ? [] : [{ about: 'perhaps', word, to: said.perhaps }];
    return { term, postings, remarks };
  }
  const { completions, corrections } = await withWhole(index, said);
  const meant = [...completions, ...corrections];
  if (meant.length === 0) return unknown;
  const inStead = { ...term, text: meant.join(' '), ways: waysOf(meant) };
  const remarks: Remark[] = [
    { about: 'completed', word, to: completions },
    { about: completions.length > 0 ? 'also' : 'corrected', word, to: corrections },
  ];
  return {
    term: inStead,
    postings: await matchesOf(index, inStead.ways),
    remarks: remarks.filter((it) => isReplaced(it) && it.to.length > 0),
  };
}

/** A part of a name, `Brien`, may be in no note: then the whole name, `O’Brien`, is meant too. */
async function withWhole(index: SearchIndex, said: Suggestion): Promise<Suggestion> {
  const meant = [...said.completions, ...said.corrections];
  if (meant[0] === undefined || (await matchesOf(index, waysOf(meant))).length > 0) return said;
  const { corrections } = await askVocabulary(index.vocabulary, fold(meant[0]), 0, index.stem);
  return { ...said, corrections: [...new Set([...said.corrections, ...corrections])] };
}

const waysOf = (words: string[]) => words.flatMap((it) => parseQuery(it)[0]?.ways ?? []);

/** A phrase or a compound that no note has: its words where all of them are known, else what they were meant to be. */
async function lookUpApart(index: SearchIndex, term: Term): Promise<LookedUp[]> {
  const looked = (await Promise.all(wordsOf(term).map((it) => lookUp(index, it)))).flat();
  const remarks = looked.flatMap((it) => it.remarks);
  if (!remarks.some((it) => isUnknown(it) || isReplaced(it))) {
    const terms = withoutCommon(
      index,
      looked.map((it) => it.term),
    );
    return looked
      .filter((it) => terms.includes(it.term))
      .map((it, at) => ({ ...it, remarks: at === 0 ? [{ about: 'apart', phrase: term.text }] : [] }));
  }
  const unknown: Remark = { about: 'unknown', word: term.isPhrase ? `“${term.text}”` : term.text };
  const perhaps: Remark = { about: 'perhaps', word: term.text, to: meantBy(term.text, remarks) };
  return [{ term, postings: [], remarks: remarks.some(isUnknown) ? [unknown] : [unknown, perhaps] }];
}

/** A text with the likeliest of what was meant in place of each word. */
function meantBy(text: string, remarks: Remark[]): string {
  let meant = text;
  for (const it of remarks) if (isReplaced(it)) meant = replaceWord(meant, it.word, it.to[0] ?? it.word);
  return meant;
}

/** The words of a phrase or compound, each as if it had been typed alone. */
function wordsOf({ text, isPhrase }: Term): Term[] {
  const words = isPhrase ? text : text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ');
  return parseQuery(words).map((it) => ({ ...it, isExcluded: false }));
}

/** Whether a term is made of words that mean something alone; the letters and the number of a code do not. */
const isCompound = ({ ways }: Term) => ways.length > 1 && ways.flat().every((word) => !/^\p{N}+$/u.test(word));

const isUnknown = (remark: Remark) => remark.about === 'unknown';

/** Whether something else was looked for in place of a word. */
export const isReplaced = (remark: Remark) =>
  remark.about === 'completed' || remark.about === 'corrected' || remark.about === 'also';
