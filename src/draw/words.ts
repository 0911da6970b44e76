/** How wide words are in a drawing, and how they are shortened to fit. No font is asked: it is a careful estimate. */

/** Sizes of type in px; none is smaller than 11. */
export const TYPE = { label: 12, small: 11 } as const;

/** Widths of letters in parts of the size of type, measured on the face of the site and rounded up. */
const SLIM = 0.4;
const LETTER = 0.58;
const CAPITAL = 0.77;
const WIDE = 1.05;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const lettersOf = (text: string): string[] => [...graphemes.segment(text)].map((it) => it.segment);

/** The width of a text in px. */
export function widthOf(text: string, size: number): number {
  return lettersOf(text).reduce((sum, letter) => sum + widthOfLetter(letter), 0) * size;
}

/** Signs of a full square: Chinese, Japanese, Korean, and those beyond the first plane, such as emoji. */
const SQUARE = /^[\u1100-\u11FF\u2E80-\uFFEF\u{10000}-\u{10FFFF}]/u;

function widthOfLetter(letter: string): number {
  if (SQUARE.test(letter) || /^[MWmw@%…]/u.test(letter)) return WIDE;
  if (/^[fijltI1 .,:;()·'’/-]/u.test(letter)) return SLIM;
  return /^\p{Lu}/u.test(letter) ? CAPITAL : LETTER;
}

/** The text as far as it fits, with an ellipsis where it is cut; empty where not even that fits. */
export function shorten(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  let rest = width - widthOf('…', size);
  let kept = '';
  for (const letter of lettersOf(text)) {
    rest -= widthOf(letter, size);
    if (rest < 0) break;
    kept += letter;
  }
  return kept === '' ? '' : `${kept.trimEnd()}…`;
}
