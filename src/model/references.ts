/** Which entries name which in their front matter, and which names lead nowhere. */
import { collaboration } from '#schema/collaboration.ts';
import { collections } from '#schema/collections.ts';
import { ID_PATTERN } from '#schema/fields.ts';
import { mendId } from '#schema/mend.ts';
import { type Path, referencesIn } from '#schema/walk.ts';
import type { Entry, EntryKey, Kind } from './entry.ts';
import { keyOf } from './entry.ts';
import type { RefusedEntry } from './refused.ts';
import { didYouMean } from './suggest.ts';

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

/** Says of a reference to an entry that is not there what is wrong and what may have been meant. */
export function explainDead(
  reference: Reference,
  ids: Map<string, Set<string>>,
  withheld: Set<string>,
): { message: string; hint: string } {
  const [kind = '', ...rest] = reference.to.split('/');
  const id = rest.join('/');
  const known = ids.get(kind) ?? [];
  if (withheld.has(reference.to)) {
    return {
      message: `${id} is internal and cannot be named by a public entry`,
      hint: 'leave it out, or make that entry public',
    };
  }
  const where = fromSettings(kind) ? 'collaboration.yaml has no such row' : `there is no file ${kind}/${id}.md`;
  const meant = mendId(kind)(id)?.value;
  if (meant && ids.get(kind)?.has(meant)) return { message: `${id} is not an id of ${kind}`, hint: `write ${meant}` };
  const hint =
    didYouMean(id, known) ??
    (fromSettings(kind) ? `add ${id} to collaboration.yaml` : `write ${kind}/${id}.md, or leave the field out`);
  return { message: `there is no ${id} in ${kind}: ${where}`, hint };
}

/** Whether entries of a kind are rows of collaboration.yaml. */
export const fromSettings = (kind: string) => kind === 'periods' || kind === 'series';
