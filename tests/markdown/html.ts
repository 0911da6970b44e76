/** What stands in an HTML text, as a real parser (html5ever) reads it. */
import { type HastNode, htmlToHast } from 'satteri';

type Element = Extract<HastNode, { type: 'element' }>;

/** Every element of a fragment, in document order. */
export function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  const visit = (node: HastNode): void => {
    if (node.type === 'element') elements.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(htmlToHast(html, { fragment: true }));
  return elements;
}

/** The ids of a fragment, in document order. */
export const idsOf = (html: string): string[] =>
  elementsOf(html).flatMap(({ properties }) => ('id' in properties ? [String(properties.id)] : []));

const ELEMENTS = new Set(
  'a blockquote br code del div em h1 h2 h3 h4 h5 h6 hr img input li ol p pre span strong table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'ariaLabel alt checked className dataKind decoding disabled height href id loading rel role scope src start tabIndex title type width'.split(
    ' ',
  ),
);

/** What a fragment must not have: elements, attributes and addresses that are not on the lists. Empty when all is well. */
export function dangersOf(html: string): string[] {
  return elementsOf(html).flatMap(({ tagName, properties }) => {
    const dangers: string[] = [];
    if (!ELEMENTS.has(tagName)) dangers.push(`<${tagName}>`);
    for (const name of Object.keys(properties)) if (!ATTRIBUTES.has(name)) dangers.push(`${tagName}[${name}]`);
    if (typeof properties.href === 'string' && !isAllowed(properties.href)) dangers.push(`href ${properties.href}`);
    if (typeof properties.src === 'string' && properties.src !== '/p/assets/plan.webp')
      dangers.push(`src ${properties.src}`);
    return dangers;
  });
}

/** As a browser resolves it: to http, https or mailto. */
function isAllowed(href: string): boolean {
  if (!URL.canParse(href, 'https://site.example/p/milestones/ms11/')) return true;
  return ['http:', 'https:', 'mailto:'].includes(new URL(href, 'https://site.example/p/milestones/ms11/').protocol);
}
