import type { Entry } from '#model/entry.ts';
import type { Place } from '#model/minutes/places.ts';
import { fromSettings } from '#model/references.ts';
import { aboutPlaces } from './about-places.ts';
import { findInBody } from './find-in-body.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { findOddSpellings, type OddSpelling } from './odd-spellings.ts';
import { proseFields } from './prose-fields.ts';
import type { Rule } from './rule.ts';

export const nameSpelling: Rule = {
  name: 'name-spelling',
  severity: 'warning',
  says: 'A name and a code are written as they are known, capitals and signs included.',
  because: 'otherwise they link to nothing, and no page quotes the line',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- The keepers of Lampnet have read ms12.',
      told: 'Lampnet is another way to write LampNet → write LampNet, or add Lampnet to the aliases in topics/datalake.md',
      right: '- The keepers of LampNet have read MS12.',
      isFixed: true,
    },
    {
      file: 'deliverables/d1.2.md',
      part: 'body',
      wrong: 'It goes on from D1,1.',
      told: 'D1,1 is another way to write D1.1 → write D1.1',
      right: 'It goes on from D1.1.',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- The mirrors came with bo beam.',
      told: 'bo beam is another way to write Bo Beam → write Bo Beam',
      right: '- The mirrors came with Bo Beam.',
      isFixed: true,
    },
  ],
  find: findNamesSpeltOtherwise,
};

/** More of them in one body are no mistakes one by one. */
const MOST = 100;

/** A finding for each name or code in a text or field that is written in another way than it is known. */
function findNamesSpeltOtherwise(known: Known): Finding[] {
  const { model, entries } = known;
  const inBodies = entries
    .filter(({ kind }) => !fromSettings(kind))
    .flatMap((entry) => findInBody(known, entry, `name-spelling ${known.register}`, () => findInProse(known, entry)));
  const inFields = proseFields(known).flatMap(({ entry, path, text }) =>
    findOddSpellings(model, text)
      .slice(0, 1)
      .map((odd): Finding => {
        const said = tell(odd);
        return { entry, path, ...said, ...(said.becomes && { becomes: withSpelling(text, odd) }) };
      }),
  );
  return [...inBodies, ...inFields];
}

function findInProse(known: Known, entry: Entry): Finding[] {
  const isAbout = aboutPlaces(known, entry);
  const text = known.proseOf(entry).join('\n');
  return findOddSpellings(known.model, text)
    .slice(0, MOST)
    .map((odd) => ({ odd, place: placeIn(text, odd.start, entry.bodyLine) }))
    .filter(({ place }) => !isAbout(place))
    .map(({ odd, place }): Finding => ({ entry, ...place, length: odd.written.length, ...tell(odd) }));
}

/** Line and column of a place in a text that begins on a line of the file. */
function placeIn(text: string, index: number, firstLine: number): Place {
  const before = text.slice(0, index);
  return { line: firstLine + before.split('\n').length - 1, column: index - before.lastIndexOf('\n') };
}

function tell({ written, known: { name, entry, file } }: OddSpelling) {
  const isName = entry !== undefined && entry.kind !== 'people' && !/\d/.test(name);
  const alias = isName ? `, or add ${written} to the aliases in ${file}` : '';
  // In small letters it may be a command of the same name.
  const mayBeOther = isName && written === written.toLowerCase();
  const message = `${written} is another way to write ${name}`;
  return { message, hint: `write ${name}${alias}`, ...(!mayBeOther && { becomes: name }) };
}

const withSpelling = (text: string, { start, written, known }: OddSpelling) =>
  text.slice(0, start) + known.name + text.slice(start + written.length);
