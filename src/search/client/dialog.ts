/** The quick search: what the dialog does once it is open. */
import { afterTyping, moveByArrows, searchBox } from './search-box.ts';

/** Brings the dialog to life; called once, when it was opened for the first time. */
export function startDialog(dialog: HTMLDialogElement): void {
  const box = searchBox(dialog);
  const all = dialog.querySelector<HTMLAnchorElement>('[data-search-all]');

  async function search(): Promise<void> {
    const results = await box.search(8);
    if (!all) return;
    all.hidden = !results || results.count === 0;
    const address = new URL(all.href);
    address.searchParams.set('q', results?.query ?? '');
    all.href = address.href;
  }

  afterTyping(box.field, search);
  moveByArrows(dialog, box);
  box.field.form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    await search();
    box.links()[0]?.click();
  });
  dialog.addEventListener('click', (event) => {
    const isLink = event.target instanceof Element && event.target.closest('a') !== null;
    if (isLink || event.target === dialog) dialog.close();
  });
  search();
}
