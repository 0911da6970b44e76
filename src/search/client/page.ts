/** The search page: what is asked stands in its address, so that a search can be sent to a colleague. */
import type { Query, Results } from '../query/results.ts';
import { countChosen, readAddress, withValue, writeAddress } from './address.ts';
import { askEngine } from './ask-engine.ts';
import { showChips } from './chips.ts';
import { dayFields, toldOfDays } from './day-fields.ts';
import { facetList } from './facet-list.ts';
import { afterTyping, moveByArrows, searchBox } from './search-box.ts';

/** How many entries are shown at first, and how many more each time. The text of each has to be fetched. */
const [AT_FIRST, MORE] = [10, 20];

/** Here the facets stand beside the results; where it is narrower they fold. */
const WIDE = matchMedia('(width >= 60rem)');

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) startPage(page);

function startPage(page: HTMLElement): void {
  const part = <T extends HTMLElement>(name: string) => page.querySelector(`[data-${name}]`) as T;
  const found = part('search-found');
  const more = part<HTMLButtonElement>('search-more');
  const facets = part<HTMLDetailsElement>('search-facets');
  const told = part('search-told');
  const orders = [...part('search-order').querySelectorAll('input')];
  const box = searchBox(page);
  const values = facetList(facets, (facet, value, isChosen) => ask(withValue(query, facet, value, isChosen)));
  const days = dayFields(part('search-days'), told.id, chooseDays, endStep);
  const title = document.title;
  let query: Query = readAddress('').query;
  let broken: string[] = [];
  let limit = AT_FIRST;
  let latest = 0;
  let areCounted = false;
  /** What is being typed: who types on stays at the same step of the history; anything else is a new one. */
  let step = '';

  /** Asks anew; `typed` names the field in which it is typed. */
  function ask(next: Query, typed = ''): void {
    [query, broken, limit] = [next, [], AT_FIRST];
    const address = writeAddress(query);
    if (address !== location.search) {
      history[typed && typed === step ? 'replaceState' : 'pushState'](null, '', location.pathname + address);
      step = typed;
    }
    show();
  }

  /** Asks what the address says; it is spelled as this search always is. */
  function askAddress(): void {
    ({ query, broken } = readAddress(location.search));
    limit = Number.isInteger(history.state?.limit) ? history.state.limit : AT_FIRST;
    step = '';
    box.field.value = query.text;
    history.replaceState(history.state, '', location.pathname + writeAddress(query) + location.hash);
    show();
  }

  async function show(): Promise<void> {
    latest += 1;
    const mine = latest;
    showChoice();
    const results = await box.search(query, { limit, withCounts: areCounted });
    if (mine !== latest) return;
    more.hidden = !results || results.shown.length >= results.entries;
    part('facets-done').textContent = results ? `Show ${results.records.toLocaleString('en')} results` : 'Close';
    // The counts come after the results: at first their file is still to be loaded.
    const counts = results?.counts ?? (await countsFor(query));
    if (mine !== latest || !counts) return;
    areCounted = true;
    values.show(counts, query.chosen);
  }

  /** What can be said before there is an answer. */
  function showChoice(): void {
    const many = countChosen(query);
    document.title = query.text ? `${query.text} · ${title}` : title;
    showChips(part('search-chips'), query, ask, found);
    part('facets-chosen').textContent = many > 0 ? `(${many})` : '';
    part('search-start').hidden = query.text !== '' || many > 0;
    part('search-order').hidden = query.text === '';
    for (const order of orders) order.checked = order.value === query.order;
    values.tick(query.chosen);
    days.write(query);
    told.textContent = toldOfDays(query, broken);
  }

  async function countsFor(asked: Query): Promise<Results['counts']> {
    try {
      return (await askEngine(page.dataset.search ?? '', asked, { limit: 0, withCounts: true }))?.counts;
    } catch (failure) {
      console.error(failure);
      return undefined;
    }
  }

  function chooseDays(chosen: Pick<Query, 'from' | 'until'>): void {
    const { from: _, until: __, ...always } = query;
    ask({ ...always, ...chosen }, 'days');
  }

  function askWords(): void {
    ask({ ...query, text: box.field.value.trim() }, 'words');
  }

  function endStep(): void {
    step = '';
  }

  afterTyping(box.field, askWords);
  moveByArrows(page, box);
  box.field.addEventListener('change', endStep);
  box.field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    askWords();
    endStep();
  });
  for (const order of orders) {
    order.addEventListener('change', () => ask({ ...query, order: order.value === 'newest' ? 'newest' : 'relevance' }));
  }
  more.addEventListener('click', async () => {
    const shown = box.links().length;
    limit += MORE;
    history.replaceState({ limit }, '');
    await show();
    box.links()[shown]?.focus();
  });
  part('facets-done').addEventListener('click', () => {
    facets.open = false;
    found.focus();
  });
  addEventListener('popstate', () => {
    if (location.search !== writeAddress(query)) askAddress();
  });
  const fold = () => {
    facets.open = WIDE.matches;
  };
  WIDE.addEventListener('change', fold);
  fold();
  facets.hidden = false;
  askAddress();
}
