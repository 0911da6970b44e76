/** Which entries somebody may have meant who wrote something else than an id where a field wants one. */
import { type Entry, type EntryKey, type Kind, keyOf } from '#model/entry.ts';
import { namesOf } from '#model/names.ts';
import { didYouMean } from '#model/suggest.ts';
import { mendId } from '#schema/mend.ts';
import type { Files } from './known.ts';
import { peopleCalled } from './people-called.ts';

/** Entries as fields name them: by kind and id, and by all else that they go by. */
export interface Nameable {
  /** The ids that there are of each kind, those of refused entries too. */
  ids: Map<string, Set<string>>;
  /** The ids of each kind by name, code, alias or title, folded. */
  byName: Map<string, Map<string, Set<string>>>;
  people: Entry[];
}

/** What may have been meant. */
export interface Meant {
  keys: EntryKey[];
  /** Whether what was written is another way to write the one id, or another name of the one entry. */
  isCertain: boolean;
}

/** The ids that there are of each kind. */
export function idsByKind({ entries, refused }: Files): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const key of [...entries.map(keyOf), ...refused.map((it) => it.key)]) {
    const { kind, id } = partsOf(key);
    ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  }
  return ids;
}

/** Names are gathered when the first is asked for: mostly none is. */
export function nameableOf(files: Files): Nameable {
  let byName: Nameable['byName'] | undefined;
  return {
    ids: idsByKind(files),
    get byName() {
      byName ??= namesByKind(files.entries);
      return byName;
    },
    people: files.entries.filter((it) => it.kind === 'people'),
  };
}

function namesByKind(entries: Entry[]): Nameable['byName'] {
  const byName: Nameable['byName'] = new Map();
  for (const entry of entries) {
    const names = byName.get(entry.kind) ?? new Map<string, Set<string>>();
    byName.set(entry.kind, names);
    for (const name of allNamesOf(entry).map(fold)) names.set(name, (names.get(name) ?? new Set()).add(entry.id));
  }
  return byName;
}

/** The entries of one kind that somebody goes by who wrote this; certain or not, most likely first. */
export function entriesMeant(kind: Kind, written: string, nameable: Nameable): Meant {
  const bare = written.trim().replace(new RegExp(`^(?:\\.*/)*(?:${kind}/)?`, 'i'), '');
  const slug = mendId(kind)(bare)?.value;
  const ids = nameable.ids.get(kind);
  const named = new Set(nameable.byName.get(kind)?.get(fold(bare.replace(/^@|\.mdx?$/g, ''))));
  if (slug && ids?.has(slug)) named.add(slug);
  const called = kind === 'people' ? peopleCalled(nameable.people, bare).map((it) => it.id) : [];
  // A first name alone may be that of somebody whom no file knows; written as an id it is an id cut short.
  const isGiven = named.size === 0 && !/^@?[a-z]+$/.test(bare);
  const all = new Set([...named, ...(named.size === 0 || !/\s/.test(bare) ? called : [])]);
  return { keys: [...all].sort().map((id): EntryKey => `${kind}/${id}`), isCertain: all.size === 1 && !isGiven };
}

/** The id of the entry whose id or name is nearest; undefined where none is near. */
export function nearestId(kind: Kind, written: string, { ids, byName }: Nameable): string | undefined {
  const own = [...(ids.get(kind) ?? [])];
  const slug = mendId(kind)(written)?.value ?? written;
  const near = nearest(slug, own);
  if (near) return near;
  const name = nearest(fold(written), byName.get(kind)?.keys() ?? []);
  return name && [...(byName.get(kind)?.get(name) ?? [])].sort()[0];
}

const nearest = (word: string, known: Iterable<string>) =>
  /^did you mean (.*)\?$/.exec(didYouMean(word, known) ?? '')?.[1];

/** What an entry goes by in prose, and its title or name where prose never links it. */
function allNamesOf(entry: Entry): string[] {
  const { title, name } = entry.data as { title?: string; name?: string };
  return [...namesOf(entry), ...(title ? [title] : []), ...(name ? [name] : [])];
}

/** A name without what people write in many ways: case, accents, blanks and hyphens. */
const fold = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\s_‐‑–-]+/gu, '')
    .toLowerCase();

export function partsOf(key: EntryKey): { kind: Kind; id: string } {
  const slash = key.indexOf('/');
  return { kind: key.slice(0, slash) as Kind, id: key.slice(slash + 1) };
}
