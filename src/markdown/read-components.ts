/** Which components an `.mdx` body uses, and where. */
import type { MdastNode } from 'satteri';
import { childrenOf, parseBody } from '#model/minutes/parse.ts';

/** One use of a component that the gate has let through. */
export interface ComponentUse {
  name: string;
  attributes: Record<string, string>;
  /** Line of the file, the first is 1. */
  line: number;
  /** Column of the file, the first is 1. */
  column: number;
}

/** The components of a body that begins on line `bodyLine` of its file, in order. A body that is no MDX has none. */
export function readComponents(body: string, bodyLine: number): ComponentUse[] {
  return usesIn(parseBody(body, 'mdx'), bodyLine);
}

function usesIn(node: MdastNode, bodyLine: number): ComponentUse[] {
  const below = childrenOf(node).flatMap((child) => usesIn(child, bodyLine));
  if (node.type !== 'mdxJsxFlowElement' || node.name === null) return below;
  const attributes = node.attributes.flatMap((it) =>
    it.type === 'mdxJsxAttribute' && typeof it.value === 'string' ? [[it.name, it.value] as const] : [],
  );
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return [{ name: node.name, attributes: Object.fromEntries(attributes), line: line + bodyLine - 1, column }, ...below];
}
