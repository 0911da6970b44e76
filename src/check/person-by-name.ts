import { type Asked, askedByName } from './asked-by-name.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { didYouMeanPeople } from './people-called.ts';
import type { Rule } from './rule.ts';

export const personByName: Rule = {
  name: 'person-by-name',
  severity: 'warning',
  says: 'Who is to act or to answer is named by id.',
  because: 'a record about a name stands in no list of what that person is to do',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- ACTION Bo Beam due 2020-12-01: Ask the piers for a date.',
      told: 'ACTION is about Bo Beam, and addressed to nobody by that name → write ACTION @bo-beam: …, or name Bo Beam after the colon',
      right: '- ACTION @bo-beam due 2020-12-01: Ask the piers for a date.',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- QUESTION Bo due 2020-12-01: When do the piers open?',
      told: 'Bo is no id, so QUESTION is addressed to nobody → did you mean @bo-beam?',
      right: '- QUESTION @bo-beam due 2020-12-01: When do the piers open?',
    },
  ],
  find: findPeopleByName,
};

/** A finding for each action or question that names people otherwise than by id. */
function findPeopleByName(known: Known): Finding[] {
  return askedByName(known).flatMap((asked): Finding[] => {
    const { who, groups, name, filed } = asked;
    const { people } = filed.record;
    const ids = groups.flatMap((group) => group.map((it) => it.id));
    if (who === 'stranger' || groups.some((group) => group.length > 1)) return [];
    if (people.some((it) => ids.includes(it.value))) return [];
    const { value, ...place } = name;
    return [{ entry: filed.meeting, ...place, ...explain(known, asked), becomes: idMeant(asked) }];
  });
}

function explain({ model }: Known, { who, keyword, name: { value }, groups }: Asked) {
  if (who === 'person') {
    const message = `${keyword} is about ${value}, and addressed to nobody by that name`;
    return { message, hint: `write ${keyword} @${groups[0]?.[0]?.id}: …, or name ${value} after the colon` };
  }
  const message = `${value} is no id, so ${keyword} is addressed to nobody`;
  return { message, hint: didYouMeanPeople(model, value) ?? 'write the ids of those who are meant' };
}

/** The id of the one person that an action names in full and nobody else beside; a question may well be about somebody. */
function idMeant({ who, keyword, name, groups, filed }: Asked): string | undefined {
  const [[one] = []] = groups;
  if (keyword !== 'ACTION' || !one || groups.length > 1 || filed.record.people.length > 0) return undefined;
  return who === 'person' || name.value === one.id ? `@${one.id}` : undefined;
}
