/** Copies the text of a draft, and says so; opens the draft to which an address leads. */

/** How long the words stand, in milliseconds. */
const SHOWN_FOR = 2400;
const DONE = 'Copied';

const status = document.createElement('p');
status.role = 'status';
status.className = 'visually-hidden';
document.body.append(status);

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const text = button.closest('.draft-text')?.querySelector('pre')?.textContent;
  if (!text || !navigator.clipboard) continue;
  const words = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return;
    }
    button.textContent = DONE;
    status.textContent = DONE;
    setTimeout(() => {
      button.textContent = words;
      status.textContent = '';
    }, SHOWN_FOR);
  });
}

function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  target?.querySelector('.draft details')?.setAttribute('open', '');
}

openTarget();
window.addEventListener('hashchange', openTarget);
