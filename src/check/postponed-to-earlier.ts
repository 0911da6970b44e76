import { formatProjectMonth, monthNumber } from '#model/calendar.ts';
import { keyOf } from '#model/entry.ts';
import { undertakingsOf } from '#model/undertaking.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const postponedToEarlier: Rule = {
  name: 'postponed-to-earlier',
  severity: 'warning',
  says: 'What is postponed comes later than it was first due.',
  because: 'one of the two months must be wrong',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- STATUS MS12 postponed to M11: The mirrors are late.',
      told: 'M11 is earlier than the month in which MS12 was due, M14 · Feb 2021 → mend the month, or the due of milestones/ms12.md',
      right: '- STATUS MS12 postponed to M16: The mirrors are late.',
    },
  ],
  find: findPostponedToEarlier,
};

/** A finding for each status line that postpones to a month before the one first due. */
function findPostponedToEarlier({ model, settings }: Known): Finding[] {
  return undertakingsOf(model).flatMap((entry) => {
    const { due, code } = entry.data;
    if (due === undefined) return [];
    return model.records.statusOf(keyOf(entry)).flatMap(({ meeting, record: { to } }): Finding[] => {
      if (!to || to.value >= monthNumber(due)) return [];
      const { value, ...place } = to;
      const message = `M${value} is earlier than the month in which ${code} was due, ${formatProjectMonth(settings.data.start, monthNumber(due))}`;
      const hint = `mend the month, or the due of ${entry.file}`;
      return [{ entry: meeting, ...place, message, hint }];
    });
  });
}
