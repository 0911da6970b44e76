/** Every @id in the bodies that is nobody’s, and what it is there for. */
import { type Entry, keyOf } from '#model/entry.ts';
import type { Block, Outline } from '#model/minutes/outline.ts';
import { hasMinutes } from '#model/records/filed.ts';
import { fromSettings } from '#model/references.ts';
import { idsByKind } from './entries-meant.ts';
import type { Known } from './known.ts';
import { type PersonMeant, personMeant } from './person-meant.ts';
import { isEscaped, placeBelow, textsOf, type WordsPlace } from './place-of-words.ts';

export interface Stranger {
  entry: Entry;
  id: string;
  place: WordsPlace;
  /** In the head of a record, in a line of speakers, in a line that lists people, or elsewhere in a text. */
  where: 'record' | 'speakers' | 'list' | 'prose';
  /** The title of the item on which they are to speak. */
  item?: string;
  meant: PersonMeant;
}

const PERSON = /(?<![\p{L}\p{N}\\/.+_%-])@([\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*)(?![\p{L}\p{N}_/@])/gu;
/** Not `@Ann`, `@José`: these are told of only where somebody goes by them. */
export const isId = (words: string): boolean => !/[^a-z0-9.-]/.test(words);

/** How a line begins that lists people. */
const LIST_OF_PEOPLE =
  /^(?:speakers?|presenters?|present|participants?|attend(?:ees|ance|ing)|remote|chairs?|scribes?|note[ -]takers?|regrets|apologies|excused|absent)\s*:/i;

/** More of them in one line are no mistakes one by one. */
const MOST_OF_A_LINE = 20;

const found = new WeakMap<Known, Stranger[]>();

/** All of them, in the order of the entries; looked for once. */
export function strangersOf(known: Known): Stranger[] {
  const before = found.get(known);
  if (before) return before;
  const people = idsByKind(known).get('people') ?? new Set<string>();
  const meant = new Map<string, PersonMeant>();
  const strangers = known.entries
    .filter(({ kind, body }) => !fromSettings(kind) && body.includes('@'))
    .flatMap((entry) => findIn(entry, known.model.outline(keyOf(entry)), (id) => !people.has(id)))
    .map((it): Stranger => {
      const its = meant.get(it.id) ?? personMeant(known, it.id);
      meant.set(it.id, its);
      return { ...it, meant: its };
    })
    .filter(({ id, meant }) => isId(id) || meant.called.length > 0);
  found.set(known, strangers);
  return strangers;
}

type Found = Omit<Stranger, 'meant'>;

/** Every @id of a body that is nobody’s. */
function findIn(
  entry: Entry,
  { blocks, records, items, nearRecords }: Outline,
  isStranger: (id: string) => boolean,
): Found[] {
  const heads = hasMinutes(entry) ? records : [];
  const named = Map.groupBy(heads, (it) => it.block);
  // Of a name as an id in the head of a record, that line is told of.
  const near = new Set(nearRecords.map((it) => it.line));
  return [
    ...heads.flatMap(({ people }) =>
      people
        .filter(({ value }) => isStranger(value))
        .map(({ value: id, ...place }): Found => ({ entry, id, place, where: 'record' })),
    ),
    ...items.flatMap(({ speakers, line, title }) =>
      speakers
        .filter(isStranger)
        .slice(0, MOST_OF_A_LINE)
        .map((id): Found => {
          const place = placeBelow(entry, line, new RegExp(`@${id.replaceAll('.', '\\.')}(?![a-z0-9-])`)) ?? {
            line,
            column: 1,
          };
          return { entry, id, place, where: 'speakers', item: title };
        }),
    ),
    ...blocks.flatMap((block) => {
      if (!block.text.includes('@')) return [];
      const inHead = new Set(named.get(block)?.flatMap((it) => it.people.map(({ value }) => value)));
      return idsIn(entry, block, (id) => isStranger(id) && !inHead.has(id) && (isId(id) || !near.has(block.line)));
    }),
  ];
}

/** Each such @id in the texts of a block, but for those after a backslash, which are meant as they stand. */
function idsIn(entry: Entry, block: Block, isWanted: (id: string) => boolean): Found[] {
  const where = LIST_OF_PEOPLE.test(block.text) ? 'list' : 'prose';
  return textsOf(entry, block)
    .flatMap(({ text, placeOf }) =>
      [...text.matchAll(PERSON)]
        .filter(([, id = '']) => isWanted(id))
        .slice(0, MOST_OF_A_LINE)
        .flatMap(({ 0: words, 1: id = '', index }): Found[] => {
          const place = placeOf(index, index + words.length);
          return place && !isEscaped(entry, place) ? [{ entry, id, place, where }] : [];
        }),
    )
    .slice(0, MOST_OF_A_LINE);
}
