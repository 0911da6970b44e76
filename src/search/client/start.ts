/** The part of the search that loads with every page: it waits until it is asked for, then loads the rest. */
const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
const opener = document.querySelector<HTMLAnchorElement>('[data-search-open]');
const page = document.querySelector<HTMLElement>('[data-search-page]');
let isStarted = false;

async function open(): Promise<void> {
  if (page) return page.querySelector('input')?.focus();
  if (!dialog || dialog.open) return;
  dialog.showModal();
  dialog.querySelector('input')?.select();
  if (isStarted) return;
  isStarted = true;
  (await import('./dialog.ts')).startDialog(dialog);
}

/** Ctrl K or ⌘ K anywhere, `/` where nobody is typing. */
function isShortcut({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
  return key === '/' && !(target as Element).closest('input, textarea, select, [contenteditable]');
}

opener?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open();
});
document.addEventListener('keydown', (event) => {
  if (!isShortcut(event)) return;
  event.preventDefault();
  open();
});

export {};
