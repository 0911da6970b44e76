/** What the page of an entry needs to know to show its body. */
import type { EntryKey } from '#model/entry.ts';
import type { Names } from '#model/names.ts';

export interface RenderContext {
  /** The entry whose page it is: never linked to itself. Relative addresses begin at its file. */
  self: EntryKey;
  names: Names;
  isPerson(id: string): boolean;
  /** The address of an entry's page; undefined when it has none. */
  hrefOf(key: EntryKey): string | undefined;
  /** The title of an entry in full, for those who point at a link; the name of a person. */
  titleOf(key: EntryKey): string | undefined;
  /** The base path of the site, with a slash at both ends: addresses such as `/about/` are below it. */
  base: string;
  /** The image that a path of the body names, as published; undefined when there is none. Without it no image is shown. */
  imageOf?(path: string): PublishedImage | undefined;
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
