/** The frame of a picture over time: where its labels end, where its days lie, how its links are spelled. */
import type { EntryKey } from '#model/entry.ts';
import type { Routes } from '#model/routes.ts';
import { type Scale, scaleOf } from './scale.ts';
import { type Child, element, link, type Markup } from './svg.ts';
import { BROAD, isNarrow } from './widths.ts';

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

/** The frame of a picture over the days given, `width` px wide. */
export function frameOf(days: { from: string; until: string }, routes: Routes, width: number): Frame {
  const narrow = isNarrow(width);
  const gutter = narrow ? 58 : width < BROAD ? 200 : 310;
  const scale = scaleOf(days.from, days.until, gutter, width - (narrow ? 8 : 10));
  return { width, isNarrow: narrow, gutter, scale, routes };
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
