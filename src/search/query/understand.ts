/** What is looked for in the end? The terms of a query with the records that have them, and what has to be said of it. */
import type { Posting } from '../index/postings.ts';
import { matchesOf } from './match.ts';
import type { SearchIndex } from './open-index.ts';
import { parseQuery, type Term } from './parse-query.ts';
import type { Remark } from './results.ts';
import { suggest } from './suggest.ts';
import { filesFor, readVocabulary } from './vocabulary.ts';

export interface Understood {
  /** The terms that must be there, each with its records. */
  wanted: { term: Term; postings: Posting[] }[];
  /** Records that have a word that must not be there. */
  excluded: Set<number>;
  remarks: Remark[];
  /** The query that was answered: corrected, and without words that are in no note. */
  words: string;
}

/** Looks up every term; a word that no note has is completed, corrected or left out, and that is said. */
export async function understand(index: SearchIndex, text: string): Promise<Understood> {
  const terms = withoutCommon(index, parseQuery(text));
  const answers = await Promise.all(terms.map((term) => lookUp(index, term)));
  const kept = answers.filter((it) => it.postings.length > 0 && !it.term.isExcluded);
  const excluded = answers.filter((it) => it.term.isExcluded).flatMap((it) => it.postings.map(({ record }) => record));
  const remarks = answers.flatMap((it) => it.remarks);
  const asksNothing = text.trim() !== '' && !terms.some((it) => !it.isExcluded);
  return {
    wanted: kept,
    excluded: new Set(excluded),
    remarks: asksNothing ? [{ about: 'nothing to look for' }] : remarks,
    words: answers
      .filter((it) => it.postings.length > 0 || it.term.isExcluded)
      .map(asTyped)
      .join(' '),
  };
}

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
  const said = await suggestionFor(index, term.ways[0]?.[0] ?? '', postings.length);
  if (postings.length > 0) {
    return { term, postings, remarks: said?.perhaps ? [{ about: 'perhaps', word, to: said.perhaps }] : [] };
  }
  const meant = said?.completions.length ? said.completions : said?.correction ? [said.correction] : [];
  if (meant.length === 0) return { term, postings, remarks: [{ about: 'unknown', word }] };
  const inStead = { ...term, text: meant.join(' '), ways: meant.flatMap((it) => parseQuery(it)[0]?.ways ?? []) };
  const remark: Remark = said?.completions.length
    ? { about: 'completed', word, to: meant }
    : { about: 'corrected', word, to: meant[0] ?? '' };
  return { term: inStead, postings: await matchesOf(index, inStead.ways), remarks: [remark] };
}

/** Looks into the vocabulary, a few files at a time, until there is something to suggest. */
async function suggestionFor({ vocabulary, stem }: SearchIndex, word: string, count: number) {
  for (const step of filesFor(word)) {
    const names = step.filter((name) => vocabulary.files.includes(name));
    const texts = await Promise.all(names.map(vocabulary.read));
    const found = suggest(
      word,
      count,
      texts.flatMap((text) => readVocabulary(text)),
      stem,
    );
    if (found.completions.length > 0 || found.correction || found.perhaps) return found;
    if (count > 0) return undefined;
  }
  return undefined;
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
