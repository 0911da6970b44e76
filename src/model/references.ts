/** Which entries name which in their front matter. */
import { collaboration } from '#schema/collaboration.ts';
import { collections } from '#schema/collections.ts';
import { type Path, type ReferenceValue, referencesIn } from '#schema/walk.ts';
import type { Entry, EntryKey, Kind } from './entry.ts';
import { keyOf } from './entry.ts';
import type { RefusedEntry } from './refused.ts';

/** A field of one entry that names another. */
export interface Reference {
  from: EntryKey;
  /** The key of what is named; of no entry where the value has no collection in front and should. */
  to: EntryKey;
  /** Where in the front matter: `['chairs', 0]`. */
  path: Path;
  /** As written, without the collection in front. */
  written: string;
  /** The collections of which it names an entry. */
  among: Kind[];
}

/** Several ask for those of every entry. */
const known = new WeakMap<Entry, Reference[]>();

/** All references of an entry's data. */
export function referencesOf(entry: Entry): Reference[] {
  const references = known.get(entry) ?? readReferences(entry);
  known.set(entry, references);
  return references;
}

function readReferences(entry: Entry): Reference[] {
  return schemasOf(entry).flatMap((schema) =>
    referencesIn(schema, entry.data).map((it) => asReference(keyOf(entry), it)),
  );
}

/** The references of an entry that was refused, as far as they are text: what is wrong with others has been told. */
export function referencesOfRefused({ key, kind, data }: RefusedEntry): Reference[] {
  return referencesIn(collections[kind].schema, data)
    .filter(({ id }) => id.trim() !== '')
    .map((it) => asReference(key, it));
}

function asReference(from: EntryKey, { path, collection, id, among }: ReferenceValue): Reference {
  const kinds = (among ?? [collection]) as Kind[];
  return { from, to: `${(collection ?? '') as Kind}/${id}`, path, written: id, among: kinds };
}

function schemasOf(entry: Entry) {
  if (entry.kind !== 'periods' && entry.kind !== 'series') return [collections[entry.kind].schema];
  const { shape } = collaboration;
  return entry.kind === 'series' ? [shape.series.unwrap().element] : [];
}

/** Whether entries of a kind are rows of collaboration.yaml. */
export const fromSettings = (kind: string) => kind === 'periods' || kind === 'series';
