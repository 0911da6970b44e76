/** The widths at which pictures are drawn, in px: a window of another width shows the nearest that fits, or scrolls. */

/** Over the whole page. */
export const BROAD = 1172;

/** In the column of text, and over the page in a window of middle width. */
export const COLUMN = 712;

/** In a narrow window. */
export const NARROW = 358;

/** A drawing narrower than this is laid out for a narrow window. */
export const isNarrow = (width: number): boolean => width < 500;
