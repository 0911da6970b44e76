import { keyOf } from '#model/entry.ts';
import type { NearRecord } from '#model/minutes/record.ts';
import { hasMinutes } from '#model/records/filed.ts';
import { daysInBody, isAboutDay } from './days-in-bodies.ts';
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
export function findNearRecords(known: Known, kind: NearRecord['rule']): Finding[] {
  return known.entries.filter(hasMinutes).flatMap((entry) =>
    known.model
      .outline(keyOf(entry))
      .nearRecords.filter((it) => it.rule === kind && !isAboutDay(it, daysInBody(entry, known)))
      .map(({ rule, ...near }): Finding => ({ entry, ...near })),
  );
}
