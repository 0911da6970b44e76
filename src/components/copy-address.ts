/** Copies the address of a line when its `#` is followed, and says so for a moment, also to those who listen. */

/** How long the words stand, in milliseconds. */
const SHOWN_FOR = 1600;
const WORDS = 'Address copied';

const status = document.createElement('p');
status.ariaLive = 'polite';
status.className = 'visually-hidden';
document.body.append(status);

document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.anchor');
  if (!link || !navigator.clipboard) return;
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    return;
  }
  link.dataset.copied = WORDS;
  status.textContent = WORDS;
  setTimeout(() => {
    delete link.dataset.copied;
    status.textContent = '';
  }, SHOWN_FOR);
});
