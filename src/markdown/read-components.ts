/** Which components an `.mdx` body uses, and where. */
import { nodesOf, parseBody } from '#model/minutes/parse.ts';

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
  const uses: ComponentUse[] = [];
  for (const node of nodesOf(parseBody(body, 'mdx'))) {
    if (node.type !== 'mdxJsxFlowElement' || node.name === null) continue;
    const attributes = node.attributes.flatMap((it) =>
      it.type === 'mdxJsxAttribute' && typeof it.value === 'string' ? [[it.name, it.value] as const] : [],
    );
    const { line = 1, column = 1 } = node.position?.start ?? {};
    uses.push({ name: node.name, attributes: Object.fromEntries(attributes), line: line + bodyLine - 1, column });
  }
  return uses;
}
