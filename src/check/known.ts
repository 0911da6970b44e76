/** What the rules look at: the files, what they mean together, and what the workshops read in their bodies. */
import type { Entry } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import type { RefusedEntry } from '#model/refused.ts';
import type { SettingsFile } from '#model/settings-entries.ts';

/** What is known without settings. */
export interface Files {
  entries: Entry[];
  /** Entries that were refused for their own mistakes; who names them has made none. */
  refused: RefusedEntry[];
  /** Keys of internal entries, which nothing public may name. */
  withheld: string[];
}

export interface Known extends Files {
  /** All entries, those that are rows of the settings too. */
  entries: Entry[];
  settings: SettingsFile;
  model: Model;
  /** The links and images of a body, as far as they stay within the site. */
  linksOf(entry: Entry): Link[];
  /** The components of a body. */
  componentsOf(entry: Entry): Component[];
  /** Whether there is an image at a path that is written in the file of an entry. */
  hasImage(entry: Entry, path: string): boolean;
}

/** Line and column of the file, both from 1. */
interface Pointer {
  line: number;
  column: number;
}

export interface Link extends Pointer {
  isImage: boolean;
  /** As written, without what follows a `?`. */
  path: string;
  /** What follows `#`; empty without it. */
  fragment: string;
}

export interface Component extends Pointer {
  name: string;
  attributes: Record<string, string>;
}
