/** All by which the search page narrows down and orders, and what shows it: values, days, order, chips. */
import type { Query, Results } from '../query/results.ts';
import { type Asked, countChosen, withValue } from './address.ts';
import { showChips } from './chips.ts';
import { dayFields, toldOfDays } from './day-fields.ts';
import { facetList } from './facet-list.ts';
import { part } from './part.ts';

/** Here the facets stand beside the results; where it is narrower they fold. */
const WIDE = matchMedia('(width >= 60rem)');

/** What the choice needs of the page. */
interface Page {
  /** What is asked now. */
  now(): Query;
  /** Asks anew; `typed` names the field in which it is typed. */
  ask(query: Query, typed?: string): void;
  /** Is told when a field was left. */
  leave(): void;
}

export interface Choice {
  /** Shows what is chosen, before there is an answer. */
  show(asked: Asked): void;
  /** Shows how many records each value would leave. */
  count(counts: NonNullable<Results['counts']>, query: Query): void;
}

/** The choice on the search page in `root`. */
export function choiceIn(root: HTMLElement, { now, ask, leave }: Page): Choice {
  const facets = part<HTMLDetailsElement>(root, '[data-search-facets]');
  const values = facetList(facets, (facet, value, isChosen) => ask(withValue(now(), facet, value, isChosen)));
  const told = part(root, '[data-search-told]');
  const chooseDays = (days: Pick<Query, 'from' | 'until'>) => {
    const { from: _, until: __, ...always } = now();
    ask({ ...always, ...days }, 'days');
  };
  const days = dayFields(part(root, '[data-search-days]'), told.id, chooseDays, leave);
  const showOrder = orderIn(root, (order) => ask({ ...now(), order }));
  foldIn(root, facets);

  function show({ query, broken }: Asked): void {
    const many = countChosen(query);
    showChips(part(root, '[data-search-chips]'), query, ask, part(root, '[data-search-found]'));
    part(root, '[data-facets-chosen]').textContent = many > 0 ? `(${many})` : '';
    showOrder(query);
    values.tick(query.chosen);
    days.write(query);
    told.textContent = toldOfDays(query, broken);
  }

  return { show, count: (counts, query) => values.show(counts, query.chosen) };
}

/** The choice of the order; returns what shows that of a search. Without words there is no best. */
function orderIn(root: HTMLElement, choose: (order: Query['order']) => void): (query: Query) => void {
  const group = part(root, '[data-search-order]');
  const orders = [...group.querySelectorAll('input')];
  for (const order of orders) {
    order.addEventListener('change', () => choose(order.value === 'newest' ? 'newest' : 'relevance'));
  }
  return (query) => {
    group.hidden = query.text === '';
    for (const order of orders) order.checked = order.value === query.order;
  };
}

/** Folds the facets where the window is narrow; who is done with them goes on to the results. */
function foldIn(root: HTMLElement, facets: HTMLDetailsElement): void {
  const fold = () => {
    facets.open = WIDE.matches;
  };
  WIDE.addEventListener('change', fold);
  fold();
  facets.hidden = false;
  part(root, '[data-facets-done]').addEventListener('click', () => {
    facets.open = false;
    part(root, '[data-search-found]').focus();
  });
}
