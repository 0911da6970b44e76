/** Other ways to type the name of an entry: a reader who types one of them means that entry. */
import type { Entry } from '#model/entry.ts';
import { kindName } from '#model/kinds.ts';
import { namesOf } from '#model/names.ts';
import { labelOf } from '#model/title.ts';

/** All names of an entry as its register knows them, and the spellings people type; each once, in order. */
export function spellingsOf(entry: Entry): string[] {
  const names = [labelOf(entry), ...namesOf(entry)];
  return [...new Set(names.flatMap((name) => [name, ...codeSpellings(name, entry)]))];
}

/** A code is also typed with a blank, by its number alone, or with its kind in words: `MS 12`, `12`, `milestone 12`. */
function codeSpellings(name: string, { kind }: Entry): string[] {
  if (kind !== 'deliverables' && kind !== 'milestones' && kind !== 'work-packages') return [];
  const match = /^(\p{L}+)(\d[\d.]*)$/u.exec(name);
  return match ? [`${match[1]} ${match[2]}`, `${match[2]}`, `${kindName(kind).one} ${match[2]}`] : [];
}
