/** The part of the search that loads with every page: it waits until it is asked for, then loads the rest. */
const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
const page = document.querySelector<HTMLElement>('[data-search-page]');
let isStarted = false;

/** Loads what the dialog does. Until it is there, and where it fails, the form of the dialog leads to the search page. */
async function start(): Promise<void> {
  if (isStarted || !dialog || page) return;
  isStarted = true;
  try {
    const { startDialog } = await import('./dialog.ts');
    startDialog(dialog);
  } catch (fault) {
    console.error(fault);
    isStarted = false;
  }
}

function open(): void {
  if (!page && !dialog?.open) dialog?.showModal();
  const field = (page ?? dialog)?.querySelector('input');
  field?.focus();
  field?.select();
  start();
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

addEventListener('pointerdown', (event) => {
  if (isOpener(event)) start();
});
addEventListener('click', (event) => {
  if (!isOpener(event)) return;
  event.preventDefault();
  open();
});
addEventListener('keydown', (event) => {
  // In a search field, some browsers let Escape only empty the field.
  const isEscape = event.key === 'Escape' && dialog?.open && !event.isComposing;
  if (!isEscape && !isShortcut(event)) return;
  event.preventDefault();
  if (isEscape) dialog.close();
  else open();
});

export {};
