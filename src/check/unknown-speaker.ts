import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { explainStranger } from './person-meant.ts';
import type { Rule } from './rule.ts';
import { strangersOf } from './strangers.ts';

export const unknownSpeaker: Rule = {
  name: 'unknown-speaker',
  severity: 'error',
  says: 'Those who are to speak on an agenda item are people that the collaboration knows.',
  because: 'the item would stand on no page of a person',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '## 1. Mirrors\n\nSpeakers: @bo-bean\n\n- The mirrors have come.',
      line: 3,
      told: 'there is no bo-bean in people, who is to speak on “Mirrors” → did you mean @bo-beam?',
      right: '## 1. Mirrors\n\nSpeakers: @bo-beam\n\n- The mirrors have come.',
      isFixed: true,
    },
  ],
  find: findUnknownSpeakers,
};

/** A finding for each `@id` of a `Speakers:` line without an entry in people. */
function findUnknownSpeakers(known: Known): Finding[] {
  return strangersOf(known)
    .filter(({ where, meant }) => where === 'speakers' && meant.called.length < 2)
    .map(({ entry, id, place, item, meant }): Finding => {
      const remark = explainStranger(known, id, meant, `, who is to speak on “${item}”`);
      return { entry, ...place, ...remark, becomes: meant.becomes };
    });
}
