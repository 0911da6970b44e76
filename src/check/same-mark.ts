import { findNearRecords } from './near-record.ts';
import type { Rule } from './rule.ts';

export const sameMark: Rule = {
  name: 'same-mark',
  severity: 'error',
  says: 'A ^id stands at the end of one line of a meeting, and is none that its page has for itself.',
  because: 'what closes one of the two lines could mean either',
  examples: [],
  find: (known) => findNearRecords(known, 'mark'),
};
