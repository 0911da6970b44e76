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
  /** The links and images of a body, wherever they lead. */
  addressesOf(entry: Entry): Link[];
  /** The raw HTML of a body. */
  tagsOf(entry: Entry): Tag[];
  /** The lines of a body as they are in the file, with U+FFFC for each sign that is no prose: code, addresses, raw HTML. */
  proseOf(entry: Entry): string[];
  /** The components of a body. */
  componentsOf(entry: Entry): Component[];
  /**
   * What `make` makes of the text of an entry, recalled where an earlier run has made it of the same text. `what` names it,
   * with all else that it depends on; it is plain data, as JSON can hold it.
   */
  recallOf<T>(entry: Entry, what: string, make: () => T): T;
  /** A digest of all but the meetings: of the names, codes, titles and ids that a text may be held against. */
  register: string;
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
  /** All of it, as Markdown reads it. */
  address: string;
  /** Whether it has no scheme and no host, so that it leads to something of this site. */
  isOfSite: boolean;
  /** As written, without what follows a `?`. */
  path: string;
  /** What follows `#`; empty without it. */
  fragment: string;
  /** The scheme for which it leads nowhere on a page, such as `javascript`. */
  refused?: string | undefined;
  /** What an image shows, in words; undefined for a link. */
  alt?: string | undefined;
  /** From its first sign to its last, in UTF-16 code units; undefined when it goes over several lines. */
  length?: number | undefined;
}

export interface Tag extends Pointer {
  kind: 'opening' | 'closing' | 'comment' | 'other';
  /** In small letters; empty for what is no tag. */
  name: string;
  /** As written; of a comment over several lines, its first. */
  written: string;
  /** Whether a comment has an end; without one it hides all that follows. */
  isEnded: boolean;
  isInTable: boolean;
}

export interface Component extends Pointer {
  name: string;
  attributes: Record<string, string>;
}
