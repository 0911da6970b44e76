/** Which words mean an entry? Whoever types one of them is led there first. */
import type { Entry, EntryKey } from '#model/entry.ts';
import { keyOf } from '#model/entry.ts';
import { kindName } from '#model/kinds.ts';
import type { Model } from '#model/model.ts';
import { namesOf } from '#model/names.ts';
import { labelOf, titleOf } from '#model/title.ts';
import { nameKey } from '../words/name-key.ts';

/** All ways to type each entry of a model that is not a meeting: meetings share their titles with others. */
export function spellingsIn(model: Model): (entry: Entry) => string[] {
  const owners = new Map<string, Set<EntryKey>>();
  for (const entry of model.entries) {
    for (const name of namesOf(entry).map(nameKey)) owners.set(name, (owners.get(name) ?? new Set()).add(keyOf(entry)));
  }
  const isFreeFor = (entry: Entry) => (name: string) => owners.get(nameKey(name))?.has(keyOf(entry)) ?? true;
  return (entry) => (entry.kind === 'meetings' ? [] : spellingsOf(entry, isFreeFor(entry)));
}

/**
 * The names that its file gives, then its title and the spellings that people make of them, unless these are names of
 * other entries; each once.
 */
function spellingsOf(entry: Entry, isFree: (name: string) => boolean): string[] {
  const own = [labelOf(entry), ...namesOf(entry)];
  const made = [
    titleOf(entry) ?? '',
    ...own.flatMap((name) => codeSpellings(name, entry)),
    ...surname(entry),
    ...withoutPurpose(entry),
  ];
  return [...new Set([...own, ...made.filter(Boolean).filter(isFree)])];
}

/** A code is also typed without signs, with a blank, by its number, or with its kind: `D23`, `D 2.3`, `2.3`, `deliverable 2.3`. */
function codeSpellings(name: string, entry: Entry): string[] {
  if (entry.kind !== 'deliverables' && entry.kind !== 'milestones' && entry.kind !== 'work-packages') return [];
  const [, letters, number] = /^(\p{L}+)(\d[\d.-]*)$/u.exec(name) ?? [];
  if (letters === undefined || number === undefined) return [];
  const isTask = entry.kind === 'work-packages' && entry.data.tasks?.some((it) => it.code === name);
  const kind = isTask ? 'task' : kindName(entry.kind).one.toLowerCase();
  return [`${letters}${number.replace(/[.-]/g, '')}`, `${letters} ${number}`, number, `${kind} ${number}`];
}

/** People are remembered by the last of their names. */
function surname(entry: Entry): string[] {
  if (entry.kind !== 'people') return [];
  const [, last] = /\s(\S{3,})$/u.exec(entry.data.name) ?? [];
  return last === undefined ? [] : [last];
}

/** A project that is named after what it is for is known without that: `CS3MESH` of `CS3MESH4EOSC`. */
function withoutPurpose(entry: Entry): string[] {
  if (entry.kind !== 'topics') return [];
  const [, name] = /^(\p{Lu}[\p{Lu}\d]{2,})4\p{Lu}+$/u.exec(entry.data.name) ?? [];
  return name === undefined ? [] : [name];
}
