import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { explainStranger } from './person-meant.ts';
import type { Rule } from './rule.ts';
import { strangersOf } from './strangers.ts';

export const unknownPerson: Rule = {
  name: 'unknown-person',
  severity: 'error',
  says: 'A person whom a record names is one that the collaboration knows.',
  because: 'an action of nobody stands in no list of what people are to do',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- ACTION @bo due 2020-12-01: Ask the piers for a date.',
      told: 'there is no bo in people → did you mean @bo-beam?',
      right: '- ACTION @bo-beam due 2020-12-01: Ask the piers for a date.',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- ACTION @jo-mirror due 2020-12-01: Ask the piers for a date.',
      told: 'there is no jo-mirror in people → write people/jo-mirror.md, or leave the name without @',
      right: '- ACTION @bo-beam due 2020-12-01: Ask Jo Mirror and the piers for a date.',
    },
  ],
  find: findUnknownPeople,
};

/** A finding for each `@id` before the colon of a record without an entry in people. */
function findUnknownPeople(known: Known): Finding[] {
  return strangersOf(known)
    .filter(({ where, meant }) => where === 'record' && meant.called.length < 2)
    .map(({ entry, id, place, meant }): Finding => {
      return { entry, ...place, ...explainStranger(known, id, meant), becomes: meant.becomes };
    });
}
