/** The quick search: what the dialog does once it is open. */
import type { Results } from './pagefind.ts';
import { afterTyping, moveByArrows, searchBox } from './search-box.ts';

/** How many results the dialog shows; the search page shows the rest. */
const SHOWN = 8;

/** Brings the dialog to life; called once, when it was opened for the first time. */
export function startDialog(dialog: HTMLDialogElement): void {
  const box = searchBox(dialog);
  const all = dialog.querySelector<HTMLAnchorElement>('[data-search-all]');

  async function search(): Promise<Results | undefined> {
    const results = await box.search(SHOWN);
    if (all) {
      all.hidden = !results || results.count === 0;
      const address = new URL(all.href);
      address.searchParams.set('q', results?.query ?? '');
      all.href = address.href;
    }
    return results;
  }

  afterTyping(box.field, search);
  moveByArrows(dialog, box);
  box.field.form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (await search()) box.links()[0]?.click();
  });
  dialog.addEventListener('click', (event) => {
    const isLink = event.target instanceof Element && event.target.closest('a') !== null;
    if (isLink || event.target === dialog) dialog.close();
  });
  search();
}
