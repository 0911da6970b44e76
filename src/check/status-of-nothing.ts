import type { Rule } from './rule.ts';
import { findUnknownAbout } from './unknown-about.ts';

export const statusOfNothing: Rule = {
  name: 'status-of-nothing',
  severity: 'error',
  says: 'A status line is about a deliverable or milestone that there is.',
  because: 'nothing else has a state, and the line is what somebody meant to be counted',
  examples: [],
  find: (known) => findUnknownAbout(known, true),
};
