/** Which entries name which in their front matter. */
import { collaboration } from '#schema/collaboration.ts';
import { collections } from '#schema/collections.ts';
import { ID_PATTERN } from '#schema/fields.ts';
import { type Path, referencesIn } from '#schema/walk.ts';
import type { Entry, EntryKey, Kind } from './entry.ts';
import { keyOf } from './entry.ts';
import type { RefusedEntry } from './refused.ts';

/** A field of one entry that names another. */
export interface Reference {
  from: EntryKey;
  to: EntryKey;
  /** Where in the front matter: `['chairs', 0]`. */
  path: Path;
}

/** All references of an entry's data. */
export function referencesOf(entry: Entry): Reference[] {
  return schemasOf(entry).flatMap((schema) =>
    referencesIn(schema, entry.data).map(({ path, collection, id }) => ({
      from: keyOf(entry),
      to: `${collection as Kind}/${id}` as const,
      path,
    })),
  );
}

/** The references of an entry that was refused, as far as they are well-formed: what is wrong with others has been told. */
export function referencesOfRefused({ key, kind, data }: RefusedEntry): Reference[] {
  return referencesIn(collections[kind].schema, data)
    .filter(({ id }) => ID_PATTERN.test(id))
    .map(({ path, collection, id }) => ({ from: key, to: `${collection as Kind}/${id}` as const, path }));
}

function schemasOf(entry: Entry) {
  if (entry.kind !== 'periods' && entry.kind !== 'series') return [collections[entry.kind].schema];
  const { shape } = collaboration;
  return entry.kind === 'series' ? [shape.series.unwrap().element] : [];
}

/** Whether entries of a kind are rows of collaboration.yaml. */
export const fromSettings = (kind: string) => kind === 'periods' || kind === 'series';
