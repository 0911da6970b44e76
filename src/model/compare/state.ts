/** What does a comparison look at? The content as it stood at one time, read and woven. */
import type { Entry, EntryKey } from '../entry.ts';
import { keyOf } from '../entry.ts';
import type { Model } from '../model.ts';
import type { Problem } from '../problem.ts';
import { fromSettings } from '../references.ts';
import type { SettingsFile } from '../settings-entries.ts';
import { weave } from '../weave.ts';

/** The content of one time, as its files were read. */
export interface Reading {
  /** Undefined where there is no usable file of settings. */
  settings: SettingsFile | undefined;
  /** Undefined without settings. */
  model: Model | undefined;
  /** The entries that were accepted; those of the settings may be among them. */
  entries: Entry[];
  /** The keys of internal entries. */
  withheld: string[];
  /** The entries whose files were refused for their own mistakes. */
  refused: { key: EntryKey; file: string }[];
  problems: Problem[];
}

/** Both times, made comparable. */
export interface Times {
  before: Model;
  after: Model;
}

/**
 * Both times as models. What cannot be read after the change is taken as it was before: nobody meant to remove it, and the
 * problems tell of it. Settings that are missing on one side are those of the other; undefined where neither has any.
 */
export function timesOf(before: Reading, after: Reading, today: string): Times | undefined {
  const settings = after.settings ?? before.settings;
  if (!settings) return undefined;
  const unreadable = new Set<string>(after.refused.map((it) => it.key));
  const kept = before.entries.filter((it) => unreadable.has(keyOf(it)));
  return {
    before: before.model ?? weave({ settings, entries: filesOf(before.entries) }, today),
    after:
      after.model && kept.length === 0
        ? after.model
        : weave({ settings, entries: [...filesOf(after.entries), ...kept] }, today),
  };
}

/** The entries that have a file of their own: weaving adds those of the settings. */
const filesOf = (entries: Entry[]) => entries.filter((it) => !fromSettings(it.kind));
