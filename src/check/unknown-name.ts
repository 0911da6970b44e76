import type { Rule } from './rule.ts';
import { findUnknownAbout } from './unknown-about.ts';

export const unknownName: Rule = {
  name: 'unknown-name',
  severity: 'warning',
  says: 'What a record is about goes by a name that is known.',
  because: 'the record stands on no page but that of its meeting',
  examples: [],
  find: (known) => findUnknownAbout(known, false),
};
