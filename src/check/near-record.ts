/**
 * A line of minutes that is meant as a record is written as one: `ACTION @ann: Ask the sites.`
 * What is nearly a record stays prose and is in no register, so whoever wrote it should hear of it. Other groups’ ways of
 * marking (`[Action] Ann …`, `TODO`) are never taken silently for records either; how it is written here is offered.
 */
import { keyOf } from '#model/entry.ts';
import { hasMinutes } from '#model/records/filed.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';

/** A finding for each line of minutes that is nearly a record. */
export function findNearRecords({ entries, model }: Known): Finding[] {
  return entries
    .filter(hasMinutes)
    .flatMap((entry) =>
      model.outline(keyOf(entry)).nearRecords.map((near): Finding => ({ entry, severity: 'warning', ...near })),
    );
}
