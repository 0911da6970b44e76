/** What the collaboration knows: every entry, how they name each other, and what is wrong with them. */
import type { Collaboration } from '#schema/collaboration.ts';
import type { Entry, EntryKey, EntryOf, Kind } from './entry.ts';
import type { Block, Outline } from './minutes/outline.ts';
import type { Names } from './names.ts';
import type { Problem } from './problem.ts';

/** One place where one entry speaks of another. */
export interface Mention {
  /** The entry that is spoken of. */
  of: EntryKey;
  /** The entry that speaks. */
  from: EntryKey;
  /** The words: the block that holds the name. */
  block: Block;
  /** The agenda item it stands under. */
  itemTitle?: string;
}

export interface Model {
  collaboration: Collaboration;
  /** The day the site is built for, `YYYY-MM-DD`. */
  today: string;
  /** All entries, sorted by kind and id. */
  entries: Entry[];
  /** The entries of one kind, sorted as an index of them reads: by date, code or name. */
  of<K extends Kind>(kind: K): EntryOf<K>[];
  get(key: EntryKey): Entry | undefined;
  names: Names;
  outline(key: EntryKey): Outline;
  /** Every place where other entries speak of this one, in order of time. */
  mentionsOf(key: EntryKey): Mention[];
  /** Every entry that this one speaks of in its body, in order of appearance. */
  mentionedBy(key: EntryKey): EntryKey[];
  /** Every entry whose front matter refers to this one: key and the field that does. */
  referencesTo(key: EntryKey): Reference[];
  problems: Problem[];
}

/** A field of one entry that names another. */
export interface Reference {
  from: EntryKey;
  to: EntryKey;
  /** Where in the front matter: `['chairs', 0]`. */
  path: (string | number)[];
}
