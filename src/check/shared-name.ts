/** A name belongs to one entry: shared, it links to none of them, and a code that is shared is an error. */
import type { Entry } from '#model/entry.ts';
import { type NameClash, pathOfName } from '#model/names.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';

/** A finding for each entry after the first that has the name. */
export function findSharedNames({ model }: Known): Finding[] {
  return model.clashes.flatMap((clash) => {
    const [owner = clash.keys[0]] = clash.coded;
    return clash.keys
      .filter((key) => key !== owner)
      .flatMap((key) => model.get(key) ?? [])
      .flatMap((entry) => explain(clash, entry));
  });
}

function explain({ name, keys, coded }: NameClash, entry: Entry): Finding[] {
  const at = { entry, path: pathOfName(entry, name) };
  const key = `${entry.kind}/${entry.id}`;
  const others = keys.filter((it) => it !== key).join(', ');
  if (coded.some((it) => it === key)) {
    // A code is told once, not again for each way to write it.
    if (!('code' in entry.data) || entry.data.code !== name) return [];
    const message = `the code ${name} also belongs to ${others}`;
    return [{ ...at, severity: 'error', rule: 'same-code', message, hint: 'give each its own code' }];
  }
  if (coded.length > 0) {
    const message = `the name ${name} is the code of ${coded.join(', ')}`;
    return [{ ...at, severity: 'error', rule: 'shared-name', message, hint: 'leave it out, or give another name' }];
  }
  const message = `the name ${name} also belongs to ${others}, so it links to neither`;
  const hint = 'give one of them another name or alias';
  return [{ ...at, severity: 'warning', rule: 'shared-name', message, hint }];
}
