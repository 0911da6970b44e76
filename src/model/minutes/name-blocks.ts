/** Gives the blocks of a page their anchors: the ids that lines give themselves, and ids made from words. */
import { anchorsOfPage, RESERVED_ANCHORS } from './anchors.ts';
import type { Block, Item } from './outline.ts';
import type { Place } from './places.ts';
import type { NearRecord } from './record.ts';

/** A block that waits for its anchor. */
export interface Named {
  block: Block;
  /** The agenda item that it stands under, or whose heading it is. */
  item: Item | undefined;
  words: string;
  /** The anchor where there are no words. */
  fallback: string;
  maxWords?: number;
  /** The id that the line gives itself, and where it stands in the file. */
  mark?: { id: string; place: Place };
}

/** Names all blocks, in the order of the text. Says which lines do not get the id that they give themselves. */
export function nameBlocks(named: readonly Named[]): NearRecord[] {
  const nameAnchor = anchorsOfPage(named.flatMap(({ mark }) => (mark ? [mark.id] : [])));
  const lost: NearRecord[] = [];
  for (const { block, item, words, fallback, maxWords, mark } of named) {
    block.anchor = nameAnchor(words, fallback, maxWords, mark?.id);
    // The heading of an item is named before what stands under it.
    if (item && item.anchor === '') item.anchor = block.anchor;
    if (item) block.item = item.anchor;
    if (mark && block.anchor !== mark.id) lost.push(tellLost(mark.id, mark.place, block.anchor));
  }
  return lost;
}

function tellLost(id: string, place: Place, anchor: string): NearRecord {
  const isReserved = (RESERVED_ANCHORS as readonly string[]).includes(id);
  return {
    ...place,
    length: id.length + 1,
    rule: isReserved ? 'record' : 'mark',
    message: isReserved ? `^${id} is an id of the page itself` : `^${id} is given to two lines`,
    hint: `give this line another id; it goes by ^${anchor} now`,
  };
}
