import { formatEdtf, formatProjectMonth, monthNumber, projectMonthOf, spanOf } from '#model/calendar.ts';
import { type Entry, keyOf } from '#model/entry.ts';
import { findMonths, type MonthInProse } from '#model/minutes/months.ts';
import type { MinuteRecord, Part } from '#model/minutes/record.ts';
import { fromSettings } from '#model/references.ts';
import { undertakingsOf } from '#model/undertaking.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { placeInRun, placeOfWords, placeOnLine } from './place-of-words.ts';
import type { Rule } from './rule.ts';

export const monthBeyondEnd: Rule = {
  name: 'month-beyond-end',
  severity: 'warning',
  says: 'A month to which something is due lies within the project.',
  because: 'M380 is mostly a slip of the finger for M38',
  examples: [
    {
      file: 'deliverables/d1.2.md',
      part: 'fields',
      wrong: 'due: M30',
      told: 'M30 is after the end of the project, which is M24 · Dec 2021 → mend the month, or the end in collaboration.yaml when the project goes on longer',
      right: 'due: M20',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- STATUS MS12 postponed to M140: The lamps are late.',
      told: 'M140 is after the end of the project, which is M24 · Dec 2021 → mend the month, or the end in collaboration.yaml when the project goes on longer',
      right: '- STATUS MS12 postponed to M14: The lamps are late.',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: 'The catalogue is now due in M34.',
      told: 'M34 is after the end of the project, which is M24 · Dec 2021 → mend the month, or the end in collaboration.yaml when the project goes on longer',
      right: 'The catalogue is now due in M24.',
    },
  ],
  find: findMonthsBeyondEnd,
};

/** Months after the end of the project until which a day may still be one by which something is asked. */
const GRACE = 24;

/** Words that far before a month may say so, in UTF-16 code units. */
const REACH = 60;

/** More of them in one line are no mistakes one by one. */
const MOST_OF_A_LINE = 20;

/** What makes a month in prose one to which something is due. */
const DUE =
  /(?:(?<!\p{L})due(?: (?:date|in|by|at|on|for|to|is|until|the|end|of))*:?|(?<!\p{L})(?:postponed|moved|delayed|shifted|deferred|rescheduled)(?: \S+){0,3}? (?:to|until|till)(?: the)?(?: end of)?|(?<!\p{L})deadline(?: (?:is|in|of|at|the|end))*:?|(?<!\p{L})(?:échéance|reportée?s?|repoussée?s?|fällig|verschoben)(?: (?:est|en|au|à|jusqu’à|fin|la|de|ist|in|auf|bis|zum))*\s?:?)[\s(]*$/iu;

/** A finding for each month of an entry, a record or a text to which something is due, and that is after the end. */
function findMonthsBeyondEnd({ entries, model, settings }: Known): Finding[] {
  const { start, end, amendments = [] } = settings.data;
  const last = projectMonthOf(start, [end, ...amendments.map((it) => it.end)].sort().at(-1) ?? end);
  const hint = 'mend the month, or the end in collaboration.yaml when the project goes on longer';
  const remark = (month: number) => ({
    message: `M${month} is after the end of the project, which is ${formatProjectMonth(start, last)}`,
    hint,
  });
  const inFields = undertakingsOf(model).flatMap((entry): Finding[] => {
    const month = monthNumber(entry.data.due ?? 'M0');
    return month > last ? [{ entry, path: ['due'], ...remark(month) }] : [];
  });
  const inRecords = model.records.all.flatMap(({ record, meeting }): Finding[] => {
    const due = dueOf(record);
    if (due?.month !== undefined && due.month > last)
      return [{ entry: meeting, ...placeOnLine(meeting, due, `M${due.month}`), ...remark(due.month) }];
    if (due?.date === undefined || projectMonthOf(start, spanOf(due.date).until ?? start) <= last + GRACE) return [];
    const message = `${formatEdtf(due.date)} is years after the end of the project`;
    return [{ entry: meeting, ...placeOnLine(meeting, due, due.date), message, hint: 'mend the year' }];
  });
  const places = new Set(inRecords.map(placeOf));
  const inProse = entries.flatMap((entry) => monthsInProse(entry, last, remark, model));
  return [...inFields, ...inRecords, ...inProse.filter((it) => !places.has(placeOf(it)))];
}

/** What stands before the colon of a record is also part of a text. */
const placeOf = (it: Finding) => ('line' in it ? `${it.entry.path}:${it.line}:${it.column}` : '');

interface Due extends Omit<Part, 'value'> {
  month?: number;
  date?: string;
}

function dueOf(record: MinuteRecord): Due | undefined {
  if (record.keyword === 'STATUS') return record.to && { ...record.to, month: record.to.value };
  const due = 'due' in record ? record.due : undefined;
  if (!due || due.value.by === 'next') return undefined;
  const { line, column, value } = due;
  return { line, column, ...(value.by === 'month' ? { month: value.month } : { date: value.date }) };
}

function monthsInProse(
  entry: Entry,
  last: number,
  remark: (month: number) => { message: string; hint: string },
  { outline }: Known['model'],
): Finding[] {
  if (fromSettings(entry.kind) || !entry.body.matchAll(/M(\d{1,3})/g).some(([, it]) => Number(it) > last)) return [];
  const isBeyond = (text: string) => (it: MonthInProse) =>
    it.number > last && DUE.test(text.slice(Math.max(0, it.start - REACH), it.start));
  return outline(keyOf(entry)).blocks.flatMap((block): Finding[] =>
    block.kind === 'heading'
      ? findMonths(block.text)
          .filter(isBeyond(block.text))
          .slice(0, MOST_OF_A_LINE)
          .map(({ number }) => ({
            entry,
            ...(placeOfWords(entry, block, `M${number}`) ?? { line: block.line, column: block.column }),
            ...remark(number),
          }))
      : block.runs.flatMap((run) =>
          findMonths(run.text)
            .filter(isBeyond(run.text))
            .slice(0, MOST_OF_A_LINE)
            .map(({ number, start, end }) => ({ entry, ...placeInRun(entry, run, start, end), ...remark(number) })),
        ),
  );
}
