/** On the page a result leads to: marks the words that were looked for, and brings the line that has them into view. */
import { markWords } from '../excerpt.ts';
import { findWords, fold } from '../words.ts';

/** Elements whose text is a line of its own. */
const LINE = 'li, p, h1, h2, h3, h4, h5, h6, td, th, dt, dd, pre';

const query = new URLSearchParams(location.search).get('q') ?? '';
const main = document.querySelector('main');
if (main && query) {
  const marks = markIn(main);
  if (document.readyState === 'complete') show(marks);
  else addEventListener('load', () => show(marks));
}

/** Marks the words in all text below `root`. */
function markIn(root: Element): HTMLElement[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts
    .filter((text) => !text.parentElement?.closest('svg, script, style') && findWords(text.data, query).length > 0)
    .flatMap(markText);
}

function markText(text: Text): HTMLElement[] {
  const pieces = markWords(text.data, query).map((segment) => {
    if (!segment.isMarked) return segment.text;
    const mark = document.createElement('mark');
    mark.textContent = segment.text;
    return mark;
  });
  text.replaceWith(...pieces);
  return pieces.filter((piece) => typeof piece !== 'string');
}

/** Scrolls to the line with most of the words, within the agenda item the address names, and takes the focus there. */
function show(marks: HTMLElement[]): void {
  const target = document.querySelector<HTMLElement>(':target');
  const near = target ? marks.filter((mark) => isWithin(mark, target)) : marks;
  const lines = [...new Set(near.map((mark) => mark.closest<HTMLElement>(LINE)).filter((line) => line !== null))];
  const found = new Map(lines.map((line) => [line, wordsIn(line)]));
  const [best] = lines.sort((a, b) => (found.get(b) ?? 0) - (found.get(a) ?? 0));
  if (!best) return;
  best.classList.add('found');
  best.tabIndex = -1;
  best.focus({ preventScroll: true });
  best.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** How many different words are marked in a line itself, not in the lines below it. */
function wordsIn(line: HTMLElement): number {
  const own = [...line.querySelectorAll('mark')].filter((mark) => mark.closest(LINE) === line);
  return new Set(own.map((mark) => fold(mark.textContent ?? ''))).size;
}

/** Whether a mark stands in the target, or below it when the target is a heading. */
function isWithin(mark: HTMLElement, target: HTMLElement): boolean {
  if (target.contains(mark)) return true;
  if (!/^H[1-6]$/.test(target.tagName)) return false;
  const headings = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, h4, h5, h6)')];
  const next = headings.slice(headings.indexOf(target) + 1).find((heading) => heading.tagName <= target.tagName);
  return isBefore(target, mark) && (!next || isBefore(mark, next));
}

function isBefore(a: Node, b: Node): boolean {
  return Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
}
