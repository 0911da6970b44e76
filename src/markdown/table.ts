/** Tables, in a region of their own that scrolls sideways. */
import type { MdastNode } from 'satteri';
import type { Block } from '#model/minutes/outline.ts';
import { plainText } from '#model/minutes/parse.ts';
import { copyLink } from './copy-link.ts';
import { type Prose, phrasing } from './phrasing.ts';
import { element, type Piece } from './piece.ts';

type Table = Extract<MdastNode, { type: 'table' }>;

/** The label of a region is no longer than this, in letters. */
const MAX_LABEL = 60;

/** A table; each row has its anchor, and its copy link in the first cell. Short rows stay short. */
export function table(
  node: Table,
  blockOf: Map<MdastNode, Block>,
  proseOf: (block: Block | undefined) => Prose,
): Piece {
  const rows = node.children.map((row, i) => {
    const block = blockOf.get(row);
    const prose = proseOf(block);
    const cells = row.children.map((cell, column) => {
      const pieces = phrasing(cell, prose);
      const isHead = i === 0 && pieces.length > 0;
      if (column === 0 && block) pieces.push(copyLink(block.anchor, 'line'));
      const align = node.align?.[column] ?? undefined;
      return element(
        isHead ? 'th' : 'td',
        { scope: isHead ? 'col' : undefined, class: align && `align-${align}` },
        pieces,
      );
    });
    return element('tr', { id: block?.anchor }, cells);
  });
  const [head, ...body] = rows;
  const parts = [element('thead', {}, head ? [head] : []), ...(body.length > 0 ? [element('tbody', {}, body)] : [])];
  return element('div', { class: 'table', role: 'region', 'aria-label': labelOf(node), tabindex: '0' }, [
    element('table', {}, parts),
  ]);
}

/** A table is called by the words at the heads of its columns. */
function labelOf(node: Table): string {
  const heads = node.children[0]?.children.map((cell) => plainText(cell).trim()).filter(Boolean) ?? [];
  const words = [...heads.join(', ')];
  const short = words.length > MAX_LABEL ? `${words.slice(0, MAX_LABEL).join('').trimEnd()}…` : words.join('');
  return short === '' ? 'Table' : `Table: ${short}`;
}
