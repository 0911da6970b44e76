/** An entry: one thing the collaboration knows of, with a file or a row of collaboration.yaml behind it. */
import type { Phase, ReportingPeriod, Series } from '#schema/collaboration.ts';
import type { CollectionName, DataOf } from '#schema/collections.ts';

/** Kinds that `collaboration.yaml` lists rather than a folder. */
type SettingsKind = 'periods' | 'series';

export type Kind = CollectionName | SettingsKind;

/** A reporting period or a phase of funding. */
type PeriodData = (ReportingPeriod & { kind: 'reporting' }) | Phase;

type EntryData<K extends Kind> = K extends CollectionName ? DataOf<K> : K extends 'periods' ? PeriodData : Series;

/** What every entry has, whatever its kind. */
interface EntryFile {
  /** The path of its file below the folder of its kind, without extension; unique within the kind. */
  id: string;
  /** The file that says it, relative to its folder of content, such as `meetings/wp2/2019-06-20.md`. */
  file: string;
  /** The same file, absolute; the body of an `.mdx` is compiled from there. */
  path: string;
  /** SHA-256 of the file's text, hexadecimal. */
  digest: string;
  /** The Markdown below the front matter, as written. */
  body: string;
  /** The line of the file on which the body begins; the first is 1. */
  bodyLine: number;
}

/** An entry of one kind; of several kinds, their union. */
export type EntryOf<K extends Kind> = K extends Kind ? EntryFile & { kind: K; data: EntryData<K> } : never;

export type Entry = EntryOf<Kind>;

/** Names an entry across kinds: `deliverables/d2.3`. */
export type EntryKey = `${Kind}/${string}`;

export const keyOf = (entry: { kind: Kind; id: string }): EntryKey => `${entry.kind}/${entry.id}`;
