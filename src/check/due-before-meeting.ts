import { dueDay, formatDay, spanOf } from '#model/calendar.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const dueBeforeMeeting: Rule = {
  name: 'due-before-meeting',
  severity: 'warning',
  says: 'What is asked at a meeting is not due before it.',
  because: 'mostly the year is last year’s, and the action would count as overdue at once',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- ACTION @bo-beam due 2019-03-25: Ask the piers for a date.',
      told: 'this was due on 25 March 2019, before the meeting itself → mend the year or the month',
      right: '- ACTION @bo-beam due 2020-12-01: Ask the piers for a date.',
    },
  ],
  find: findDueBeforeMeeting,
};

/** A finding for each action or question that was due before the first day on which its meeting may have been. */
function findDueBeforeMeeting({ model, settings }: Known): Finding[] {
  return model.records.all.flatMap(({ record, meeting }): Finding[] => {
    if ((record.keyword !== 'ACTION' && record.keyword !== 'QUESTION') || !record.due) return [];
    const { value, ...place } = record.due;
    if (value.by === 'next') return [];
    const day = value.by === 'month' ? dueDay(settings.data.start, value.month) : spanOf(value.date).until;
    const { from } = spanOf(meeting.data.date);
    if (!day || !from || day >= from) return [];
    const message = `this was due on ${formatDay(day)}, before the meeting itself`;
    const hint = 'mend the year or the month';
    return [{ entry: meeting, ...place, message, hint }];
  });
}
