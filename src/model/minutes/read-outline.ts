/** Reads a body into the parts that people point at. The page is built from the same reading, so the two agree. */
import type { MdastNode } from 'satteri';
import { readItemTitle, readSpeakers } from './agenda.ts';
import { keywordOf } from './grammar.ts';
import { type Named, nameBlocks } from './name-blocks.ts';
import type { Block, Item, Outline } from './outline.ts';
import { childrenOf, type Format, MAX_NESTING, parseBody, plainText } from './parse.ts';
import { readElsewhere, readRecord } from './read-record.ts';
import type { MinuteRecord } from './record.ts';
import { addWords, type Draft, draftOf, emphasisedIn, fold, gather, openingOf, proseIn, wordsOf } from './words-of.ts';

/** A body as read: its tree, its outline, and which node of the tree is which part of the outline. */
export interface Reading {
  tree: MdastNode;
  outline: Outline;
  /** The block of each heading, list item, paragraph outside a list, and table row. */
  blockOf: Map<MdastNode, Block>;
  /** The agenda item of each second-level heading. */
  itemOf: Map<MdastNode, Item>;
  /** The agenda item whose speakers a paragraph names; such a paragraph is no block. */
  speakersOf: Map<MdastNode, Item>;
  /** What is prose in the words of a block that is a record, or that begins with a backslash lest it be one. */
  readingOf: Map<Block, BlockReading>;
}

export interface BlockReading {
  /** One for each keyword before the colon. */
  records?: MinuteRecord[];
  /** Texts of which only a part is prose, with that part; the first is the one with which the block begins. */
  proseOf: Map<MdastNode, string>;
}

/** Where in the tree the reader is. */
interface Place {
  /** The bullet whose words are being read; what stands in a list belongs to a bullet. */
  bullet?: Draft;
  /** Nesting of the next bullet. */
  depth: number;
  isQuoted: boolean;
  level: number;
}

/** The outline of a body that begins on line `bodyLine` of its file. Never throws; MDX that cannot be read is empty. */
export function readOutline(body: string, bodyLine: number, format: Format = 'md'): Outline {
  return readBody(body, bodyLine, format).outline;
}

