import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { explainStranger } from './person-meant.ts';
import type { Rule } from './rule.ts';
import { isId, type Stranger, strangersOf } from './strangers.ts';

export const misspeltPerson: Rule = {
  name: 'misspelt-person',
  severity: 'warning',
  says: 'An @id in a text is that of a person where it is meant as one.',
  because: 'it names nobody, so no page of a person quotes the line',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- The mirrors came with @bo-baem.',
      told: 'there is no bo-baem in people → did you mean @bo-beam? Or write people/bo-baem.md, or leave the name without @',
      right: '- The mirrors came with @bo-beam.',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: 'Present: @ann-lamp, @jo-mirror',
      told: 'there is no jo-mirror in people → write people/jo-mirror.md, or leave the name without @',
      right: 'Present: @ann-lamp, Jo Mirror',
    },
  ],
  find: findMisspeltPeople,
};

/** A finding for each such `@id` without an entry in people, outside of what records and lines of speakers name. */
function findMisspeltPeople(known: Known): Finding[] {
  return strangersOf(known)
    .filter((it) => isMeant(it) && it.meant.called.length < 2)
    .map(({ entry, id, place, meant }): Finding => {
      const { message, hint } = explainStranger(known, id, meant);
      const file = isId(id) ? ` Or write people/${id}.md, or leave` : ' Or leave';
      const otherwise = `${hint}${file} the name without @`;
      return { entry, ...place, message, hint: meant.question === hint ? otherwise : hint, becomes: meant.becomes };
    });
}

/** In prose, `@home` and `@everybody` are no people; a word with a hyphen is an id. */
const isMeant = ({ where, id, meant }: Stranger) =>
  where === 'list' || (where === 'prose' && (meant.question !== undefined || /[a-z]-[a-z]/.test(id)));
