import { monthNumber, projectMonthOf, spanOf } from '#model/calendar.ts';
import type { MinuteRecord } from '#model/minutes/record.ts';
import { undertakingsOf } from '#model/undertaking.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const monthBeyondEnd: Rule = {
  name: 'month-beyond-end',
  severity: 'warning',
  says: 'A month to which something is due lies within the project, or soon after it.',
  because: 'M380 is mostly a slip of the finger for M38',
  examples: [],
  find: findMonthsBeyondEnd,
};

/** Months after the end of the project in which something may still be due. */
const GRACE = 24;

/** A finding for each `due` and `to` of a record, and each `due` of an entry, that lies later. */
function findMonthsBeyondEnd({ model, settings }: Known): Finding[] {
  const { start, end } = settings.data;
  const last = projectMonthOf(start, end);
  const remark = (month: number) => ({
    message: `this is M${month}, and the project ends in M${last}`,
    hint: 'mend it; months count from the start of the project',
  });
  const undertakings = undertakingsOf(model);
  return [
    ...undertakings.flatMap((entry): Finding[] => {
      const month = monthNumber(entry.data.due ?? 'M0');
      return month > last + GRACE ? [{ entry, path: ['due'], ...remark(month) }] : [];
    }),
    ...model.records.all.flatMap(({ record, meeting }) =>
      monthsOf(record, start)
        .filter(({ month }) => month > last + GRACE)
        .map(({ month, line, column }): Finding => ({ entry: meeting, line, column, ...remark(month) })),
    ),
  ];
}

function monthsOf(record: MinuteRecord, start: string): { month: number; line: number; column: number }[] {
  if (record.keyword === 'STATUS') return record.to ? [{ ...record.to, month: record.to.value }] : [];
  if (!('due' in record) || !record.due) return [];
  const { value, line, column } = record.due;
  if (value.by === 'next') return [];
  const month = value.by === 'month' ? value.month : projectMonthOf(start, spanOf(value.date).until ?? start);
  return [{ month, line, column }];
}
