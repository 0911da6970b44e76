/** Which known word is meant by one that is nearly it, where only one can be. */
import { didYouMean } from '#model/suggest.ts';

/** The word itself in another spelling (`Work_Package` for workPackage), else the only one that is near. */
export function oneMeant(written: string, known: readonly string[]): string | undefined {
  const [same, ...others] = known.filter((it) => folded(it) === folded(written));
  if (same) return others.length === 0 ? same : undefined;
  // The beginning of a long word is near it, and may be anything.
  const near = known.filter((it) => Math.abs(it.length - written.length) <= 2 && didYouMean(written, [it]));
  return near.length === 1 ? near[0] : undefined;
}

/** Whether two words differ in nothing but capitals, blanks and what joins their parts. */
export const isSameWord = (one: string, other: string) => folded(one) === folded(other);

const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
