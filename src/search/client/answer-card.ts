/** The card above the results when a code, a name or an alias was typed: what is to be known of that entry at once. */
import type { FoundEntry } from '../query/results.ts';
import type { Fact } from '../record.ts';
import { element, linkTo, textOf, whatAndWhen } from './make.ts';

/** The card of an entry, its heading with this id; `hits` are the elements of what else was found in it. */
export function answerCard(entry: FoundEntry, id: string, hits: HTMLElement[]): HTMLElement {
  const link = linkTo(entry.url, 'answer-link', [textOf(entry.title)]);
  const heading = element('h2', 'answer-title', [link]);
  heading.id = id;
  const facts = entry.facts.map(factOf);
  const card = element('section', 'answer', [
    element('p', 'answer-kind', whatAndWhen(entry)),
    heading,
    ...(facts.length > 0 ? [element('dl', 'answer-facts', facts)] : []),
    ...hits,
  ]);
  card.setAttribute('aria-labelledby', id);
  return card;
}

/** A fact; where it is said somewhere, its words lead there. */
function factOf({ label, words, url }: Fact): HTMLElement {
  const said = url === undefined ? words : linkTo(url, 'answer-said', [words]);
  return element('div', 'answer-fact', [element('dt', '', [label]), element('dd', '', [said])]);
}
