/** SVG as text that is well-formed by construction: plain strings are escaped, numbers rounded, only elements are markup. */

/** A finished element. */
export interface Markup {
  markup: string;
}

export type Child = Markup | string | undefined | false | Child[];
export type Attributes = Record<string, string | number | undefined>;

/** What XML 1.0 cannot hold at all: control characters, lone surrogates, two signs at the end of the first plane. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** An element with its attributes, those that are undefined left out. Throws on a number that is none. */
export function element(name: string, attributes: Attributes = {}, ...children: Child[]): Markup {
  const opening = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeText(typeof value === 'number' ? formatNumber(value) : value)}"`,
  );
  const inner = flatten(children);
  return { markup: `<${name}${opening.join('')}${inner === '' ? '/>' : `>${inner}</${name}>`}` };
}

const flatten = (child: Child): string => {
  if (child === undefined || child === false) return '';
  if (typeof child === 'string') return escapeText(child);
  return Array.isArray(child) ? child.map(flatten).join('') : child.markup;
};

/** A number as it stands in a drawing: at most two decimals, never in powers of ten. Throws on what is no number. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A drawing has no place at ${value}.`);
  return String(Number(value.toFixed(2)) + 0);
}

/** The `d` of a path: letters as they are, numbers rounded. */
export const pathOf = (...parts: (string | number)[]): string =>
  parts.map((part) => (typeof part === 'number' ? formatNumber(part) : part)).join(' ');

function escapeText(text: string): string {
  return text
    .replace(FORBIDDEN, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** What a whole picture says of itself to those who do not see it. */
export interface Naming {
  /** Its name in a few words. */
  title: string;
  /** What it shows, in a sentence or two. */
  description: string;
  /** Whether it holds links: then its parts are read one by one. */
  hasLinks: boolean;
}

/** A whole picture of the given size in px; it keeps its proportions at any other. */
export function drawing(size: { width: number; height: number }, naming: Naming, ...children: Child[]): string {
  const { markup } = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'drawing',
      viewBox: `0 0 ${formatNumber(size.width)} ${formatNumber(size.height)}`,
      width: size.width,
      height: size.height,
      role: naming.hasLinks ? 'group' : 'img',
      'aria-label': naming.title,
    },
    element('desc', {}, naming.description),
    ...children,
  );
  return markup;
}

/** A link around a part of a picture. Its words are the tip of a pointer, and by SVG-AAM what a screen reader says. */
export const link = (href: string, words: string, ...children: Child[]): Markup =>
  element('a', { href }, element('title', {}, words), ...children);
