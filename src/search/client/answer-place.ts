/** Where a search answers: what is said of it, what is offered instead, and what was found. */
import type { Results } from '../query/results.ts';
import { bestLink, showResults } from './elements.ts';
import { element } from './make.ts';
import { part } from './part.ts';
import { remarksIn, type Sentence, summaryOf } from './remarks.ts';

export interface AnswerPlace {
  /** Shows what was found, and what is said of it; without results, nothing. */
  show(results: Results | undefined): void;
  say(sentences: Sentence[]): void;
  /** The links of the results, in order. */
  links(): HTMLAnchorElement[];
  /** The link of the best of the results that are shown. */
  best(results: Results): HTMLAnchorElement | undefined;
}

/** The parts of `SearchAnswer.astro` in `root`; what is offered is asked in `field`. */
export function answerPlace(root: HTMLElement, field: HTMLInputElement): AnswerPlace {
  const list = part(root, '[data-search-results]');
  const status = part(root, '[data-search-status]');
  const offer = part(root, '[data-search-offer]');
  const links = () => [...list.querySelectorAll('a')];

  function show(results: Results | undefined): void {
    const at = list.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
    if (results) showResults(list, results);
    else list.replaceChildren();
    // Who walks through results while better ones come stays where they are, or goes back to the field.
    if (at !== undefined) (links().find((link) => link.getAttribute('href') === at) ?? field).focus();
    say(results ? [{ words: summaryOf(results) }, ...remarksIn(results)] : []);
  }

  /** What can be pressed stands outside of the line that is read aloud; the line says it too, out of sight. */
  function say(sentences: Sentence[]): void {
    status.replaceChildren(
      ...sentences.flatMap(({ words, ask }) => [element('span', ask ? 'visually-hidden' : '', [words]), ' ']),
    );
    offer.replaceChildren(
      ...sentences.flatMap((it) => (it.ask === undefined ? [] : [askingButton(field, it.words, it.ask)])),
    );
  }

  return { show, say, links, best: (results) => bestLink(list, results) };
}

/** Asks another query as if it had been typed. */
function askingButton(field: HTMLInputElement, words: string, query: string): HTMLButtonElement {
  const button = element('button', 'search-ask', [words]);
  button.type = 'button';
  button.addEventListener('click', () => {
    field.value = query;
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return button;
}
