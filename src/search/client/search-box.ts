/** A field, its list of results and the line that says how many: the same in the dialog and on the search page. */
import { find, loadPagefind, type Results } from './pagefind.ts';
import { FAILURE, LOADING, showResults, summaryOf } from './results.ts';

export interface SearchBox {
  field: HTMLInputElement;
  list: HTMLElement;
  status: HTMLElement;
  /** Searches for what the field says and shows it; undefined when another search overtook this one, or it failed. */
  search(limit?: number): Promise<Results | undefined>;
  /** The links of the results, in order. */
  links(): HTMLAnchorElement[];
}

/** The search box in `root`: an element with `data-search`, the address of the folder of the index. */
export function searchBox(root: HTMLElement): SearchBox {
  const field = part<HTMLInputElement>(root, 'input');
  const list = part(root, '[data-search-results]');
  const status = part(root, '[data-search-status]');
  let latest = 0;
  let isLoaded = false;

  /** The engine is loaded for an empty query too, so that it is there when the first word is. */
  async function answer(query: string, limit?: number): Promise<Results | undefined> {
    const engine = await loadPagefind(root.dataset.search ?? '');
    isLoaded = true;
    return query === '' ? undefined : find(engine, query, limit);
  }

  async function search(limit?: number): Promise<Results | undefined> {
    latest += 1;
    const mine = latest;
    const query = field.value.trim();
    if (query !== '' && !isLoaded) status.textContent = LOADING;
    try {
      const results = await answer(query, limit);
      if (mine !== latest) return undefined;
      showResults(list, results?.shown ?? []);
      status.textContent = results ? summaryOf(results) : '';
      return results;
    } catch (failure) {
      if (mine !== latest) return undefined;
      console.error(failure);
      showResults(list, []);
      status.textContent = FAILURE;
      return undefined;
    }
  }

  return { field, list, status, search, links: () => [...list.querySelectorAll('a')] };
}

/** Runs `action` once nothing more was typed for a moment. */
export function afterTyping(field: HTMLInputElement, action: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(action, 120);
  });
}

/** Up and down arrows go from the field through the results and back. */
export function moveByArrows(root: HTMLElement, { field, links }: SearchBox): void {
  root.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops: HTMLElement[] = [field, ...links()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + step];
    if (at === -1 || !next) return;
    event.preventDefault();
    next.focus();
  });
}

function part<T extends HTMLElement>(root: HTMLElement, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`The search box lacks ${selector}`);
  return found;
}
