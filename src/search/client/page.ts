/** The search page: the query stands in the address, so that a search can be sent to a colleague. */
import { LOOKED_AT } from '../ranking.ts';
import { afterTyping, moveByArrows, searchBox } from './search-box.ts';

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) startPage(page);

function startPage(page: HTMLElement): void {
  const box = searchBox(page);
  const more = page.querySelector<HTMLButtonElement>('[data-search-more]');
  const title = document.title;
  let limit = LOOKED_AT;
  let isTyping = false;

  async function show(): Promise<void> {
    const query = box.field.value.trim();
    document.title = query ? `${query} · ${title}` : title;
    const results = await box.search(limit);
    if (more) more.hidden = !results || results.count <= results.shown.length;
  }

  /** A new search is a new step of the history; typing on is the same step. */
  function remember(): void {
    const address = new URL(location.href);
    const query = box.field.value.trim();
    if (query === (address.searchParams.get('q') ?? '')) return;
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history[isTyping ? 'replaceState' : 'pushState'](null, '', address);
    isTyping = true;
  }

  function searchAnew(): void {
    limit = LOOKED_AT;
    remember();
    show();
  }

  function readAddress(): void {
    box.field.value = new URLSearchParams(location.search).get('q') ?? '';
    limit = LOOKED_AT;
    isTyping = false;
    show();
  }

  afterTyping(box.field, searchAnew);
  moveByArrows(page, box);
  box.field.addEventListener('change', () => {
    isTyping = false;
  });
  box.field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    searchAnew();
    isTyping = false;
  });
  more?.addEventListener('click', async () => {
    const shown = box.links().length;
    limit += LOOKED_AT;
    await show();
    box.links()[shown]?.focus();
  });
  addEventListener('popstate', readAddress);
  readAddress();
}
