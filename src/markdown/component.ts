/** Components of `.mdx`, as far as the gate lets them through. */
import type { MdastNode } from 'satteri';
import { type Attribute, COMPONENTS } from './components.ts';
import type { RenderContext } from './context.ts';
import type { Piece } from './piece.ts';

/** A component with its strings; nothing for a tag or attribute that the gate refuses, so that no code is ever compiled. */
export function component(node: Extract<MdastNode, { type: 'mdxJsxFlowElement' }>, context: RenderContext): Piece[] {
  const { name } = node;
  const allowed = name !== null && Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!allowed) return [];
  const attributes = node.attributes.flatMap((it) =>
    it.type === 'mdxJsxAttribute' && typeof it.value === 'string' && Object.hasOwn(allowed, it.name)
      ? [
          {
            type: 'mdxJsxAttribute' as const,
            name: it.name,
            value: publishedValue(it.value, allowed[it.name], context),
          },
        ]
      : [],
  );
  return [{ type: 'mdxJsxFlowElement', name, attributes, children: [] }];
}

/** The path of an image becomes its address as published. */
function publishedValue(value: string, attribute: Attribute | undefined, context: RenderContext): string {
  return attribute?.isPath ? (context.imageOf?.(value)?.src ?? value) : value;
}
