import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const personByName: Rule = {
  name: 'person-by-name',
  severity: 'warning',
  says: 'Who is to act or to answer is named by id.',
  because: 'a record about a name stands in no list of what that person is to do',
  examples: [],
  find: findPeopleByName,
};

/** A finding for each action or question that is about a person, by name. */
function findPeopleByName({ model }: Known): Finding[] {
  return model.records.all.flatMap(({ record, meeting, about }): Finding[] => {
    if ((record.keyword !== 'ACTION' && record.keyword !== 'QUESTION') || !record.about) return [];
    const [kind, id] = about?.split('/') ?? [];
    if (kind !== 'people' || record.people.some((it) => it.value === id)) return [];
    const { value, line, column } = record.about;
    const message = `${record.keyword} is about ${value}, and addressed to nobody by that name`;
    const hint = `write ${record.keyword} @${id}: …, or name ${value} after the colon`;
    return [{ entry: meeting, line, column, message, hint }];
  });
}
