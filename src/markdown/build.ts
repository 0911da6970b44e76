/** Builds the page of a body from its reading. What is not listed here is shown as text: nothing else can get through. */
import type { MdastNode } from 'satteri';
import type { Block } from '#model/minutes/outline.ts';
import { childrenOf, MAX_NESTING, plainText, withoutComments } from '#model/minutes/parse.ts';
import type { BlockReading, Reading } from '#model/minutes/read-outline.ts';
import { type Line, linkPerson } from './autolink.ts';
import { component } from './component.ts';
import type { RenderContext } from './context.ts';
import { copyLink } from './copy-link.ts';
import { heading } from './heading.ts';
import { type Prose, phrasing } from './phrasing.ts';
import { element, type Piece, text } from './piece.ts';
import { recordClass, recordOutcomes } from './record-head.ts';
import { table } from './table.ts';

/** Where in the tree the builder is. */
interface Place {
  level: number;
  /** The bullet it is in: what stands in a list belongs to a bullet. */
  line?: Line;
  /** Paragraphs of a tight list are not set apart. */
  isTight?: boolean;
}

/** The pieces of a page, with the anchors of its outline. Never throws. */
export function buildPage(reading: Reading, context: RenderContext): Piece[] {
  const { tree, blockOf, itemOf, speakersOf, readingOf } = reading;
  const definitions = findDefinitions(tree);
  const proseOf = (line?: Line): Prose => ({ context, definitions, line });
  // The page has its own first-level heading: those of the body move down when the body has one too.
  const shift = reading.outline.blocks.some((block) => block.kind === 'heading') && hasTopHeading(tree) ? 1 : 0;

  function build(node: MdastNode, place: Place): Piece[] {
    if (place.level > MAX_NESTING) return [];
    const below = { ...place, level: place.level + 1 };
    switch (node.type) {
      case 'heading':
        return [heading(node, shift, blockOf.get(node)?.anchor, itemOf.get(node), proseOf())];
      case 'paragraph':
        return buildParagraph(node, place);
      case 'list':
        return [buildList(node, below)];
      case 'table':
        return [table(node, blockOf, (block) => proseOf(lineOf(block)))];
      case 'blockquote':
        return [element('blockquote', {}, buildAll(node, { ...below, isTight: false }))];
      case 'code': {
        const language = node.lang ? `language-${node.lang}` : undefined;
        return [element('pre', { tabindex: '0' }, [element('code', { class: language }, [text(`${node.value}\n`)])])];
      }
      case 'thematicBreak':
        return [element('hr', {})];
      case 'html': {
        const shown = withoutComments(node.value).trim();
        return shown === '' ? [] : [element('p', {}, [text(shown)])];
      }
      case 'mdxJsxFlowElement':
        return [...component(node, context), ...buildAll(node, below)];
      case 'text':
        return [text(node.value)];
      default:
        return buildAll(node, below);
    }
  }

  function buildParagraph(node: MdastNode, { line, isTight }: Place): Piece[] {
    const item = speakersOf.get(node);
    if (item) {
      const people = item.speakers.flatMap((id, i) => [text(i === 0 ? ' ' : ', '), linkPerson(id, context)]);
      return [
        element('p', { class: 'speakers' }, [text(`${/^\w+:/.exec(plainText(node).trim())?.[0] ?? ''}`), ...people]),
      ];
    }
    const block = blockOf.get(node);
    const pieces = phrasing(node, proseOf(line ?? lineOf(block)));
    if (block) return [element('p', attributesOf(block), [...pieces, ...endOf(block)])];
    return isTight ? pieces : [element('p', {}, pieces)];
  }

  function buildList(node: Extract<MdastNode, { type: 'list' }>, place: Place): Piece {
    const isTight = !node.spread && !node.children.some((item) => item.spread);
    const items = node.children.map((item) => buildItem(item, { ...place, level: place.level + 1, isTight }));
    const isTaskList = node.children.some((item) => typeof item.checked === 'boolean');
    const start = node.ordered && typeof node.start === 'number' && node.start !== 1 ? String(node.start) : undefined;
    return element(node.ordered ? 'ol' : 'ul', { start, class: isTaskList ? 'tasks' : undefined }, lines(items));
  }

  function buildItem(node: Extract<MdastNode, { type: 'listItem' }>, place: Place): Piece {
    const block = blockOf.get(node);
    const line = lineOf(block);
    const parts = node.children.map((child) => build(child, { ...place, ...(line && { line }) }));
    if (parts.length === 0) parts.push([]);
    const first = parts[0] ?? [];
    // The copy link ends the first paragraph: after the words of the bullet, before the bullets within it.
    const into =
      node.children[0]?.type === 'paragraph' && !place.isTight && first[0]?.type === 'element'
        ? first[0].children
        : first;
    if (block) into.push(...endOf(block));
    if (typeof node.checked === 'boolean') into.unshift(checkbox(node.checked), text(' '));
    const inside = parts.flatMap((part, i) => (i === 0 ? part : [text('\n'), ...part]));
    return element('li', block ? attributesOf(block) : {}, inside);
  }

  /** What is known of the words of a block; records are such only in minutes. */
  function shownOf(block: Block): BlockReading | undefined {
    const read = readingOf.get(block);
    return read?.records && !context.isMinutes ? undefined : read;
  }

  function lineOf(block: Block | undefined): Line | undefined {
    if (!block) return undefined;
    const { records, proseOf } = shownOf(block) ?? {};
    return { linked: new Set(), glossed: new Set(), ...(records && { records }), ...(proseOf && { proseOf }) };
  }

  function attributesOf(block: Block) {
    const records = shownOf(block)?.records;
    return { id: block.anchor, class: records && recordClass(records) };
  }

  /** What stands after the words of a block. */
  function endOf(block: Block): Piece[] {
    const outcomes = shownOf(block)?.records ? recordOutcomes(block.anchor, context) : [];
    return [...outcomes, copyLink(block.anchor, 'line')];
  }

  function buildAll(node: MdastNode, place: Place): Piece[] {
    return lines(childrenOf(node).flatMap((child) => build(child, place)));
  }

  return buildAll(tree, { level: 1 });
}

/** Each piece on a line of its own. */
function lines(pieces: Piece[]): Piece[] {
  return pieces.flatMap((piece) => [text('\n'), piece]).slice(1);
}

function checkbox(isDone: boolean): Piece {
  const label = isDone ? 'Done' : 'To do';
  return element('input', { type: 'checkbox', disabled: true, checked: isDone || undefined, 'aria-label': label });
}

function hasTopHeading(tree: MdastNode): boolean {
  return childrenOf(tree).some((node) => node.type === 'heading' && node.depth === 1);
}

/** The definitions of a body, wherever they stand; of two by one name, the first counts. CommonMark 4.7. */
function findDefinitions(tree: MdastNode): Prose['definitions'] {
  const definitions: Prose['definitions'] = new Map();
  const stack: MdastNode[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === 'paragraph' || node.type === 'table') continue;
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as MdastNode);
  }
  return definitions;
}
