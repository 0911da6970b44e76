import { findNearRecords } from './near-record.ts';
import type { Rule } from './rule.ts';

export const sameMark: Rule = {
  name: 'same-mark',
  severity: 'error',
  says: 'A ^id stands at the end of one line of a meeting only.',
  because: 'what closes one of the two lines could mean either',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- ACTION @bo-beam due next: Ask the piers. ^ask\n- ACTION @ann-lamp due next: Ask the keepers. ^ask',
      line: 2,
      told: '^ask is given to two lines → give this line another id; it goes by ^ask-2 now',
      right:
        '- ACTION @bo-beam due next: Ask the piers. ^ask\n- ACTION @ann-lamp due next: Ask the keepers. ^ask-keepers',
    },
  ],
  find: (known) => findNearRecords(known, 'mark'),
};
