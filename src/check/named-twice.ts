import { type Reference, referencesOf } from '#model/references.ts';
import { partsOf } from './entries-meant.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const namedTwice: Rule = {
  name: 'named-twice',
  severity: 'warning',
  says: 'A list names nobody twice, and who was present has not sent regrets.',
  because: 'one of the two is a slip: somebody else is missing, or was not there',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'fields',
      wrong: 'present: [ann-lamp, bo-beam, ann-lamp]',
      told: 'ann-lamp stands twice in present → leave one of them out, or name who was meant',
      right: 'present: [ann-lamp, bo-beam, ann-wick]',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'fields',
      wrong: 'present: [ann-lamp, bo-beam]\nregrets: [bo-beam]',
      line: 2,
      told: 'bo-beam stands in present and in regrets → leave them out of one of the two',
      right: 'present: [ann-lamp]\nregrets: [bo-beam]',
    },
  ],
  find: findNamedTwice,
};

/** A finding for each item of a list that names again what an earlier one does, and for regrets of somebody present. */
function findNamedTwice({ entries }: Known): Finding[] {
  return entries.flatMap((entry) => {
    const { present = [], regrets = [] } = entry.kind === 'meetings' ? entry.data : {};
    const here = new Set(present);
    const again = regrets.flatMap((id, at): Finding[] => {
      if (!here.has(id) || regrets.indexOf(id) < at) return [];
      const message = `${id} stands in present and in regrets`;
      return [{ entry, path: ['regrets', at], message, hint: 'leave them out of one of the two' }];
    });
    return [...findInLists(referencesOf(entry)).map((it) => ({ entry, ...it })), ...again];
  });
}

/** References of one list are those of one path but for their number. */
function findInLists(references: Reference[]): { path: Reference['path']; message: string; hint: string }[] {
  const seen = new Set<string>();
  return references.flatMap(({ path, to }) => {
    if (typeof path.at(-1) !== 'number') return [];
    const list = path.slice(0, -1);
    const name = `${list.join('.')} ${to}`;
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const message = `${partsOf(to).id} stands twice in ${list.join(' → ')}`;
    return [{ path, message, hint: 'leave one of them out, or name who was meant' }];
  });
}
