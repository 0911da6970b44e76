/** What the marks of a picture mean: each kind that occurs in it, once, in the order of reading. */
import { type Child, element, type Markup } from './svg.ts';

export interface LegendItem {
  /** The mark itself, a small SVG that says nothing to those who do not see it. */
  swatch: string;
  words: string;
}

const WIDTH = 26;
const HEIGHT = 14;

/** The middle of a swatch, where marks are drawn. */
export const MIDDLE = { x: WIDTH / 2, y: HEIGHT / 2 };

/** A stretch within a swatch. */
export const STRETCH = { from: 3, to: WIDTH - 3 };

/** A legend of those rows whose marks occur. */
export function legendOf(rows: { occurs: boolean; marks: Markup[]; words: string }[]): LegendItem[] {
  return rows.filter(({ occurs }) => occurs).map(({ marks, words }) => ({ swatch: swatch(marks), words }));
}

const swatch = (marks: Child[]): string =>
  element(
    'svg',
    {
      class: 'swatch',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      'aria-hidden': 'true',
    },
    ...marks,
  ).markup;
