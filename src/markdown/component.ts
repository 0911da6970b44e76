/** Components of `.mdx`, as far as the gate lets them through. */
import type { MdastNode } from 'satteri';
import { COMPONENTS } from './components.ts';
import type { Piece } from './piece.ts';

/** A component with its strings; nothing for a tag or attribute that the gate refuses, so that no code is ever compiled. */
export function component(node: Extract<MdastNode, { type: 'mdxJsxFlowElement' }>): Piece[] {
  const { name } = node;
  const allowed = name !== null && Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!allowed) return [];
  const attributes = node.attributes.flatMap((it) =>
    it.type === 'mdxJsxAttribute' && typeof it.value === 'string' && Object.hasOwn(allowed, it.name)
      ? [{ type: 'mdxJsxAttribute' as const, name: it.name, value: it.value }]
      : [],
  );
  return [{ type: 'mdxJsxFlowElement', name, attributes, children: [] }];
}
