/** What is looked for in the end? The terms of a query with the records that have them, and what has to be said of it. */
import type { Posting } from '../index/postings.ts';
import { askVocabulary } from './ask-vocabulary.ts';
import { matchesOf } from './match.ts';
import type { SearchIndex } from './open-index.ts';
import { parseQuery, type Term } from './parse-query.ts';
import type { Remark } from './results.ts';

export interface Understood {
  /** The terms that must be there, each with its records. */
  wanted: { term: Term; postings: Posting[] }[];
  /** How many words were left out because nearly every record has them. */
  common: number;
  /** Records that have a word that must not be there. */
  excluded: Set<number>;
  remarks: Remark[];
  /** The query that was answered: corrected, and without words that are in no note. */
  words: string;
  /** What an entry may be called that is meant: the query as typed, and with what was meant in place of its words. */
  names: string[];
}

/** Looks up every term; a word that no note has is completed, corrected or left out, and that is said. */
export async function understand(index: SearchIndex, text: string): Promise<Understood> {
  const all = parseQuery(text);
  const terms = withoutCommon(index, all);
  const answers = await Promise.all(terms.map((term) => lookUp(index, term)));
  const kept = answers.filter((it) => it.postings.length > 0 && !it.term.isExcluded);
  const excluded = answers.filter((it) => it.term.isExcluded).flatMap((it) => it.postings.map(({ record }) => record));
  const remarks = answers.flatMap((it) => it.remarks);
  const asksNothing = text.trim() !== '' && !terms.some((it) => !it.isExcluded);
  return {
    wanted: kept,
    common: all.length - terms.length,
    excluded: new Set(excluded),
    remarks: asksNothing ? [{ about: 'nothing to look for' }] : remarks,
    words: answers
      .filter((it) => it.postings.length > 0 || it.term.isExcluded || it.remarks.some(isCorrected))
      .map(asTyped)
      .join(' ')
      // Half a character, as a lone surrogate is, has no place in an address.
      .toWellFormed(),
    names: all.some((it) => it.isExcluded) ? [] : [text, ...namesMeant(text, remarks)],
  };
}

/** Names that are looked up: words that go on in several ways would make more of them than anybody can wait for. */
const MOST_NAMES = 27;

/** Each word that was meant in place of the typed one. */
function namesMeant(text: string, remarks: Remark[]): string[] {
  return remarks.reduce<string[]>((names, remark) => {
    if (remark.about !== 'corrected' && remark.about !== 'completed') return names;
    return [remark.to]
      .flat()
      .flatMap((to) => (names.length > 0 ? names : [text]).map((it) => it.replace(remark.word, () => to)))
      .slice(0, MOST_NAMES);
  }, []);
}

/** The name of an entry may stand in no record, and still leads to it. */
const isCorrected = (remark: Remark) => remark.about === 'corrected';

interface LookedUp {
  term: Term;
  postings: Posting[];
  remarks: Remark[];
}

async function lookUp(index: SearchIndex, term: Term): Promise<LookedUp> {
  const postings = await matchesOf(index, term.ways);
  if (term.isExcluded) return { term, postings, remarks: [] };
  if (term.isPhrase)
    return { term, postings, remarks: postings.length > 0 ? [] : [{ about: 'unknown', word: `“${term.text}”` }] };
  if (postings.length > FREQUENT) return { term, postings, remarks: [] };
  return lookUpRare(index, term, postings);
}

/** A word that more records have is taken as it is, without a look at the vocabulary. */
const FREQUENT = 2;

async function lookUpRare(index: SearchIndex, term: Term, postings: Posting[]): Promise<LookedUp> {
  const word = term.text;
  const said = await askVocabulary(index.vocabulary, term.ways[0]?.[0] ?? '', postings.length, index.stem);
  const perhaps: Remark[] = said.perhaps === undefined ? [] : [{ about: 'perhaps', word, to: said.perhaps }];
  if (postings.length > 0) return { term, postings, remarks: perhaps };
  const meant = said.correction === undefined ? said.completions : [said.correction];
  if (meant.length === 0) return { term, postings, remarks: [{ about: 'unknown', word }] };
  const inStead = { ...term, text: meant.join(' '), ways: meant.flatMap((it) => parseQuery(it)[0]?.ways ?? []) };
  const remark: Remark =
    said.correction === undefined
      ? { about: 'completed', word, to: meant }
      : { about: 'corrected', word, to: said.correction };
  return { term: inStead, postings: await matchesOf(index, inStead.ways), remarks: [remark, ...perhaps] };
}

/** Words that nearly every record has are left out beside others. */
function withoutCommon(index: SearchIndex, terms: Term[]): Term[] {
  const isCommon = ({ ways, isPhrase, isExcluded }: Term) =>
    !isPhrase && !isExcluded && ways.every(([word = '']) => index.isCommon(index.stem(word)));
  const rest = terms.filter((it) => !isCommon(it));
  return rest.some((it) => !it.isExcluded) ? rest : terms;
}

const asTyped = ({ term }: LookedUp): string =>
  `${term.isExcluded ? '-' : ''}${term.isPhrase ? `"${term.text}"` : term.text}`;
