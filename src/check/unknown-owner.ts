import { mendId } from '#schema/mend.ts';
import { askedByName } from './asked-by-name.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { peopleCalled, severalIn } from './people-called.ts';
import type { Rule } from './rule.ts';

export const unknownOwner: Rule = {
  name: 'unknown-owner',
  severity: 'warning',
  says: 'Who is to act or to answer is somebody that the collaboration knows.',
  because: 'what nobody is named for stands in no list of what people are to do',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- ACTION Jo Mirror due 2020-12-01: Ask the piers for a date.',
      told: 'nobody goes by the name Jo Mirror → write people/jo-mirror.md and ACTION @jo-mirror: …, or the name after the colon',
      right: '- ACTION @bo-beam due 2020-12-01: Ask the piers for a date, with Jo Mirror.',
    },
  ],
  find: findUnknownOwners,
};

/** A finding for each action and question that is addressed to somebody by a name that is nobody’s. */
function findUnknownOwners(known: Known): Finding[] {
  return askedByName(known)
    .filter(({ who }) => who === 'stranger')
    .map(({ keyword, name, filed }): Finding => {
      const { value, ...place } = name;
      const people = known.model.of('people');
      const [stranger = value, ...others] = severalIn(value).filter((it) => peopleCalled(people, it).length === 0);
      // A word alone may be the name of a group.
      const id = stranger.includes(' ') && others.length === 0 ? mendId('people')(stranger)?.value : undefined;
      const hint = id
        ? `write people/${id}.md and ${keyword} @${id}: …, or the name after the colon`
        : `name people by id, such as ${keyword} @their-id: …, or write ${value} after the colon`;
      const message = `nobody goes by the name ${[stranger, ...others].join(' or ')}`;
      return { entry: filed.meeting, ...place, message, hint };
    });
}
