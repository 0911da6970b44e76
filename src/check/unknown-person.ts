import { didYouMean } from '#model/suggest.ts';
import { idsByKind } from './entries-meant.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const unknownPerson: Rule = {
  name: 'unknown-person',
  severity: 'error',
  says: 'A person whom a record names is one that the collaboration knows.',
  because: 'an action of nobody stands in no list of what people are to do',
  examples: [],
  find: findUnknownPeople,
};

/** A finding for each `@id` before the colon of a record without an entry in people. */
function findUnknownPeople(known: Known): Finding[] {
  const people = idsByKind(known).get('people') ?? new Set();
  return known.model.records.all.flatMap(({ record, meeting }) =>
    record.people
      .filter(({ value }) => !people.has(value))
      .map(({ value, line, column }): Finding => {
        const message = `there is no ${value} in people`;
        const hint = didYouMean(value, people) ?? `write people/${value}.md, or leave the name without @`;
        return { entry: meeting, line, column, message, hint };
      }),
  );
}
