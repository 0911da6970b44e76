import { type Entry, keyOf } from '#model/entry.ts';
import { codeIn } from '#model/minutes/codes.ts';
import type { Block } from '#model/minutes/outline.ts';
import type { Names } from '#model/names.ts';
import { compareMeetings } from '#model/order.ts';
import { hasMinutes } from '#model/records/filed.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { oneNear } from './one-near.ts';
import { isEscaped, textsOf, type WordsPlace } from './place-of-words.ts';
import type { Rule } from './rule.ts';

export const unknownCode: Rule = {
  name: 'unknown-code',
  severity: 'warning',
  says: 'A code in a text is that of an entry.',
  because: 'it links to nothing, and no page quotes the line',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- The mirrors wait for MS21.',
      told: 'MS21 is spelled like a code, and no entry has it → did you mean MS12? Or add its entry, or write \\MS21 where there is to be none',
      right: '- The mirrors wait for MS12.',
    },
  ],
  find: findCodesWithoutEntry,
};

/** More of them are no mistakes one by one: the settings spell codes as something else is spelled. */
const MOST = 200;
/** Who has read of a code so often knows that it has no entry. */
const MOST_OF_A_CODE = 20;
const MOST_OF_A_LINE = 20;

/** Pages tell also of what has no entry, and so do milestones that were counted otherwise in another paper. */
const OTHER_KINDS = ['deliverables', 'work-packages', 'topics', 'partners', 'people', 'events'] as const;

/** A finding for each code in the body of a meeting, or of such an entry, that is spelled as codes are and that nothing goes by. */
function findCodesWithoutEntry(known: Known): Finding[] {
  const { model, settings } = known;
  const spellings = Object.values(settings.data.codes).flat();
  const code = codeIn(spellings);
  const mayHaveCode = beginningOf(spellings);
  const codes = model.entries.flatMap((it) => ('code' in it.data && it.data.code ? [it.data.code] : []));
  const told = new Map<string, number>();
  // That several have a code is told where they give it.
  const shared = new Set(model.clashes.map((it) => it.name));
  return [...model.of('meetings').toSorted(compareMeetings), ...OTHER_KINDS.flatMap((kind) => model.of(kind))].flatMap(
    (entry: Entry) =>
      known
        .recallOf(entry, `unknown-code ${known.register} ${spellings}`, () => findIn(entry))
        .flatMap(({ place, code: stranger }): Finding[] => {
          const count = told.get(stranger) ?? 0;
          if (shared.has(stranger)) return [];
          if (count === MOST_OF_A_CODE || (count === 0 && told.size === MOST)) return [];
          told.set(stranger, count + 1);
          const message = `${stranger} is spelled like a code, and no entry has it`;
          const near = oneNear(stranger, codes);
          const hint = `${near ? `did you mean ${near}? Or ` : ''}add its entry, or write \\${stranger} where there is to be none`;
          return [{ entry, ...place, message, hint }];
        }),
  );

  /** Every such code of a body. */
  function findIn(entry: Entry): { place: WordsPlace; code: string }[] {
    const { blocks, records } = model.outline(keyOf(entry));
    // What a record is about is looked at by a rule of its own.
    const subjects = new Map(records.map((it) => [it.block, 'about' in it ? it.about?.value : undefined]));
    const isSubject = (block: Block, stranger: string) =>
      hasMinutes(entry) && subjects.get(block)?.includes(stranger) === true;
    return blocks
      .filter((it) => mayHaveCode.test(it.text))
      .flatMap((block) =>
        strangersIn(entry, block, code, model.names)
          .slice(0, MOST_OF_A_LINE)
          .filter((it) => !isSubject(block, it.code)),
      );
  }
}

/** With what a code begins, up to its first figure: cheap to ask, for most lines have none. */
function beginningOf(spellings: string[]): RegExp {
  const heads = new Set(spellings.map((it) => /^\p{L}+(?=\{)/u.exec(it)?.[0] ?? ''));
  return heads.has('') ? /\d/ : new RegExp(`(?:${[...heads].join('|')}) ?\\d`);
}

function strangersIn(entry: Entry, block: Block, code: RegExp, names: Names) {
  return textsOf(entry, block).flatMap(({ text, placeOf }) => {
    const found = [...text.matchAll(code)];
    const named = found.length > 0 ? names.find(text) : [];
    let at = 0;
    return found
      .filter(({ index, 0: word }) => {
        while ((named[at]?.end ?? Number.POSITIVE_INFINITY) <= index) at++;
        return (named[at]?.start ?? Number.POSITIVE_INFINITY) >= index + word.length;
      })
      .slice(0, MOST_OF_A_LINE)
      .flatMap(({ index, 0: word }) => {
        const place = placeOf(index, index + word.length);
        return place && !isEscaped(entry, place) ? [{ place, code: word }] : [];
      });
  });
}
