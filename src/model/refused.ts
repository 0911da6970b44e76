/** An entry whose file was read and refused for its own mistakes. */
import type { CollectionName } from '#schema/collections.ts';
import type { EntryKey } from './entry.ts';

export interface RefusedEntry {
  /** It is there, so that nobody who names it need be told that it is not. */
  key: EntryKey;
  /** Relative to its folder of content. */
  file: string;
  /** The same file, absolute. */
  path: string;
  kind: CollectionName;
  /** The front matter as written, held to no schema; undefined when it could not be read or may not be repeated. */
  data: unknown;
}
