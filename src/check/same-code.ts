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
  ],
  find: (known) =>
    findClashes(known, ({ clash: { name }, entry, others, isCode }) => {
      // A code is told once, not again for each way to write it.
      if (!isCode || !('code' in entry.data) || entry.data.code !== name) return undefined;
      return { message: `the code ${name} also belongs to ${others}`, hint: 'give each its own code' };
    }),
};
