/** Which entries name which in their front matter, and which names lead nowhere. */
import { collaboration } from '#schema/collaboration.ts';
import { collections } from '#schema/collections.ts';
import { type Path, referencesIn } from '#schema/walk.ts';
import type { Entry, EntryKey, Kind } from './entry.ts';
import { keyOf } from './entry.ts';
import { didYouMean } from './suggest.ts';

/** A field of one entry that names another. */
export interface Reference {
  from: EntryKey;
  to: EntryKey;
  /** Where in the front matter: `['chairs', 0]`. */
  path: Path;
}

/** A field that names nothing. */
export interface DeadReference {
  entry: Entry;
  path: Path;
  message: string;
  hint: string;
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

function schemasOf(entry: Entry) {
  if (entry.kind !== 'periods' && entry.kind !== 'series') return [collections[entry.kind].schema];
  const { shape } = collaboration;
  return entry.kind === 'series' ? [shape.series.unwrap().element] : [];
}

/** Says of a reference to an entry that is not there what is wrong and what may have been meant. */
export function explainDead(
  reference: Reference,
  entry: Entry,
  ids: Map<string, string[]>,
  withheld: Set<string>,
): DeadReference {
  const [kind = '', ...rest] = reference.to.split('/');
  const id = rest.join('/');
  const known = ids.get(kind) ?? [];
  const place = { entry, path: reference.path };
  if (withheld.has(reference.to)) {
    return {
      ...place,
      message: `${id} is internal and cannot be named by a public entry`,
      hint: 'leave it out, or make that entry public',
    };
  }
  const where = fromSettings(kind) ? 'collaboration.yaml has no such row' : `there is no file ${kind}/${id}.md`;
  const hint =
    didYouMean(id, known) ??
    (fromSettings(kind) ? `add ${id} to collaboration.yaml` : `write ${kind}/${id}.md, or leave the field out`);
  return { ...place, message: `there is no ${id} in ${kind}: ${where}`, hint };
}

const fromSettings = (kind: string) => kind === 'periods' || kind === 'series';
