import { keyOf } from '#model/entry.ts';
import type { NearRecord } from '#model/minutes/record.ts';
import { daysInBody, isAboutDay } from './days-in-bodies.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { personMeant } from './person-meant.ts';
import type { Rule } from './rule.ts';

export const nearRecord: Rule = {
  name: 'near-record',
  severity: 'warning',
  says: 'A line of minutes that is meant as a record is written as one.',
  because: 'what is nearly a record stays prose and is in no register',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- ACTION @bo-beam due next ask the piers for a date',
      told: 'ACTION has no colon → write ACTION @bo-beam due next: ask the piers for a date',
      right: '- ACTION @bo-beam due next: ask the piers for a date',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- STATUS MS1 acheived: It burns.',
      told: 'acheived is not a state → did you mean achieved? Write STATUS MS1 achieved: It burns.',
      right: '- STATUS MS1 achieved: It burns.',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- DONE: The piers have given a date.',
      told: 'DONE does not say which action is done → write its id: DONE ^its-id: … (or put \\ before DONE to keep it prose)',
      right: '- DONE ^ask-piers: The piers have given a date.',
    },
  ],
  find: (known) => findNearRecords(known, 'record'),
};

/** A finding for each line of minutes that is not the record that it is meant to be, for a reason of this kind. */
export function findNearRecords(known: Known, kind: NearRecord['rule']): Finding[] {
  // In the note of a meeting that kept no minutes it is meant all the same.
  return known.model.of('meetings').flatMap((entry) =>
    known.model
      .outline(keyOf(entry))
      .nearRecords.filter((it) => it.rule === kind && !isAboutDay(it, daysInBody(entry, known)))
      .map(({ rule, who, ...near }): Finding => ({ entry, ...near, ...ofStrangers(near.becomes, known) })),
  );
}

/** What to say where the ids that a line would be mended to are nobody's: of `@LampNet` no person is made. */
function ofStrangers(becomes: string | undefined, known: Known): Partial<Finding> {
  const ids = /^@\S+(?: @\S+)*$/.test(becomes ?? '') ? becomes?.split(' ').map((it) => it.slice(1)) : undefined;
  const stranger = ids?.find((id) => !known.model.get(`people/${id}`));
  if (stranger === undefined) return {};
  const { question } = personMeant(known, stranger);
  const write = 'write the id of a person, which is the name of a file in people';
  return { becomes: undefined, hint: question ?? write };
}
