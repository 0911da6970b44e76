/** Under which bullet a bullet stands. */
import type { Block, Outline } from './outline.ts';

/** The bullet that a nested bullet stands under; undefined for the outermost, and for anything but a bullet. */
export function parentOf({ blocks }: Outline, block: Block): Block | undefined {
  if (block.kind !== 'bullet' || block.depth === 0) return undefined;
  const before = blocks.slice(0, blocks.indexOf(block));
  return before.findLast((it) => it.kind === 'bullet' && it.depth === block.depth - 1);
}
