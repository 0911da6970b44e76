import { keyOf } from '#model/entry.ts';
import type { NearRecord } from '#model/minutes/record.ts';
import { hasMinutes } from '#model/records/filed.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const nearRecord: Rule = {
  name: 'near-record',
  severity: 'warning',
  says: 'A line of minutes that is meant as a record is written as one.',
  because: 'what is nearly a record stays prose and is in no register',
  examples: [],
  find: (known) => findNearRecords(known, 'record'),
};

/** A finding for each line of minutes that is not the record that it is meant to be, for a reason of this kind. */
export function findNearRecords({ entries, model }: Known, kind: NearRecord['rule']): Finding[] {
  return entries.filter(hasMinutes).flatMap((entry) =>
    model
      .outline(keyOf(entry))
      .nearRecords.filter(({ rule }) => rule === kind)
      .map(({ rule, ...near }): Finding => ({ entry, ...near })),
  );
}
