/** What the name of a file says: the collection it is of, and which names some systems take for the same. */
import { extname } from 'node:path';
import { type CollectionName, collectionNames, collections } from '#schema/collections.ts';
import { oneMeant } from './near.ts';

/** The collection of a folder, or the one that its name is meant for. */
export function kindOf(folder: string): CollectionName | undefined {
  return Object.hasOwn(collections, folder)
    ? (folder as CollectionName)
    : (oneMeant(folder, collectionNames) as CollectionName | undefined);
}

/** The name without its extension, as systems see it that tell neither capitals nor forms of one letter apart. */
export const foldedName = (name: string): string =>
  name
    .slice(0, name.length - extname(name).length)
    .normalize('NFKC')
    .toLowerCase();