/** Reads a body that begins on line `bodyLine` of its file. Never throws. */
export function readBody(body: string, bodyLine: number, format: Format = 'md'): Reading {
  const tree = parseBody(body, format);
  const reading: Reading = {
    tree,
    outline: { items: [], blocks: [], records: [], nearRecords: [] },
    blockOf: new Map(),
    itemOf: new Map(),
    speakersOf: new Map(),
    readingOf: new Map(),
  };
  const { outline, blockOf, itemOf, speakersOf } = reading;
  /** Every block in the order of the text, with the words that its anchor is made of. */
  const named: Named[] = [];
  /** The item that blocks stand under now, and whether its heading was the last thing read. */
  let item: Item | undefined;
  let isBelowHeading = false;

  function begin(kind: Block['kind'], node: MdastNode, start: MdastNode, place: Place): Draft {
    const { line = 1, column = 1 } = (start.position ?? node.position)?.start ?? {};
    const block: Block = {
      anchor: '',
      kind,
      text: '',
      runs: [],
      line: line + bodyLine - 1,
      column,
      depth: place.depth,
    };
    const opening = place.isQuoted ? undefined : openingOf(start);
    if (opening !== undefined) block.opening = opening;
    outline.blocks.push(block);
    blockOf.set(node, block);
    const draft = draftOf(block, bodyLine);
    const [, second] = opening === undefined ? [] : childrenOf(start);
    if (second) draft.firstMarkup = second;
    const emphasised = place.isQuoted ? undefined : emphasisedIn(start);
    if (emphasised !== undefined) draft.emphasised = emphasised;
    return draft;
  }

  function end(draft: Draft, isQuoted: boolean): void {
    const { block } = draft;
    block.text = fold(draft.parts.join(''));
    const words = wordsOf(draft, body);
    const { near, ...read } = isQuoted ? {} : readRecord(words, block);
    if (read.records) outline.records.push(...read.records);
    if (near) outline.nearRecords.push(near);
    if (read.records || read.isOptedOut)
      reading.readingOf.set(block, { ...(read.records && { records: read.records }), proseOf: proseIn(draft, read) });
    named.push({
      block,
      item,
      words: read.records?.[0]?.text ?? block.text,
      fallback: block.kind === 'bullet' ? 'item' : 'line',
      ...(read.mark !== undefined && { mark: { id: read.mark, place: words.placeAt(words.all.lastIndexOf('^')) } }),
    });
  }

  function readHeading(node: MdastNode & { type: 'heading' }, place: Place): void {
    const draft = begin('heading', node, node, place);
    gather(node, draft);
    const text = fold(draft.parts.join(''));
    const { number, title } = readItemTitle(text);
    const { block } = draft;
    block.text = text;
    const isOutermost = place.level === 1 && node.depth <= 2;
    if (isOutermost) item = undefined;
    if (isOutermost && node.depth === 2) {
      item = { anchor: '', ...(number && { number }), title, speakers: [], line: block.line };
      outline.items.push(item);
      itemOf.set(node, item);
      isBelowHeading = true;
    }
    tellElsewhere(node, place, 'a heading');
    named.push({ block, item, words: title, fallback: 'section', maxWords: 10 });
  }

  /** Says that what looks like a record is none where it stands. */
  function tellElsewhere(node: MdastNode, { isQuoted }: Place, where: string): void {
    const [first] = childrenOf(node);
    if (isQuoted || first?.type !== 'text' || !keywordOf(first.value)) return;
    const { line = 1, column = 1 } = first.position?.start ?? {};
    const near = readElsewhere(fold(plainText(node)), { line: line + bodyLine - 1, column }, where);
    if (near) outline.nearRecords.push(near);
  }

  function readParagraph(node: MdastNode, place: Place): void {
    const wasBelowHeading = isBelowHeading;
    isBelowHeading = false;
    if (place.bullet) {
      if (place.bullet.parts.length > 0) addWords(place.bullet, ' ');
      gather(node, place.bullet, place.isQuoted);
      return;
    }
    const speakers = wasBelowHeading && place.level === 1 ? readSpeakers(fold(plainText(node))) : undefined;
    if (speakers && item) {
      item.speakers = speakers;
      speakersOf.set(node, item);
      return;
    }
    const draft = begin('paragraph', node, node, place);
    gather(node, draft);
    end(draft, place.isQuoted);
  }

  function readBullet(node: MdastNode, place: Place): void {
    isBelowHeading = false;
    const parts = childrenOf(node);
    const draft = begin('bullet', node, parts[0]?.type === 'paragraph' ? parts[0] : node, place);
    if (node.type === 'listItem' && typeof node.checked === 'boolean') draft.isTicked = node.checked;
    const inside = { ...place, bullet: draft, depth: place.depth + 1, level: place.level + 1 };
    // The words of the bullet come first: its anchor is given out before those of the bullets within it.
    for (const child of parts) if (child.type !== 'list') read(child, inside);
    end(draft, place.isQuoted);
    for (const child of parts) if (child.type === 'list') read(child, inside);
  }

  function readRow(node: MdastNode, place: Place): void {
    const draft = begin('row', node, node, { ...place, isQuoted: true });
    for (const cell of childrenOf(node)) {
      if (draft.parts.length > 0) addWords(draft, ' · ');
      gather(cell, draft);
      tellElsewhere(cell, place, 'a table');
    }
    end(draft, true);
  }

  function read(node: MdastNode, place: Place): void {
    if (place.level > MAX_NESTING) return;
    if (node.type === 'heading') readHeading(node, place);
    else if (node.type === 'paragraph') readParagraph(node, place);
    else if (node.type === 'listItem') readBullet(node, place);
    else if (node.type === 'tableRow') readRow(node, place);
    else {
      if (place.level > 0) isBelowHeading = false;
      const isQuoted = place.isQuoted || node.type === 'blockquote';
      for (const child of childrenOf(node)) read(child, { ...place, isQuoted, level: place.level + 1 });
    }
  }

  read(tree, { depth: 0, isQuoted: false, level: 0 });
  outline.nearRecords.push(...nameBlocks(named));
  outline.nearRecords.sort((a, b) => a.line - b.line || a.column - b.column);
  return reading;
}
