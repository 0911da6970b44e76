import { type Entry, keyOf } from '#model/entry.ts';
import { hasMinutes } from '#model/records/filed.ts';
import { fromSettings } from '#model/references.ts';
import type { Finding, Remark } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const recordNotSaid: Rule = {
  name: 'record-not-said',
  severity: 'warning',
  says: 'A record stands in the minutes of a meeting that was held.',
  because: 'elsewhere it was said by nobody and is in no register',
  examples: [
    {
      file: 'deliverables/d1.2.md',
      part: 'body',
      wrong: 'DECISION: The catalogue has pictures.',
      told: 'DECISION counts only in the minutes of a meeting → say it in the minutes, or write \\DECISION to keep it as prose',
      right: 'It was decided that the catalogue has pictures.',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'file',
      wrong:
        '---\ntitle: Lamp meeting\ndate: 2020-03-11\nseries: weekly\nnumber: 2\nstatus: cancelled\nvisibility: public\n---\n\n- DECISION: The mirrors stay.',
      line: 10,
      told: 'DECISION does not count: the meeting is cancelled → write status: held when it was, or write \\DECISION to keep it as prose',
      right:
        '---\ntitle: Lamp meeting\ndate: 2020-03-11\nseries: weekly\nnumber: 2\nstatus: held\nvisibility: public\n---\n\n- DECISION: The mirrors stay.',
    },
  ],
  find: findRecordsNotSaid,
};

/** A finding for each record in a body that is no minutes. */
function findRecordsNotSaid({ entries, model }: Known): Finding[] {
  return entries
    .filter((entry) => !hasMinutes(entry) && !fromSettings(entry.kind))
    .flatMap((entry) =>
      model.outline(keyOf(entry)).records.map(({ keyword, line, column }): Finding => {
        return { entry, line, column, length: keyword.length, ...explain(entry, keyword) };
      }),
    );
}

function explain(entry: Entry, keyword: string): Remark {
  const toKeep = `or write \\${keyword} to keep it as prose`;
  if (entry.kind !== 'meetings') {
    const message = `${keyword} counts only in the minutes of a meeting`;
    return { message, hint: `say it in the minutes, ${toKeep}` };
  }
  const { status = 'held' } = entry.data;
  if (status !== 'held') {
    const message = `${keyword} does not count: the meeting is ${status}`;
    return { message, hint: `write status: held when it was, ${toKeep}` };
  }
  const message = `${keyword} does not count: the meeting has no minutes`;
  return { message, hint: `write minutes: draft when these are its minutes, ${toKeep}` };
}
