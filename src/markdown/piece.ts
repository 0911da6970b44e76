/** The pieces that a page is built of. Nothing reaches a page that is not made here. */
import type { HastNode } from 'satteri';

export type Element = Extract<HastNode, { type: 'element' }>;
/** What may stand in an element: text, elements, and components of `.mdx`. */
export type Piece = Element['children'][number];

/** An element; attributes are spelled as in HTML, `true` is one without a value, and those undefined are left out. */
export function element(
  tagName: string,
  attributes: Record<string, string | true | undefined>,
  children: Piece[] = [],
): Element {
  const properties: Element['properties'] = {};
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value !== undefined) properties[name] = value;
  }
  return { type: 'element', tagName, properties, children };
}

export const text = (value: string): Piece => ({ type: 'text', value });

/** Elements without an end tag. HTML, "Void elements". */
const VOID = new Set(['br', 'hr', 'img', 'input']);
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The HTML of pieces. A component has no HTML of its own: it is left out. */
export function writeHtml(pieces: readonly Piece[]): string {
  let html = '';
  for (const piece of pieces) {
    if (piece.type === 'text') html += escapeHtml(piece.value);
    else if (piece.type === 'element') {
      html += `<${piece.tagName}`;
      const { properties } = piece;
      for (const name of Object.keys(properties)) {
        const value = properties[name];
        html += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
      }
      html += VOID.has(piece.tagName) ? '>' : `>${writeHtml(piece.children)}</${piece.tagName}>`;
    }
  }
  return html;
}

function escapeHtml(value: string): string {
  return /[&<>"]/.test(value) ? value.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char) : value;
}
