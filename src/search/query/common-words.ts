/** Which words of a query tell too little to be looked for? */
import type { SearchIndex } from './open-index.ts';
import type { Term } from './parse-query.ts';

/** The terms without words that nearly every record has; with them where there is nothing else to look for. */
export function withoutCommon(index: SearchIndex, terms: Term[]): Term[] {
  const isCommon = ({ ways, isPhrase, isExcluded }: Term) =>
    !isPhrase && !isExcluded && ways.every(([word = '']) => index.isCommon(index.stem(word)));
  const rest = terms.filter((it) => !isCommon(it));
  return rest.some((it) => !it.isExcluded) ? rest : terms;
}
