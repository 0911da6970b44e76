/** Which entries go by one name, and which of them is told so. */
import type { Entry } from '#model/entry.ts';
import { keyOf } from '#model/entry.ts';
import { type NameClash, pathOfName } from '#model/names.ts';
import type { Finding, Remark } from './finding.ts';
import type { Known } from './known.ts';

/** An entry after the first that has a name, with the keys of the others. */
export interface Clashing {
  clash: NameClash;
  entry: Entry;
  others: string;
  /** Whether the name is a code of this entry too. */
  isCode: boolean;
}

/** A finding for each entry after the first that has a name, where there is something to say. */
export function findClashes({ model }: Known, explain: (it: Clashing) => Remark | undefined): Finding[] {
  return model.clashes.flatMap((clash) => {
    const [owner = clash.keys[0]] = clash.coded;
    return clash.keys
      .filter((key) => key !== owner)
      .flatMap((key) => model.get(key) ?? [])
      .flatMap((entry): Finding[] => {
        const others = clash.keys.filter((it) => it !== keyOf(entry)).join(', ');
        const remark = explain({ clash, entry, others, isCode: clash.coded.includes(keyOf(entry)) });
        return remark ? [{ entry, path: pathOfName(entry, clash.name), ...remark }] : [];
      });
  });
}
