import { findNearRecords } from './near-record.ts';
import type { Rule } from './rule.ts';

export const habit: Rule = {
  name: 'habit',
  severity: 'warning',
  says: 'An action, decision or question is marked as it is here, not as other groups mark theirs.',
  because: 'other ways of marking are never taken silently for records, so the line is in no register',
  examples: [],
  find: (known) => findNearRecords(known, 'habit'),
};
