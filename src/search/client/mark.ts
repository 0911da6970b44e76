/**
 * On the page a result leads to: marks what was looked for, and brings the line that has it into view. Then the words
 * leave the address, which may be sent to others or noted, and stay with this step of the history only: who reloads the
 * page or comes back to it sees it as it was.
 */
import { type Marker, type Meant, markerOf } from '../query/marker.ts';
import { parseQuery } from '../query/parse-query.ts';
import { type Stem, stemOf } from '../words/stem.ts';
import { element } from './make.ts';

/** Elements whose text is a line of its own. */
const LINE = 'li, p, h1, h2, h3, h4, h5, h6, td, th, dt, dd, pre, figcaption';

/** Elements whose text is not what was written. */
const NO_TEXT = 'svg, script, style, noscript, select, button, textarea, .anchor, .gloss';

/** A line, the texts within it, and how many of the terms it has. */
interface Line {
  element: HTMLElement;
  texts: Text[];
  terms: number;
}

const main = document.querySelector('main');
const arrived = new URLSearchParams(location.search).get('q');
const words = arrived ?? history.state?.sought;
if (main && typeof words === 'string') markPage(main, words).catch(console.error);

async function markPage(main: Element, words: string): Promise<void> {
  const marker = markerOf(parseQuery(words), await stemOfPage());
  const lines = linesIn(main).map((line) => ({ ...line, terms: markLine(line, marker) }));
  const marked = lines.filter((line) => line.terms > 0);
  const goThere = () => {
    arrive(marked);
    keepWords(words);
  };
  // Who reloads the page or comes back is brought where they were by the browser.
  if (arrived !== null) afterLoading(goThere);
  addEventListener('hashchange', goThere);
}

/** Where the rules of the language cannot be had, each word is its own stem. */
async function stemOfPage(): Promise<Stem> {
  try {
    return await stemOf(document.documentElement.lang.slice(0, 2));
  } catch (fault) {
    console.error(fault);
    return (word) => word;
  }
}

/** Takes the words out of the address. */
function keepWords(words: string): void {
  const plain = new URL(location.href);
  plain.searchParams.delete('q');
  history.replaceState({ ...history.state, sought: words }, '', plain);
}

/** The lines below `root` with their own texts, in order; what is in no line counts with its parent. */
function linesIn(root: Element): Omit<Line, 'terms'>[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const lines = new Map<HTMLElement, Text[]>();
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const parent = text.parentElement;
    if (!parent || parent.closest(NO_TEXT)) continue;
    const line = parent.closest<HTMLElement>(LINE) ?? parent;
    lines.set(line, [...(lines.get(line) ?? []), text]);
  }
  return [...lines].map(([element, texts]) => ({ element, texts }));
}

/** Marks what is meant in a line, also where it goes through links; returns how many different terms there are. */
function markLine({ texts }: Omit<Line, 'terms'>, marker: Marker): number {
  const meant = marker.find(texts.map((text) => text.data).join(''));
  if (meant.length === 0) return 0;
  let start = 0;
  for (const text of texts) {
    const { length } = text.data;
    markText(text, start, meant);
    start += length;
  }
  return new Set(meant.map((it) => it.term)).size;
}

/** Marks the parts of stretches that lie in this text, which begins at the place `from` of its line. */
function markText(text: Text, from: number, meant: Meant[]): void {
  const { data } = text;
  const pieces: (string | Node)[] = [];
  let done = 0;
  for (const { start, end } of meant) {
    const [first, last] = [Math.max(start - from, 0), Math.min(end - from, data.length)];
    if (first >= last) continue;
    pieces.push(data.slice(done, first), element('mark', '', [data.slice(first, last)]));
    done = last;
  }
  if (done > 0) text.replaceWith(...[...pieces, data.slice(done)].filter((piece) => piece !== ''));
}

/** Goes to the line with most of the words, within the part of the page that the address names, else to that part. */
function arrive(marked: Line[]): void {
  const target = document.querySelector<HTMLElement>(':target');
  const near = target ? marked.filter((line) => isWithin(line.element, target)) : marked;
  const most = Math.max(...near.map((line) => line.terms));
  const place = near.find((line) => line.terms === most)?.element ?? target;
  if (!place) return;
  document.querySelector('.found')?.classList.remove('found');
  place.classList.add('found');
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Whether a line is the target or in it; when that is a heading, whether it stands below it. */
function isWithin(line: HTMLElement, target: HTMLElement): boolean {
  if (target.contains(line)) return true;
  if (!/^H[1-6]$/.test(target.tagName)) return line.contains(target) && !line.matches(LINE);
  const headings = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, h4, h5, h6)')];
  const next = headings.slice(headings.indexOf(target) + 1).find((heading) => heading.tagName <= target.tagName);
  return isBefore(target, line) && (!next || isBefore(line, next));
}

function isBefore(a: Node, b: Node): boolean {
  return Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
}

function afterLoading(action: () => void): void {
  if (document.readyState === 'complete') action();
  else addEventListener('load', action);
}
