/** Copies the address of a line when its `#` is followed, and says so for a moment. */

/** How long the word stands, in milliseconds. */
const SHOWN_FOR = 1600;

document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.anchor');
  if (!link || !navigator.clipboard) return;
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    return;
  }
  link.dataset.copied = 'Address copied';
  setTimeout(() => delete link.dataset.copied, SHOWN_FOR);
});
