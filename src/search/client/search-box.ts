/** A field, what was found and what is said of it: the same in the dialog and on the search page. */
import type { Query, Results } from '../query/results.ts';
import { answerPlace } from './answer-place.ts';
import { askEngine, openEngine } from './ask-engine.ts';
import { part } from './part.ts';
import { FAILURE, SEARCHING } from './remarks.ts';

/** How long an answer may take, in milliseconds, before it is said that it is being looked for. */
const PATIENCE = 150;

/** How long nothing has to be typed, in milliseconds, before the search begins. */
const PAUSE = 90;

interface How {
  /** How many entries are shown. */
  limit: number;
  withCounts?: boolean;
}

export interface SearchBox {
  field: HTMLInputElement;
  /** Begins to load the index; a failure is told of when something is asked. */
  load(): void;
  /** Searches and shows what was found; undefined when it asks for nothing, was overtaken by another, or failed. */
  search(query: Query, how: How): Promise<Results | undefined>;
  /** How many records each value would leave; undefined when another was asked meanwhile, or when it failed. */
  counts(query: Query): Promise<Results['counts']>;
  /** The links of the results, in order. */
  links(): HTMLAnchorElement[];
  /** The link of the best of the results that are shown. */
  best(results: Results): HTMLAnchorElement | undefined;
}

/**
 * The search box in `root`: an element with `data-search`, the address of the folder of the index, and the parts of
 * `SearchField.astro` and `SearchAnswer.astro`.
 */
export function searchBox(root: HTMLElement): SearchBox {
  const field = part<HTMLInputElement>(root, 'input[type=search]');
  const { show, say, links, best } = answerPlace(root, field);
  const folder = root.dataset.search ?? '';
  let latest = 0;

  async function search(query: Query, { limit, withCounts = false }: How): Promise<Results | undefined> {
    latest += 1;
    const mine = latest;
    if (asksNothing(query)) return void show(undefined);
    const timer = setTimeout(() => mine === latest && say([{ words: SEARCHING }]), PATIENCE);
    try {
      const results = await askEngine(folder, query, { limit, withCounts });
      if (mine !== latest || !results) return undefined;
      show(results);
      return results;
    } catch (failure) {
      if (mine !== latest) return undefined;
      console.error(failure);
      show(undefined);
      say([{ words: FAILURE }]);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  async function counts(query: Query): Promise<Results['counts']> {
    try {
      return (await askEngine(folder, query, { limit: 0, withCounts: true }))?.counts;
    } catch (failure) {
      console.error(failure);
      return undefined;
    }
  }

  const load = () => void openEngine(folder).catch(() => undefined);
  return { field, load, search, counts, links, best };
}

/** Whether there is neither a word nor anything to narrow down to. */
function asksNothing({ text, chosen, from, until }: Query): boolean {
  return text.trim() === '' && !from && !until && Object.values(chosen).every((values) => values.length === 0);
}

/**
 * Runs `action` once nothing more was typed for a moment; not while a character is being composed. What is returned
 * forgets what was typed last: for whoever acts on it at once.
 */
export function afterTyping(field: HTMLInputElement, action: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = () => clearTimeout(timer);
  const wait = () => {
    forget();
    timer = setTimeout(action, PAUSE);
  };
  field.addEventListener('input', (event) => (event instanceof InputEvent && event.isComposing ? forget() : wait()));
  field.addEventListener('compositionend', wait);
  return forget;
}

/** Up and down arrows go from the field through the results and back; among them, Home and End go to the ends. */
export function moveByArrows(root: HTMLElement, { field, links }: SearchBox): void {
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    const stops: HTMLElement[] = [field, ...links()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = at === -1 ? undefined : stops[stopAfter(event.key, at, stops.length - 1)];
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    // All of a result is in sight, not only its link.
    (next.closest('.hit, .found-head, .answer-fact') ?? next).scrollIntoView({ block: 'nearest' });
  });
}

/** The place to which a key leads from the place `at`, -1 for none; in the field, Home and End move the caret. */
function stopAfter(key: string, at: number, last: number): number {
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  if (at > 0 && key === 'Home') return 1;
  return at > 0 && key === 'End' ? last : -1;
}
