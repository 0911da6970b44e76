import { keyOf } from '#model/entry.ts';
import type { Block } from '#model/minutes/outline.ts';
import { didYouMean } from '#model/suggest.ts';
import { idsByKind } from './entries-meant.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { placeOfWords } from './place-of-words.ts';
import type { Rule } from './rule.ts';

export const misspeltPerson: Rule = {
  name: 'misspelt-person',
  severity: 'warning',
  says: 'An @id in the text of a meeting is that of a person where it is meant as one.',
  because: 'it names nobody, so no page of a person quotes the line',
  examples: [],
  find: findMisspeltPeople,
};

const PERSON = /(?<![\p{L}\p{N}\\/.+_%-])@([a-z0-9]+(?:[.-][a-z0-9]+)*)(?![\p{L}\p{N}_])/gu;

/** How a line begins that lists people. */
const LIST_OF_PEOPLE =
  /^(?:speakers?|presenters?|present|participants?|attend(?:ees|ance|ing)|remote|chairs?|scribes?|note[ -]takers?|regrets|apologies|excused|absent)\s*:/i;

/** More of them in one line are no mistakes one by one. */
const MOST_OF_A_LINE = 20;

/** A finding for each such `@id` without an entry in people, once in a line. */
function findMisspeltPeople(known: Known): Finding[] {
  const people = idsByKind(known).get('people') ?? new Set();
  return known.model.of('meetings').flatMap((entry) => {
    const { blocks, records } = known.model.outline(keyOf(entry));
    const named = new Map(records.map((it) => [it.block, new Set(it.people.map(({ value }) => value))]));
    return blocks.flatMap((block) => {
      const strangers = idsIn(block).filter((id) => !people.has(id) && !named.get(block)?.has(id));
      return strangers.slice(0, MOST_OF_A_LINE).flatMap((id): Finding[] => {
        const near = didYouMean(id, people);
        if (!near && !LIST_OF_PEOPLE.test(block.text)) return [];
        const message = `there is no ${id} in people`;
        const hint = `${near ? `${near} Or ` : ''}write people/${id}.md, or leave the name without @`;
        const place = placeOfWords(entry, block, `@${id}`);
        // After a backslash it is meant as it stands.
        if (!place) return [];
        return [{ entry, ...place, message, hint }];
      });
    });
  });
}

function idsIn({ runs }: Block): string[] {
  return [...new Set(runs.flatMap(({ text }) => [...text.matchAll(PERSON)].map(([, id = '']) => id)))];
}
