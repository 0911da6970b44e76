/** The texts of all fields: front matter and settings. */
import type { Entry } from '#model/entry.ts';
import { fromSettings } from '#model/references.ts';
import type { SettingsFile } from '#model/settings-entries.ts';
import type { Path } from '#schema/walk.ts';
import type { Known } from './known.ts';

export interface FieldText {
  entry: Entry | SettingsFile;
  path: Path;
  text: string;
}

const read = new WeakMap<Known, FieldText[]>();

/** Every text of a field, but for addresses: they are no prose. Rows of the settings are fields of theirs. */
export function fieldTexts(known: Known): FieldText[] {
  const texts = read.get(known) ?? fieldsOf(known).filter(({ text }) => !/^https?:\/\//i.test(text));
  read.set(known, texts);
  return texts;
}

/** Every field whose text is an address. */
export const fieldAddresses = (known: Known): FieldText[] =>
  fieldsOf(known).filter(({ text }) => /^https?:\/\//i.test(text));

function fieldsOf({ entries, settings }: Known): FieldText[] {
  const own = entries.filter(({ kind }) => !fromSettings(kind));
  return [settings, ...own].flatMap((entry) => textsIn(entry.data, []).map((it) => ({ entry, ...it })));
}

function textsIn(data: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof data === 'string') return [{ path, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  return Array.isArray(data)
    ? data.flatMap((value, index) => textsIn(value, [...path, index]))
    : Object.entries(data).flatMap(([key, value]) => textsIn(value, [...path, key]));
}
