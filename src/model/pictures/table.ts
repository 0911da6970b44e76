/** The table beside a picture: the same facts in words, made from the same data. */
import type { Card } from '../card.ts';
import type { EntryKey } from '../entry.ts';

/** Words that may lead to an entry, or to a line on its page. */
export interface Cell {
  words: string;
  key?: EntryKey;
  anchor?: string;
}

export interface PictureTable {
  caption: string;
  head: string[];
  rows: Cell[][];
}

/** A cell that leads to an entry. */
export const cellOf = (card: Card): Cell => ({ words: card.label, key: card.key });

/** A cell that leads nowhere. */
export const cell = (words: string): Cell => ({ words });
