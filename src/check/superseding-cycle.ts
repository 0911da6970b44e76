import type { Filed, RecordKey } from '#model/records/filed.ts';
import type { Records } from '#model/records/records.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const supersedingCycle: Rule = {
  name: 'superseding-cycle',
  severity: 'error',
  says: 'Decisions do not supersede each other in a circle.',
  because: 'none of them would be in force',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong:
        '- DECISION supersedes ^lamps-off: The lamps stay on. ^lamps-stay\n- DECISION supersedes ^lamps-stay: The lamps go off. ^lamps-off',
      line: 2,
      told: 'these decisions supersede each other in a circle: weekly/2020-03-11^lamps-off, weekly/2020-03-11^lamps-stay → leave supersedes out of the one that was made first',
      right:
        '- DECISION supersedes ^lamps-on: The lamps go off. ^lamps-off\n- DECISION supersedes ^lamps-off: The lamps stay on.',
    },
  ],
  find: findSupersedingCycles,
};

/** A finding for each circle, at the last of its decisions. */
function findSupersedingCycles({ model: { records } }: Known): Finding[] {
  const order = new Map(records.all.map((it, at) => [it.key, at]));
  return circlesOf(records).map((circle): Finding => {
    const from = circle.reduce((last, it, at) => (orderOf(it) > orderOf(circle[last]) ? at : last), 0);
    const keys = [...circle.slice(from), ...circle.slice(0, from)].map((it) => it.key);
    const message =
      keys.length === 1
        ? 'this decision supersedes itself'
        : `these decisions supersede each other in a circle: ${keys.join(', ')}`;
    const hint = 'leave supersedes out of the one that was made first';
    const { meeting, record } = circle[from] as Filed;
    const keyword = { line: record.line, column: record.column, length: record.keyword.length };
    const { line, column, length } = ('supersedes' in record && record.supersedes) || keyword;
    return { entry: meeting, line, column, length, message, hint };
  });

  function orderOf(filed: Filed | undefined): number {
    return (filed && order.get(filed.key)) ?? -1;
  }
}

/** The decisions of each circle, every one followed by the one that it supersedes. Each decision is looked at once. */
function circlesOf(records: Records): Filed[][] {
  const seen = new Set<RecordKey>();
  return records.all.flatMap((first) => {
    const way: Filed[] = [];
    let at: Filed | undefined = first;
    while (at && !seen.has(at.key)) {
      seen.add(at.key);
      way.push(at);
      at = targetOf(at, records);
    }
    const start = at ? way.indexOf(at) : -1;
    return start === -1 ? [] : [way.slice(start)];
  });
}

function targetOf(filed: Filed, { resolutionOf }: Records): Filed | undefined {
  const resolution = filed.record.keyword === 'DECISION' ? resolutionOf(filed) : undefined;
  return resolution && 'target' in resolution ? resolution.target : undefined;
}
