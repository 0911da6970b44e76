/**
 * Decisions do not supersede each other in a circle, and none supersedes itself: else none of them would be in force.
 */
import type { Filed, RecordKey } from '#model/records/filed.ts';
import { referenceOf } from '#model/records/resolve.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';

/** A finding for each circle, at the last of its decisions. */
export function findSupersedingCycles({ model: { records } }: Known): Finding[] {
  const seen = new Set<RecordKey>();
  return records.all.toReversed().flatMap((last): Finding[] => {
    const circle = circleFrom(last, (filed) => targetOf(filed, records));
    const isTold = circle.some((it) => seen.has(it.key));
    for (const { key } of circle) seen.add(key);
    const at = referenceOf(last)?.ref;
    if (circle.length === 0 || isTold || !at) return [];
    const { line, column } = at;
    const message =
      circle.length === 1
        ? 'this decision supersedes itself'
        : `these decisions supersede each other in a circle: ${circle.map((it) => it.key).join(', ')}`;
    const hint = 'leave supersedes out of the one that was made first';
    return [{ entry: last.meeting, line, column, severity: 'error', rule: 'superseding-cycle', message, hint }];
  });
}

function targetOf(filed: Filed, { resolutionOf }: Known['model']['records']): Filed | undefined {
  const resolution = filed.record.keyword === 'DECISION' ? resolutionOf(filed) : undefined;
  return resolution && 'target' in resolution ? resolution.target : undefined;
}

/** The records from one back to itself; empty when the way does not lead back. */
function circleFrom(first: Filed, next: (filed: Filed) => Filed | undefined): Filed[] {
  const way = [first];
  for (let at = next(first); at; at = next(at)) {
    if (at === first) return way;
    if (way.includes(at)) return [];
    way.push(at);
  }
  return [];
}
