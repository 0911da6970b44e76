import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const endBeforeStart: Rule = {
  name: 'end-before-start',
  severity: 'warning',
  says: 'A meeting ends after it begins.',
  because: 'one of the two hours is wrong: mostly it is written on a clock of 12 hours',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'fields',
      wrong: 'start: "14:00"\nend: "03:30"',
      line: 2,
      told: 'the meeting ends at 03:30 and begins at 14:00 → mend one of the two; hours go from 00:00 to 23:59',
      right: 'start: "14:00"\nend: "15:30"',
    },
  ],
  find: ({ model }) => [...model.of('meetings'), ...model.of('series')].flatMap(findEarlyEnd),
};

/** A finding where the hour at the end is not after the one at the start; clocks of 24 hours compare as text. */
function findEarlyEnd(entry: ReturnType<Known['model']['of']>[number]): Finding[] {
  const { start, end } = entry.data as { start?: string; end?: string };
  if (start === undefined || end === undefined || end > start) return [];
  const message = `the meeting ends at ${end} and begins at ${start}`;
  return [{ entry, path: ['end'], message, hint: 'mend one of the two; hours go from 00:00 to 23:59' }];
}
