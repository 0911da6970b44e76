/** The link by which a reader copies the address of a line. */
import { element, type Piece, text } from './piece.ts';

/** It stands after the words, so that it is heard and reached after them; its sign is not part of the text. */
export function copyLink(anchor: string, of: 'line' | 'section'): Piece {
  return element('a', { class: 'anchor', href: `#${anchor}`, 'aria-label': `Link to this ${of}` }, [text('#')]);
}
