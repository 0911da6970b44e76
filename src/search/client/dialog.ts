/** The quick search: what the dialog does from the moment it is asked for. */
import type { Results } from '../query/results.ts';
import { afterTyping, moveByArrows, searchBox } from './search-box.ts';

/** How many entries the dialog shows; the search page shows the rest. */
const SHOWN = 8;

/** Brings the dialog to life, once; the index begins to load. */
export function startDialog(dialog: HTMLDialogElement): void {
  const box = searchBox(dialog);
  const all = dialog.querySelector<HTMLAnchorElement>('[data-search-all]');
  const body = dialog.querySelector('[data-search-body]');

  async function search(): Promise<Results | undefined> {
    const text = box.field.value.trim();
    const results = await box.search({ text, chosen: {}, order: 'relevance' }, { limit: SHOWN });
    if (all) showAll(all, results?.entries ? text : '');
    if (results) body?.scrollTo(0, 0);
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

/** The way to the search page, which shows all results of the same search; none while there are none. */
function showAll(link: HTMLAnchorElement, text: string): void {
  const address = new URL(link.href);
  address.searchParams.set('q', text);
  link.href = address.href;
  link.hidden = text === '';
}
