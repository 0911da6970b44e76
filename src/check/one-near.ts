/** Which code or name may have been meant, where only one comes into question: MS13 is as near to MS12 as to MS14. */
import { didYouMean } from '#model/suggest.ts';

/** `did you mean …?` with the one that has the same letters and digits in another order, else with the only near one. */
export function oneNear(word: string, known: Iterable<string>): string | undefined {
  const names = [...new Set(known)];
  const near = names.filter((it) => didYouMean(word, [it]));
  const reordered = near.filter((it) => inOrder(it) === inOrder(word));
  const [one, ...others] = reordered.length > 0 ? reordered : near;
  return one === undefined || others.length > 0 ? undefined : `did you mean ${one}?`;
}

const inOrder = (word: string) => [...word].sort().join('');
