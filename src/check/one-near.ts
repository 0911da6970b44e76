/** Which code or name may have been meant, where only one comes into question: MS13 is as near to MS12 as to MS14. */
import { didYouMean } from '#model/suggest.ts';

/** The one that has the same letters and digits in another order, else the only near one. */
export function oneNear(word: string, known: Iterable<string>): string | undefined {
  const names = [...new Set(known)];
  const near = names.filter((it) => didYouMean(word, [it]));
  const reordered = near.filter((it) => inOrder(it) === inOrder(word));
  const [one, ...others] = reordered.length > 0 ? reordered : near;
  return others.length > 0 ? undefined : one;
}

const inOrder = (word: string) => [...word].sort().join('');
