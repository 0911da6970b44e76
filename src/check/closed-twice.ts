import type { Keyword } from '#model/minutes/record.ts';
import { referenceOf } from '#model/records/resolve.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const closedTwice: Rule = {
  name: 'closed-twice',
  severity: 'warning',
  says: 'What is done, answered or superseded is so once.',
  because: 'a second line is mostly about another record, and changes nothing: it is done from the first on',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- DONE ^ask-piers: They said so.\n- DONE ^ask-piers: They said so again.',
      line: 2,
      told: 'weekly/2020-03-04^ask-piers is already done, said in line 12 → mend the id, or write INFO: … for what is only told again',
      right: '- DONE ^ask-piers: They said so.\n- INFO: They said so again.',
    },
  ],
  find: findClosedTwice,
};

const WORDS: Partial<Record<Keyword, string>> = { ACTION: 'done', QUESTION: 'answered', DECISION: 'superseded' };

/** A finding for each record that closes or ends what an earlier one has. */
function findClosedTwice({ model: { records } }: Known): Finding[] {
  return records.all.flatMap((closed) => {
    const { keyword } = closed.record;
    const [first, ...later] = records.closing(closed).filter((it) => it !== closed);
    return later.flatMap((filed): Finding[] => {
      const reference = referenceOf(filed);
      if (!first || !reference) return [];
      const { value, ...at } = reference.ref;
      const place = first.meeting.id === filed.meeting.id ? `line ${first.record.line}` : first.meeting.id;
      const message = `${closed.key} is already ${WORDS[keyword]}, said in ${place}`;
      const hint =
        keyword === 'DECISION'
          ? `name the decision in force, which may be ${first.key}, or leave supersedes out`
          : 'mend the id, or write INFO: … for what is only told again';
      return [{ entry: filed.meeting, ...at, message, hint }];
    });
  });
}
