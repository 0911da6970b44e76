import type { Keyword } from '#model/minutes/record.ts';
import type { Filed, RecordKey } from '#model/records/filed.ts';
import { type Resolution, referenceOf } from '#model/records/resolve.ts';
import { didYouMean } from '#model/suggest.ts';
import type { Finding, Remark } from './finding.ts';
import type { Known } from './known.ts';
import { oneSlipFrom } from './one-slip.ts';
import type { Rule } from './rule.ts';

export const unknownRecord: Rule = {
  name: 'unknown-record',
  severity: 'error',
  says: 'What a record closes or ends was said before: DONE an action, ANSWER a question.',
  because: 'else something stays open for ever that somebody took for closed',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- DONE ^ask-pier: They said so at once.',
      told: 'there is no ACTION ^ask-pier in this or any earlier meeting → did you mean ^ask-piers?',
      right: '- DONE ^ask-piers: They said so at once.',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- DONE ^need-ms1: We do.',
      told: '^need-ms1 is a QUESTION, and DONE needs an ACTION → write ANSWER ^need-ms1: …, or mend the id',
      right: '- ANSWER ^need-ms1: We do.',
    },
  ],
  find: findUnknownRecords,
};

/** A finding for each `^id` that means no record, several, or one that cannot be closed so. */
function findUnknownRecords({ model }: Known): Finding[] {
  return model.records.all.flatMap((filed): Finding[] => {
    const reference = referenceOf(filed);
    const resolution = model.records.resolutionOf(filed);
    if (!reference || !resolution || 'target' in resolution) return [];
    const { value, ...place } = reference.ref;
    const written = `${value.meeting ?? ''}^${value.id}`;
    const remark = explain(written, reference.keyword, resolution, filed);
    // In the place of `supersedes ^id` stands the id with its word.
    const lead = filed.record.keyword === 'DECISION' ? 'supersedes ' : '';
    const becomes = remark.becomes && lead + remark.becomes;
    return [{ entry: filed.meeting, ...place, ...remark, becomes }];
  });
}

/** How a record of each keyword is closed or ended. */
const CLOSED_BY: Partial<Record<Keyword, string>> = {
  ACTION: 'DONE',
  QUESTION: 'ANSWER',
  DECISION: 'DECISION supersedes',
};

function explain(
  written: string,
  wanted: Keyword,
  resolution: Exclude<Resolution, { target: Filed }>,
  from: Filed,
): Remark & { becomes?: string | undefined } {
  const noun = `${/^[AEIOU]/.test(wanted) ? 'an' : 'a'} ${wanted}`;
  switch (resolution.reason) {
    case 'unknown': {
      const near = resolution.near.map((key) => asWritten(key, written));
      // Who copies an address writes its folder too.
      const bare = written.replace(/^meetings\//, '');
      const hint = didYouMean(bare, near) ?? `name ${noun} said before by the ^id at its end, or leave this line out`;
      const meant = near.includes(bare) ? bare : oneSlipFrom(bare, near);
      const isOne = near.filter((it) => it === meant).length === 1;
      const message = `there is no ${wanted} ${written} in this or any earlier meeting`;
      return { message, hint, ...(isOne && { becomes: meant }) };
    }
    case 'ambiguous':
      return {
        message: `${written} is the id of several: ${resolution.candidates.join(', ')}`,
        hint: 'write it with the meeting in front, as one of these',
      };
    case 'later':
      return {
        message: `${written} was said only later, in ${resolution.found.meeting.id}`,
        hint: `mend the id, or the date of one of the two meetings`,
      };
    case 'wrong-keyword': {
      const { keyword } = resolution.found.record;
      const closer = CLOSED_BY[keyword];
      const message = `${written} is ${/^[AEIOU]/.test(keyword) ? 'an' : 'a'} ${keyword}, and ${from.record.keyword} needs ${noun}`;
      return { message, hint: closer ? `write ${closer} ${written}: …, or mend the id` : `name ${noun}` };
    }
  }
}

/** A key as somebody would write it who named the meeting, or did not. */
const asWritten = (key: RecordKey, written: string) => (written.startsWith('^') ? key.slice(key.indexOf('^')) : key);
