/** What the collaboration knows: every entry, and how they name each other. */
import type { Collaboration } from '#schema/collaboration.ts';
import type { Entry, EntryKey, EntryOf, Kind } from './entry.ts';
import type { Block, Outline } from './minutes/outline.ts';
import type { NameClash, Names } from './names.ts';
import type { Neighbours } from './neighbours.ts';
import type { Records } from './records/records.ts';
import type { Reference } from './references.ts';

/** One place where one entry speaks of another. */
export interface Mention {
  /** The entry that is spoken of. */
  of: EntryKey;
  /** The entry that speaks. */
  from: EntryKey;
  /** The block that holds the name: what is quoted. */
  block: Block;
  /** The words that name it, as they stand there; empty for those who speak on an agenda item. */
  text: string;
  /** Where in the text of the block the name stands, in UTF-16 code units; all of it where no words name the entry. */
  start: number;
  end: number;
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
  /** What the minutes record: status, decisions, actions, questions. */
  records: Records;
  /** Every place where other entries speak of this one, in order of time. */
  mentionsOf(key: EntryKey): Mention[];
  /** Every place where this entry speaks of others, in order of appearance. */
  mentionsBy(key: EntryKey): Mention[];
  /** Every field of another entry that names this one. */
  referencesTo(key: EntryKey): Reference[];
  /** The meetings before and after a meeting in its series. */
  neighboursOf(key: EntryKey): Neighbours;
  /** Names that several entries share, so that they lead to none of them, or to the one whose code it is. */
  clashes: NameClash[];
}
