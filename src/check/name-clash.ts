/** Which entries go by one name, and which of them is told so. */
import type { Entry } from '#model/entry.ts';
import { keyOf } from '#model/entry.ts';
import { type NameClash, pathOfName } from '#model/names.ts';
import { idFrom } from '#schema/mend.ts';
import type { Finding, Remark } from './finding.ts';
import type { Known } from './known.ts';

/** An entry that has a name which is rather that of another, with the keys of the others. */
export interface Clashing {
  clash: NameClash;
  entry: Entry;
  others: string;
  /** Whether the name is a code of this entry too. */
  isCode: boolean;
}

/** A finding for each entry but the one whose name it is most likely, where there is something to say. */
export function findClashes({ model }: Known, explain: (it: Clashing) => Remark | undefined): Finding[] {
  return model.clashes.flatMap((clash) => {
    const owners = clash.coded.length > 0 ? clash.coded : clash.keys;
    const [owner] = owners.flatMap((key) => model.get(key) ?? []).sort((a, b) => claimOf(a, clash) - claimOf(b, clash));
    return clash.keys
      .flatMap((key) => model.get(key) ?? [])
      .filter((entry) => entry !== owner)
      .flatMap((entry): Finding[] => {
        const others = clash.keys.filter((it) => it !== keyOf(entry)).join(', ');
        const remark = explain({ clash, entry, others, isCode: clash.coded.includes(keyOf(entry)) });
        return remark ? [{ entry, path: pathOfName(entry, clash.name), ...remark }] : [];
      });
  });
}

/** The lower, the likelier the name is the entry's own: its file is named so, or it is its name and no other that it has. */
function claimOf(entry: Entry, { name }: NameClash): number {
  const last = entry.id.slice(entry.id.lastIndexOf('/') + 1);
  if (idFrom(name) === last || idFrom(name.replace(/\s/g, '')) === last) return 0;
  const [field = ''] = pathOfName(entry, name);
  return ['code', 'name', 'title'].includes(String(field)) ? 1 : 2;
}
