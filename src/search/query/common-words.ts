/** Which words of a query tell too little to be looked for, or to be insisted on? */
import type { SearchIndex } from './open-index.ts';
import type { Term } from './parse-query.ts';

/** The terms without words that nearly every record has; with them where there is nothing else to look for. */
export function withoutCommon(index: SearchIndex, terms: Term[]): Term[] {
  const rest = terms.filter((term) => !isMadeOf(term, (word) => index.isCommon(index.stem(word))));
  return rest.some((it) => !it.isExcluded) ? rest : terms;
}

/**
 * The terms that nothing needs to have: stop words, such as those of a question, beside other words. One that is written
 * with a capital within a query is a name: `is IT there`.
 */
export function stopWordsAmong(index: SearchIndex, terms: Term[]): Set<Term> {
  const isStop = (term: Term, at: number) =>
    (at === 0 || term.text === term.text.toLowerCase()) && isMadeOf(term, (word) => index.isStop(index.stem(word)));
  const stops = new Set(terms.filter(isStop));
  return terms.some((it) => !it.isExcluded && !stops.has(it)) ? stops : new Set();
}

/** Whether a term, no phrase and not excluded, has nothing but such words. */
const isMadeOf = ({ ways, isPhrase, isExcluded }: Term, isSuch: (word: string) => boolean): boolean =>
  !isPhrase && !isExcluded && ways.every((way) => way.every(isSuch));
