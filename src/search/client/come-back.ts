/** Where is the reader when the search page opens? Who comes back from a result, at that result; who asks nothing, in the field. */
interface Left {
  /** Of the link that was followed, as it is written. */
  href: string;
  /** How far the page was scrolled, in CSS pixels. */
  top: number;
}

const list = document.querySelector<HTMLElement>('[data-search-page] [data-search-results]');
const left = (history.state as { left?: Left } | null)?.left;
const isBack = performance.getEntriesByType('navigation').some((it) => 'type' in it && it.type === 'back_forward');

if (list) {
  list.addEventListener('click', ({ target }) => {
    const href = target instanceof Element && target.closest('a')?.getAttribute('href');
    if (href) history.replaceState({ ...history.state, left: { href, top: scrollY } satisfies Left }, '');
  });
  if (left && isBack) arrive(list, left);
  else if (!location.search) document.querySelector<HTMLElement>('[data-search-page] input')?.focus();
}

/** The browser scrolls back before the results are there: it has to be done once they are. */
function arrive(list: HTMLElement, { href, top }: Left): void {
  const watch = new MutationObserver(() => {
    watch.disconnect();
    const link = [...list.querySelectorAll('a')].find((it) => it.getAttribute('href') === href);
    link?.focus({ preventScroll: true });
    if (link) scrollTo(0, top);
  });
  watch.observe(list, { childList: true });
}

export {};
