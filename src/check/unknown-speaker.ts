import { keyOf } from '#model/entry.ts';
import { didYouMean } from '#model/suggest.ts';
import { idsByKind } from './entries-meant.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const unknownSpeaker: Rule = {
  name: 'unknown-speaker',
  severity: 'error',
  says: 'Those who are to speak on an agenda item are people that the collaboration knows.',
  because: 'the item would stand on no page of a person',
  examples: [],
  find: findUnknownSpeakers,
};

/** A finding for each `@id` of a `Speakers:` line without an entry in people. */
function findUnknownSpeakers(known: Known): Finding[] {
  const people = idsByKind(known).get('people') ?? new Set();
  return known.entries.flatMap((entry) =>
    known.model.outline(keyOf(entry)).items.flatMap(({ line, title, speakers }) =>
      speakers
        .filter((id) => !people.has(id))
        .map((id): Finding => {
          const hint = didYouMean(id, people) ?? `write people/${id}.md, or leave the name without @`;
          const message = `there is no ${id} in people, who is to speak on “${title}”`;
          return { entry, line, column: 1, message, hint };
        }),
    ),
  );
}
