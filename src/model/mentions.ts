/** Where the body of one entry speaks of other entries, by name, code, alias or `@id`. */
import type { Entry, EntryKey } from './entry.ts';
import { keyOf } from './entry.ts';
import type { Block, Item, Outline } from './minutes/outline.ts';
import type { Mention } from './model.ts';
import type { NameMatch, Names } from './names.ts';

/** A person named by id: `@xavier-espinal`. */
export const PERSON = /(?<![\p{L}\p{N}\\])@([a-z0-9]+(?:[.-][a-z0-9]+)*)/gu;

/** The names and the people's ids in a stretch of prose, in order, never overlapping. */
export function findInProse(text: string, names: Names, isPerson: (id: string) => boolean): NameMatch[] {
  const people = [...text.matchAll(PERSON)]
    .filter((match) => isPerson(match[1] ?? ''))
    .map((match): NameMatch => ({ start: match.index, end: match.index + match[0].length, key: `people/${match[1]}` }));
  const named = names
    .find(text)
    .filter((it) => !people.some((person) => it.start < person.end && person.start < it.end));
  return [...people, ...named].sort((a, b) => a.start - b.start);
}

/** Every mention in the body of `from`: once per entry and block. */
export function findMentions(
  from: Entry,
  outline: Outline | undefined,
  names: Names,
  byKey: Map<EntryKey, Entry>,
): Mention[] {
  if (!outline) return [];
  const own = keyOf(from);
  const items = new Map(outline.items.map((item) => [item.anchor, item]));
  const isPerson = (id: string) => byKey.has(`people/${id}`);
  return outline.blocks.flatMap((block) => {
    const item = block.item === undefined ? undefined : items.get(block.item);
    return [...speakersOf(block, item, isPerson), ...matchesOf(block, names, isPerson)]
      .filter(({ of }) => of !== own)
      .map((found): Mention => ({ ...found, from: own, block, ...(item && { itemTitle: item.title }) }));
  });
}

type Found = Pick<Mention, 'of' | 'text' | 'start' | 'end'>;

/** Those who speak on an agenda item are mentioned by its heading, in no words of its own. */
function speakersOf(block: Block, item: Item | undefined, isPerson: (id: string) => boolean): Found[] {
  if (block.kind !== 'heading' || item?.anchor !== block.anchor) return [];
  const whole = { text: '', start: 0, end: block.text.length };
  return item.speakers.filter(isPerson).map((id) => ({ of: `people/${id}` as const, ...whole }));
}

/** The first match of each entry in a block, with the words that name it and where in the block's text they stand. */
function matchesOf(block: Block, names: Names, isPerson: (id: string) => boolean): Found[] {
  const first = new Map<EntryKey, Found>();
  for (const run of block.runs) {
    for (const { start, end, key } of findInProse(run.text, names, isPerson)) {
      if (!first.has(key)) first.set(key, { of: key, text: run.text.slice(start, end), start, end });
    }
  }
  const isOneRun = block.runs.length === 1 && block.runs[0]?.text === block.text;
  return isOneRun || first.size === 0 ? [...first.values()] : inText(block, [...first.values()], names, isPerson);
}

/** Where the words that were found in the runs of a block stand in its text; all of it where they are not found again. */
function inText(block: Block, found: Found[], names: Names, isPerson: (id: string) => boolean): Found[] {
  const places = findInProse(block.text, names, isPerson);
  return found.map((it) => {
    const { start, end } = places.find(({ key }) => key === it.of) ?? { start: 0, end: block.text.length };
    return { ...it, start, end };
  });
}
