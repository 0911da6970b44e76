/** Reads a body as a tree of Markdown: CommonMark with GitHub's tables, task lists, strikethrough and bare addresses. */
import { type Features, type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';

/** How a body is written: plain Markdown, or MDX with the few components that the gate lets through. */
export type Format = 'md' | 'mdx';

/** Footnotes are off: their text would stand on the page far from the line that it belongs to, under another id. */
export const FEATURES: Features = { gfm: { footnotes: false }, frontmatter: false, smartPunctuation: false };

/**
 * How deep blocks may nest. Neither outline nor page goes deeper, so that no input overflows the stack; a body that does
 * is refused (`lineTooDeep`). No browser nests deeper than 512 elements either.
 */
export const MAX_NESTING = 200;

/** The tree of a body with positions, lines from 1. MDX that cannot be read is an empty tree: the gate tells why. */
export function parseBody(body: string, format: Format): MdastNode {
  if (format === 'md') return markdownToMdast(body, { features: FEATURES });
  try {
    return parseMdx(body);
  } catch {
    return { type: 'root', children: [] };
  }
}

/**
 * The tree of an MDX body. Throws an error whose message begins with line and column when it cannot be read.
 * Sätteri 0.10.5 aborts the whole process on an `import` that ends in a backslash at the very end, hence the line break.
 */
export function parseMdx(body: string): MdastNode {
  return mdxToMdast(`${body}\n`, { features: FEATURES });
}

/** The nodes below a node. */
export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : [];
}

/** A node and all that stands below it, in the order of the text, however deep. */
export function* nodesOf(from: MdastNode): Generator<MdastNode> {
  const stack: MdastNode[] = [from];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as MdastNode);
  }
}

/** Raw HTML as it may be shown: as text, without comments, also one that is never closed. */
export function withoutComments(html: string): string {
  return html.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
}

/** The one tag that is read as what it means: within a table, Markdown has no other way to break a line. */
export const isLineBreak = (html: string) => /^<br\s*\/?>$/i.test(html);

/** What a node shows as text, with all that stands below it. */
export function plainText(from: MdastNode): string {
  let text = '';
  for (const node of nodesOf(from)) text += ownText(node);
  return text;
}

/** What a node itself shows as text, without what stands below it. */
export function ownText(node: MdastNode): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'html':
      return isLineBreak(node.value) ? ' ' : withoutComments(node.value);
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'break':
      return ' ';
    default:
      return '';
  }
}

/** The line of a body, from 1, at which blocks nest deeper than is shown; undefined when none does. */
export function lineTooDeep(body: string, format: Format): number | undefined {
  // Nesting takes a sign for each level: short lines and shallow indents cannot nest so deep.
  if (!/^[ \t]{100}|^(?:[ \t]*(?:[>*+-]|\d+[.)])){50}/m.test(body)) return undefined;
  const stack: [MdastNode, number][] = [[parseBody(body, format), 0]];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [node, level] = top;
    if (level > MAX_NESTING) return node.position?.start.line ?? 1;
    for (const child of childrenOf(node)) stack.push([child, level + 1]);
  }
  return undefined;
}
