/** Headings, with the number of an agenda item set apart. */
import type { MdastNode } from 'satteri';
import { readItemTitle } from '#model/minutes/agenda.ts';
import type { Item } from '#model/minutes/outline.ts';
import { copyLink } from './copy-link.ts';
import { type Prose, phrasing } from './phrasing.ts';
import { element, type Piece, text } from './piece.ts';

/** A heading, `shift` levels down. Its copy link stands beside it, for a heading is read out by its words alone. */
export function heading(
  node: Extract<MdastNode, { type: 'heading' }>,
  shift: number,
  anchor: string | undefined,
  item: Item | undefined,
  prose: Prose,
): Piece {
  const pieces = phrasing(node, prose);
  const [first] = pieces;
  const { number, title } = readItemTitle(item && first?.type === 'text' ? first.value : '');
  if (number !== undefined)
    pieces.splice(0, 1, element('span', { class: 'number' }, [text(number)]), text(` ${title}`));
  const words = element(`h${Math.min(6, node.depth + shift)}`, { id: anchor }, pieces);
  return anchor === undefined ? words : element('div', { class: 'heading' }, [words, copyLink(anchor, 'section')]);
}
