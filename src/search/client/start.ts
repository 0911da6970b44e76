/** The part of the search that loads with every page: it waits until it is asked for, then loads the rest. */
const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
const page = document.querySelector<HTMLElement>('[data-search-page]');
let isStarted = false;

async function open(): Promise<void> {
  if (page) return page.querySelector('input')?.focus();
  if (!dialog || dialog.open) return;
  dialog.showModal();
  dialog.querySelector('input')?.select();
  if (isStarted) return;
  const { startDialog } = await import('./dialog.ts');
  if (!isStarted) startDialog(dialog);
  isStarted = true;
}

/** Ctrl K or ⌘ K anywhere, `/` where nobody is typing. */
function isShortcut({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return !shiftKey && key.toLowerCase() === 'k';
  return key === '/' && !(target as Element).closest('input, textarea, select, [contenteditable]');
}

/** A plain click on a link to the search; with a key held, the link leads to the search page as links do. */
function isOpener({ ctrlKey, metaKey, shiftKey, target }: MouseEvent): boolean {
  return !ctrlKey && !metaKey && !shiftKey && (target as Element).closest('[data-search-open]') !== null;
}

document.addEventListener('click', (event) => {
  if (!isOpener(event)) return;
  event.preventDefault();
  open();
});
document.addEventListener('keydown', (event) => {
  if (!isShortcut(event)) return;
  event.preventDefault();
  open();
});

export {};
