import type { Entry, EntryOf } from '#model/entry.ts';
import type { Finding } from './finding.ts';
import { findClashes } from './name-clash.ts';
import type { Rule } from './rule.ts';

export const sameCode: Rule = {
  name: 'same-code',
  severity: 'error',
  says: 'A code belongs to one entry.',
  because: 'a status line that names it would be about either of them',
  examples: [
    {
      file: 'milestones/ms12.md',
      part: 'fields',
      wrong: 'code: MS1',
      told: 'the code MS1 also belongs to milestones/ms1 → give each its own code',
      right: 'code: MS12',
    },
    {
      file: 'work-packages/wp1.md',
      part: 'fields',
      wrong: 'tasks: [{ code: T1.1 }, { code: T1.1 }]',
      told: 'the code T1.1 stands twice here → give each its own code',
      right: 'tasks: [{ code: T1.1 }, { code: T1.2 }]',
    },
  ],
  find: (known) => [
    ...findClashes(known, ({ clash: { name }, entry, others, isCode }) => {
      // A code is told once, not again for each way to write it.
      if (!isCode || !codesOf(entry).includes(name)) return undefined;
      return { message: `the code ${name} also belongs to ${others}`, hint: HINT };
    }),
    ...known.model.of('work-packages').flatMap(findTasksOfOneCode),
  ],
};

const HINT = 'give each its own code';

/** A finding for each task of a work package that has the code of one above it. */
function findTasksOfOneCode(entry: EntryOf<'work-packages'>): Finding[] {
  const codes = codesOf(entry);
  return codes.flatMap((code, index): Finding[] => {
    if (codes.indexOf(code) === index) return [];
    return [{ entry, path: ['tasks', index - 1, 'code'], message: `the code ${code} stands twice here`, hint: HINT }];
  });
}

/** The code of an entry, then those of its tasks. */
function codesOf({ data }: Entry): string[] {
  const tasks = 'tasks' in data ? (data.tasks ?? []).map((it) => it.code) : [];
  return 'code' in data && data.code !== undefined ? [data.code, ...tasks] : tasks;
}
