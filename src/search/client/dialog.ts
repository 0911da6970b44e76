/** The quick search: what the dialog does from the moment it is asked for. */
import type { Results } from '../query/results.ts';
import { writeAddress } from './address.ts';
import { afterTyping, moveByArrows, searchBox } from './search-box.ts';

/** How many entries the dialog shows; the search page shows the rest. */
const SHOWN = 8;

/** Brings the dialog to life, once; the index begins to load. */
export function startDialog(dialog: HTMLDialogElement): void {
  const box = searchBox(dialog);
  const all = dialog.querySelector<HTMLAnchorElement>('[data-search-all]');
  const body = dialog.querySelector('[data-search-body]');

  let latest = 0;

  async function search(): Promise<Results | undefined> {
    latest += 1;
    const mine = latest;
    const text = box.field.value.trim();
    const results = await box.search({ text, chosen: {}, order: 'relevance' }, { limit: SHOWN });
    if (mine !== latest) return undefined;
    if (all) showAll(all, results);
    if (results) body?.scrollTo(0, 0);
    // What Enter opens is seen before it is pressed.
    if (results) box.best(results)?.classList.add('is-best');
    return results;
  }

  const forgetTyping = afterTyping(box.field, search);
  moveByArrows(dialog, box);
  box.field.form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    forgetTyping();
    const results = await search();
    if (results && dialog.open) box.best(results)?.click();
  });
  dialog.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
    // With a key held, a link opens elsewhere, and one reads on here.
    const isLeft = target instanceof Element && target.closest('a') !== null && !ctrlKey && !metaKey && !shiftKey;
    if (isLeft || target === dialog) dialog.close();
  });
  box.load();
  if (box.field.value) search();
}

/** The way to the search page: to all results of the same search; while there are none, to what one can browse. */
function showAll(link: HTMLAnchorElement, results: Results | undefined): void {
  link.dataset.browse ??= link.textContent;
  const address = new URL(link.href);
  address.search = results?.entries ? writeAddress(results.query) : '';
  link.href = address.href;
  link.textContent = results?.entries ? allOf(results) : link.dataset.browse;
}

const allOf = ({ records }: Results) =>
  records === 1 ? 'The result on the search page' : `All ${records.toLocaleString('en')} results`;
