/** Where the body of one entry speaks of other entries, by name, code, alias or `@id`. */
import type { Entry, EntryKey } from './entry.ts';
import { keyOf } from './entry.ts';
import type { Block, Outline } from './minutes/outline.ts';
import type { Mention } from './model.ts';
import type { NameMatch, Names } from './names.ts';

/** A person named by id: `@xavier-espinal`. */
const PERSON = /(?<![\p{L}\p{N}\\])@([a-z0-9]+(?:[.-][a-z0-9]+)*)/gu;

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
  const titles = new Map(outline.items.map((item) => [item.anchor, item.title]));
  const isPerson = (id: string) => byKey.has(`people/${id}`);
  return outline.blocks.flatMap((block) =>
    [...speakersOf(block, outline, isPerson), ...matchesOf(block, names, isPerson)]
      .filter(({ key }) => key !== own)
      .map(({ key, text }): Mention => {
        const itemTitle = block.item && titles.get(block.item);
        return { of: key, from: own, block, text, ...(itemTitle && { itemTitle }) };
      }),
  );
}

/** Those who speak on an agenda item are mentioned by its heading, in no words of its own. */
function speakersOf(
  block: Block,
  outline: Outline,
  isPerson: (id: string) => boolean,
): { key: EntryKey; text: string }[] {
  const item = block.kind === 'heading' && outline.items.find((it) => it.anchor === block.anchor);
  return item ? item.speakers.filter(isPerson).map((id) => ({ key: `people/${id}`, text: '' })) : [];
}

/** The first match of each entry in a block, with the words that name it. */
function matchesOf(block: Block, names: Names, isPerson: (id: string) => boolean): { key: EntryKey; text: string }[] {
  const first = new Map<EntryKey, string>();
  for (const run of block.runs) {
    for (const { start, end, key } of findInProse(run.text, names, isPerson)) {
      if (!first.has(key)) first.set(key, run.text.slice(start, end));
    }
  }
  return [...first].map(([key, text]) => ({ key, text }));
}
