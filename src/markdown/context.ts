/** What the page of an entry needs to know to show its body. */
import type { EntryKey } from '#model/entry.ts';
import type { MinuteRecord } from '#model/minutes/record.ts';
import type { Meanings } from '#model/opt-outs.ts';

export interface RenderContext extends Meanings {
  /** The entry whose page it is: never linked to itself. Relative addresses begin at its file. */
  self: EntryKey;
  /** The address of an entry's page; undefined when it has none. */
  hrefOf(key: EntryKey): string | undefined;
  /** The title of an entry in full, for those who point at a link; the name of a person. */
  titleOf(key: EntryKey): string | undefined;
  /** The base path of the site, with a slash at both ends: addresses such as `/about/` are below it. */
  base: string;
  /** The image that a path of the body names, as published; undefined when there is none. Without it no image is shown. */
  imageOf?(path: string): PublishedImage | undefined;
  /** Whether the body is minutes, whose lines may be records: a meeting that was held. Elsewhere they are prose. */
  isMinutes?: boolean;
  /** The record that a DONE, an ANSWER or a superseding DECISION names; undefined when there is none. */
  linkToRecord?(from: MinuteRecord): RecordLink | undefined;
  /** What became of the records of a line, by its anchor: `done on 2 March 2022`. */
  outcomesOf?(anchor: string): readonly Outcome[];
  /** The calendar month of a project month in words, `May 2022`; undefined outside the project. */
  monthInWords?(month: number): string | undefined;
}

export interface RecordLink {
  href: string;
  /** The words of that record, for those who point at the link. */
  words?: string;
}

export interface Outcome {
  words: string;
  /** The line that says so. */
  href?: string;
}

export interface PublishedImage {
  src: string;
  /** In pixels. */
  width?: number;
  height?: number;
}

/** What is known where nothing is known: text is shown, and no names are linked. */
export const NO_CONTEXT: RenderContext = {
  self: 'pages/',
  names: { find: () => [], entryOf: () => undefined },
  isPerson: () => false,
  hrefOf: () => undefined,
  titleOf: () => undefined,
  base: '/',
};
