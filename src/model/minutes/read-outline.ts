/** Reads a body into the parts that people point at. The page is built from the same reading, so the two agree. */
import type { MdastNode } from 'satteri';
import { readItemTitle, readSpeakers } from './agenda.ts';
import { anchorsOfPage } from './anchors.ts';
import type { Block, Item, Outline } from './outline.ts';
import { childrenOf, type Format, MAX_NESTING, ownText, parseBody, plainText } from './parse.ts';

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

/** A block whose words are still being gathered. */
interface Draft {
  block: Block;
  parts: string[];
  /** Text of a heading is no prose: it is not searched for names. */
  hasRuns: boolean;
}

/** The outline of a body that begins on line `bodyLine` of its file. Never throws; MDX that cannot be read is empty. */
export function readOutline(body: string, bodyLine: number, format: Format = 'md'): Outline {
  return readBody(body, bodyLine, format).outline;
}

/** Reads a body that begins on line `bodyLine` of its file. Never throws. */
export function readBody(body: string, bodyLine: number, format: Format = 'md'): Reading {
  const tree = parseBody(body, format);
  const nameAnchor = anchorsOfPage();
  const reading: Reading = {
    tree,
    outline: { items: [], blocks: [], records: [], nearRecords: [] },
    blockOf: new Map(),
    itemOf: new Map(),
    speakersOf: new Map(),
  };
  const { outline, blockOf, itemOf, speakersOf } = reading;
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
    if (item) block.item = item.anchor;
    outline.blocks.push(block);
    blockOf.set(node, block);
    return { block, parts: [], hasRuns: kind !== 'heading' };
  }

  function end({ block, parts }: Draft): void {
    block.text = fold(parts.join(''));
    block.anchor = nameAnchor(markOf(block.text) ?? block.text, block.kind === 'bullet' ? 'item' : 'line');
  }

  function readHeading(node: MdastNode & { type: 'heading' }, place: Place): void {
    const draft = begin('heading', node, node, place);
    gather(node, draft);
    const text = fold(draft.parts.join(''));
    const { number, title } = readItemTitle(text);
    const { block } = draft;
    block.text = text;
    block.anchor = nameAnchor(title, 'section', 10);
    if (place.level !== 1 || node.depth > 2) return;
    item = undefined;
    if (node.depth === 2) {
      item = { anchor: block.anchor, ...(number && { number }), title, speakers: [], line: block.line };
      outline.items.push(item);
      itemOf.set(node, item);
      isBelowHeading = true;
    }
    if (item) block.item = item.anchor;
    else delete block.item;
  }

  function readParagraph(node: MdastNode, place: Place): void {
    const wasBelowHeading = isBelowHeading;
    isBelowHeading = false;
    if (place.bullet) {
      if (place.bullet.parts.length > 0) place.bullet.parts.push(' ');
      gather(node, place.bullet);
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
    end(draft);
  }

  function readBullet(node: MdastNode, place: Place): void {
    isBelowHeading = false;
    const parts = childrenOf(node);
    const draft = begin('bullet', node, parts[0]?.type === 'paragraph' ? parts[0] : node, place);
    const inside = { ...place, bullet: draft, depth: place.depth + 1, level: place.level + 1 };
    // The words of the bullet come first: its anchor is given out before those of the bullets within it.
    for (const child of parts) if (child.type !== 'list') read(child, inside);
    end(draft);
    for (const child of parts) if (child.type === 'list') read(child, inside);
  }

  function readRow(node: MdastNode, place: Place): void {
    const draft = begin('row', node, node, { ...place, isQuoted: true });
    for (const cell of childrenOf(node)) {
      if (draft.parts.length > 0) draft.parts.push(' · ');
      gather(cell, draft);
    }
    end(draft);
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
  return reading;
}

/** Adds the words below a node to a block; text outside links and code is a run. */
function gather(from: MdastNode, { block, parts, hasRuns }: Draft): void {
  const stack: { node: MdastNode; isProse: boolean }[] = [{ node: from, isProse: hasRuns }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, isProse } = top;
    if (node.type === 'text' && isProse) block.runs.push({ text: node.value });
    parts.push(ownText(node));
    const inside = isProse && node.type !== 'link' && node.type !== 'linkReference';
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i] as MdastNode, isProse: inside });
  }
}

/** The plain text with which a paragraph or heading begins. */
function openingOf(node: MdastNode): string | undefined {
  const [first] = childrenOf(node);
  return first?.type === 'text' ? first.value : undefined;
}

/** The `^id` at the end of a record such as `ACTION @ann: Ask the sites. ^ask-sites`: it names its line. */
function markOf(text: string): string | undefined {
  if (!text.includes('^')) return undefined;
  return /^[^:]+:.*\s\^([a-z0-9]+(?:[.-][a-z0-9]+)*)$/u.exec(text)?.[1];
}

const fold = (text: string) => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
