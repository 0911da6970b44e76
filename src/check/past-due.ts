import { dueDay, formatProjectMonth } from '#model/calendar.ts';
import { ledgerOf } from '#model/records/ledger.ts';
import { undertakingsOf } from '#model/undertaking.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const pastDue: Rule = {
  name: 'past-due',
  severity: 'warning',
  says: 'What became of a deliverable or milestone is said by its due day, or at the next meeting of its work package.',
  because: 'readers cannot tell whether it is late or was reached in silence',
  examples: [
    {
      file: 'deliverables/d1.1.md',
      part: 'fields',
      wrong: 'due: M1',
      told: 'D1.1 was due in M1 · Jan 2020, and no minutes since then say what became of it → say it in the minutes, such as STATUS D1.1 submitted: …, or STATUS D1.1 postponed to M…: …',
      right: 'due: M12',
    },
  ],
  find: findPastDue,
};

/** A finding for each entry that is past due as of today, at its field. */
function findPastDue({ model }: Known): Finding[] {
  const { start } = model.collaboration;
  return undertakingsOf(model).flatMap((entry): Finding[] => {
    const { dueNow, late, changes } = ledgerOf(model, entry);
    if (late !== 'overdue' || dueNow === undefined) return [];
    const day = dueDay(start, dueNow);
    if (changes.some((it) => it.day > day)) return [];
    const { code } = entry.data;
    const message = `${code} was due in ${formatProjectMonth(start, dueNow)}, and no minutes since then say what became of it`;
    const state = entry.kind === 'deliverables' ? 'submitted' : 'achieved';
    const hint = `say it in the minutes, such as STATUS ${code} ${state}: …, or STATUS ${code} postponed to M…: …`;
    return [{ entry, path: ['due'], message, hint }];
  });
}
