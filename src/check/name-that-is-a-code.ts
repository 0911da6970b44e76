import { findClashes } from './name-clash.ts';
import type { Rule } from './rule.ts';

export const nameThatIsACode: Rule = {
  name: 'name-that-is-a-code',
  severity: 'error',
  says: 'No entry has a name or alias that is the code of another.',
  because: 'the name would lead to the other one',
  examples: [
    {
      file: 'topics/datalake.md',
      part: 'fields',
      wrong: 'aliases: [MS1]',
      told: 'the name MS1 is the code of milestones/ms1 → leave it out, or give another name',
      right: 'aliases: [lamp network]',
    },
  ],
  find: (known) =>
    findClashes(known, ({ clash: { name, coded }, isCode }) =>
      isCode || coded.length === 0
        ? undefined
        : {
            message: `the name ${name} is the code of ${coded.join(', ')}`,
            hint: 'leave it out, or give another name',
          },
    ),
};
