/** Says of a name that belongs to several entries what follows from it. */
import type { Path } from '#schema/walk.ts';
import type { Entry, EntryKey } from './entry.ts';
import { type NameClash, pathOfName } from './names.ts';
import type { Problem } from './problem.ts';

type Locate = (entry: Entry, path: Path) => { file: string; line: number; column: number };

/** A problem for each entry after the first that has the name: an error where the name is a code, else a warning. */
export function explainClash({ name, keys, coded }: NameClash, byKey: Map<EntryKey, Entry>, at: Locate): Problem[] {
  const [owner = keys[0]] = coded;
  return keys
    .filter((key) => key !== owner)
    .flatMap((key): Problem[] => {
      const entry = byKey.get(key);
      if (!entry) return [];
      const place = at(entry, pathOfName(entry, name));
      const others = keys.filter((it) => it !== key).join(', ');
      if (coded.includes(key)) {
        // A code is told once, not again for each way to write it.
        if (!('code' in entry.data) || entry.data.code !== name) return [];
        const message = `the code ${name} also belongs to ${others}`;
        return [{ ...place, severity: 'error', rule: 'same-code', message, hint: 'give each its own code' }];
      }
      if (coded.length > 0) {
        const message = `the name ${name} is the code of ${coded.join(', ')}`;
        return [
          { ...place, severity: 'error', rule: 'shared-name', message, hint: 'leave it out, or give another name' },
        ];
      }
      const message = `the name ${name} also belongs to ${others}, so it links to neither`;
      const hint = 'give one of them another name or alias';
      return [{ ...place, severity: 'warning', rule: 'shared-name', message, hint }];
    });
}
