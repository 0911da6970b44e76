/** What is chosen, as chips: each leads away from its choice, and the last of them away from all. */
import { formatDay } from '#model/calendar.ts';
import type { Query } from '../query/results.ts';
import { FACETS } from '../record.ts';
import { withValue } from './address.ts';
import { FACET_WORDS } from './facet-values.ts';
import { element } from './make.ts';

/** A choice in words, and the search without it. */
export interface Chip {
  words: string;
  without: Query;
}

/** What is chosen in a search, in the order of its address. */
export function chipsOf(query: Query): Chip[] {
  const values = FACETS.flatMap((facet) =>
    (query.chosen[facet] ?? []).map((value) => ({
      words: `${FACET_WORDS[facet].one}: ${value}`,
      without: withValue(query, facet, value, false),
    })),
  );
  const { from, until, ...always } = query;
  return [
    ...values,
    ...(from ? [{ words: `From ${formatDay(from)}`, without: { ...always, ...(until && { until }) } }] : []),
    ...(until ? [{ words: `Until ${formatDay(until)}`, without: { ...always, ...(from && { from }) } }] : []),
  ];
}

/** The search for the same words without any choice. */
export const withoutChoice = ({ text, order }: Query): Query => ({ text, chosen: {}, order });

/**
 * Shows the chips of a search in `list`; `ask` is called with the search that is left. The focus goes on to the chip
 * that takes the place of the one that had it; after the last to `after`.
 */
export function showChips(list: HTMLElement, query: Query, ask: (query: Query) => void, after: HTMLElement): void {
  const had = [...list.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
  const chips = chipsOf(query);
  const buttons = chips.map(({ words, without }) => chipButton(words, 'Remove', () => ask(without)));
  if (chips.length > 0) buttons.push(chipButton('Clear all', '', () => ask(withoutChoice(query))));
  list.replaceChildren(...buttons.map((button) => element('li', '', [button])));
  list.hidden = chips.length === 0;
  if (had >= 0) (chips.length > 0 ? buttons[Math.min(had, chips.length - 1)] : after)?.focus();
}

function chipButton(words: string, verb: string, onClick: () => void): HTMLButtonElement {
  const button = element('button', verb ? 'chip' : 'chip chip-all', []);
  if (verb) {
    const cross = element('span', 'chip-cross', ['×']);
    cross.setAttribute('aria-hidden', 'true');
    button.append(element('span', 'visually-hidden', [`${verb} `]), element('span', '', [words]), cross);
  } else button.append(words);
  button.type = 'button';
  button.addEventListener('click', onClick);
  return button;
}
