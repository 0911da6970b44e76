/** Results as elements. What comes from the index reaches the page as text only. */
import type { Segment } from '../excerpt.ts';
import type { Result, Results } from './pagefind.ts';

/** Shows the results in `list`, in order. */
export function showResults(list: HTMLElement, results: Result[]): void {
  list.replaceChildren(...results.map(resultItem));
}

/** What there is to say about a search, for everyone to see and for screen readers to tell. */
export function summaryOf({ query, count }: Results): string {
  if (count === 0) return `Nothing found for “${query}”.`;
  return `${count} ${count === 1 ? 'result' : 'results'} for “${query}”`;
}

/** What is said until the index has loaded for the first time. */
export const LOADING = 'Loading the search index …';

/** What is said when the index did not load. */
export const FAILURE = 'The search index could not be loaded. Check the connection and try again.';

function resultItem({ url, title, about, excerpt }: Result): HTMLLIElement {
  const link = element('a', 'result-title', title);
  link.href = url;
  const item = document.createElement('li');
  item.className = 'result';
  item.append(link, element('p', 'result-about', [{ text: about.join(' · '), isMarked: false }]));
  if (excerpt.length > 0) item.append(element('p', 'result-excerpt', excerpt));
  return item;
}

function element<K extends 'a' | 'p'>(name: K, className: string, segments: Segment[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...segments.map(({ text, isMarked }) => (isMarked ? marked(text) : text)));
  return made;
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
