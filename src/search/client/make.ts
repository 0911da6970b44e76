/** Makes elements of plain data: text stays text, whatever it looks like. */
import type { FoundEntry, Segment } from '../query/results.ts';

type Content = string | Node | Segment;

/** An element with a class, unless that is empty, and what it holds. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  content: readonly Content[],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content.map(nodeOf));
  return made;
}

/** A link to this address. */
export function linkTo(url: string, className: string, content: readonly Content[]): HTMLAnchorElement {
  const link = element('a', className, content);
  link.href = url;
  return link;
}

/** Segments as nodes, the marked ones as marks. */
export const filled = (segments: readonly Segment[]): (string | Node)[] => segments.map(nodeOf);

export const textOf = (segments: readonly Segment[]): string => segments.map((it) => it.text).join('');

/** What an entry is, and when: its kind, its date, and its series where its title does not name it already. */
export function whatAndWhen({ kind, date, series, title }: FoundEntry): (string | Node)[] {
  const when = date === undefined ? [] : [' · ', element('span', 'found-when', [date])];
  const others = series === undefined || series === textOf(title) ? [] : [` · ${series}`];
  return [kind, ...when, ...others];
}

function nodeOf(content: Content): string | Node {
  if (typeof content === 'string' || content instanceof Node) return content;
  return content.isMarked ? element('mark', '', [content.text]) : content.text;
}
