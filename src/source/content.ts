/** What the folders of content hold. */
import type { Entry, EntryKey } from '#model/entry.ts';
import type { Problem } from '#model/problem.ts';
import type { RefusedEntry } from '#model/refused.ts';
import type { SettingsFile } from '#model/settings-entries.ts';
import type { Path } from '#schema/walk.ts';
import type { ImageFile } from './image.ts';

export interface Content {
  /** Undefined when it is missing or wrong; then there are problems. */
  settings: SettingsFile | undefined;
  entries: Entry[];
  images: ImageFile[];
  /** Entries that are internal: never shown, never handed on; only their keys are known. */
  withheld: string[];
  problems: Problem[];
  /** Entries that were refused for their own mistakes. */
  refused: RefusedEntry[];
  /** What is well of entries that were refused. */
  parts: Part[];
  /** What is well of settings that were refused or are missing. */
  settingsPart: SettingsPart | undefined;
  /** The digest of every text that was read, by its absolute path. */
  digests: Map<string, string>;
  /** Number of files found: entries + settings + images + withheld + rejected. */
  files: number;
  /** Number of files that were refused. */
  rejected: number;
}

/** How a record without what is wrong with it stands to its file. */
export interface Told {
  /** Whether what is wrong with a field of it has been told of. */
  isTold(field: Path): boolean;
  /** Where a field of it stands in the file. */
  inFile(field: Path): Path;
}

/** An entry as far as it is well: it is looked at with the others, so that all mistakes show at once, and never built. */
export interface Part extends Told {
  key: EntryKey;
  path: string;
  /** The entry, if what nobody can know of its day is this day, `YYYY-MM-DD`. */
  on(day: string): Entry;
  /** Lines with a character that cannot be read: what else is wrong with them may only come from that. */
  spoiled: Set<number>;
  /** Whether nothing tells its day. */
  isUndated: boolean;
  /** Whether it does not call itself public: no word of it is repeated, and nothing else may be judged by it. */
  isMute: boolean;
  /** Whether another file has its id. */
  isSecond: boolean;
}

/** Settings as far as they are well. */
export interface SettingsPart extends Told {
  /**
   * The settings, with one of two guesses at what nobody can know, which have nothing in common. What names rows that may
   * be among the lost ones is taken for well.
   */
  guess(which: 0 | 1, named: { series: string[]; periods: string[] }): SettingsFile;
}
