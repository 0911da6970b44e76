import type { Rule } from './rule.ts';
import { findUnknownAbout } from './unknown-about.ts';

export const unknownName: Rule = {
  name: 'unknown-name',
  severity: 'warning',
  says: 'What a record is about goes by a name that is known.',
  because: 'the record stands on no page but that of its meeting',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- INFO Lampnte: Its first piers are joined.',
      told: 'nothing goes by the name Lampnte → did you mean LampNet?',
      right: '- INFO LampNet: Its first piers are joined.',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- DECISION the two big mirrors: They stay.',
      told: 'nothing goes by the name the two big mirrors → name an entry by its code or name, or write it after the colon',
      right: '- DECISION: The two big mirrors stay.',
    },
  ],
  find: (known) => findUnknownAbout(known, false),
};
