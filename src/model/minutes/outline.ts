/** The parts of a body that people point at: agenda items, bullets and paragraphs, each with an anchor. */
import type { MinuteRecord, NearRecord } from './record.ts';

/** A stretch of prose within a block: no code, no link text, no raw HTML. Names are looked for here. */
export interface Run {
  text: string;
  /** Where it begins in the file: line and column from 1, the column in UTF-16 code units. */
  line: number;
  column: number;
}

/** One bullet, paragraph, heading or table row; the unit that is quoted, linked to and marked. */
export interface Block {
  /** Id of the element on the page; stable while its words are. */
  anchor: string;
  kind: 'heading' | 'bullet' | 'paragraph' | 'row';
  /** Plain text of the block itself, without that of nested bullets; blanks folded. */
  text: string;
  /**
   * The plain text with which the block begins, as written, up to the first markup: here a keyword may stand.
   * Undefined where the block begins with markup or code, is a table row or stands in a quotation.
   */
  opening?: string;
  runs: Run[];
  /** Line of the file, the first is 1. */
  line: number;
  /** Column of the file where the words begin, the first is 1; in UTF-16 code units. */
  column: number;
  /** Nesting of a bullet: 0 for the outermost. */
  depth: number;
  /** Anchor of the agenda item it stands under, its own for an item's heading; undefined before the first. */
  item?: string;
}

/** An agenda item: a second-level heading with what stands under it. */
export interface Item {
  anchor: string;
  /** The number as written before the title, such as `1` or `2.a`. */
  number?: string;
  title: string;
  /** Ids of people of the `Speakers:` line. */
  speakers: string[];
  line: number;
}

export interface Outline {
  items: Item[];
  blocks: Block[];
  /** The records among the blocks, in the order of the text; of minutes only when the entry is a meeting. */
  records: MinuteRecord[];
  /** Lines that are nearly records, in the order of the text. */
  nearRecords: NearRecord[];
}
