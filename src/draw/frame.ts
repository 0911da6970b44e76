/** The frame of a picture over time: where its labels end, where its days lie, how its links are spelled. */
import type { EntryKey } from '#model/entry.ts';
import type { Routes } from '#model/routes.ts';
import type { Scale } from './scale.ts';
import { type Child, element, link, type Markup } from './svg.ts';

export interface Frame {
  /** Width of the whole picture in px. */
  width: number;
  /** Whether it is drawn for a narrow window: labels are short, or stand above what they name. */
  isNarrow: boolean;
  /** Width of the column of labels in px. */
  gutter: number;
  scale: Scale;
  routes: Routes;
}

/** A part of a picture, and where the next may begin, in px from the top. */
export interface Part {
  marks: Markup[];
  bottom: number;
}

/** Marks with words to them: a link where there is somewhere to go, else a tip. */
export function told(
  routes: Routes,
  words: string,
  to: { key?: EntryKey; anchor?: string },
  ...marks: Child[]
): Markup {
  if (to.key) return link(routes.entry(to.key, to.anchor), words, ...marks);
  return element('g', {}, element('title', {}, words), ...marks);
}
