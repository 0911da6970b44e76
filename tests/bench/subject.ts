/** A search under test in a real browser: opens it, types into it, and reads what it shows. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { SEARCHING } from '#search/client/remarks.ts';
import type { Host } from './host.ts';
import type { Answer } from './measures.ts';
import type { KnownItem } from './query-file.ts';

/** How long the list has to stay as it is, in milliseconds, until it counts as the answer. */
const CALM = 150;

/** How long an answer may take, in milliseconds; then the list is read as it is. */
const PATIENCE = 15_000;

/** Where the dialog keeps what it shows: the same in the bare page of Pagefind. */
const PARTS = {
  field: 'dialog[data-search] input[type=search]',
  list: 'dialog[data-search] [data-search-results]',
  status: 'dialog[data-search] [data-search-status]',
};

export interface Subject {
  /** Opens the search and waits until one can type and everything is loaded that it loads by itself. */
  open(): Promise<void>;
  /** Asks, and waits for the answer. */
  ask(item: KnownItem): Promise<Answer>;
  /** What has left the host since the page was asked for, in bytes; of all files, or of those whose name ends so. */
  bytes(end?: string): number;
  close(): Promise<void>;
}

/** Opens the home page with an empty cache. */
export async function visit(browser: Browser, host: Host): Promise<Subject> {
  const start = host.sent.length;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(host.address, { waitUntil: 'load' });
  await untilCalm(host);
  const devTools = await context.newCDPSession(page);
  // Its own clock, not the one on the wall, so that other programs of the machine do not count.
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async open() {
      await page.keyboard.press('Control+k');
      await page.waitForFunction((field) => document.querySelector(field) === document.activeElement, PARTS.field);
      await untilCalm(host);
      await page.evaluate(watch, { ...PARTS, searching: SEARCHING });
    },
    async ask(item) {
      const before = await busyTime(devTools);
      const latency = await settledAfter(page, item.query, host);
      const busy = (await busyTime(devTools)) - before;
      return { item, latency, busy, ...(await readList(page)) };
    },
    bytes: (end = '') =>
      host.sent
        .slice(start)
        .filter(({ path }) => path.endsWith(end))
        .reduce((sum, { bytes }) => sum + bytes, 0),
    close: () => context.close(),
  };
}

/** For how long the main thread of the page has been busy, in milliseconds. */
async function busyTime(devTools: CDPSession): Promise<number> {
  const { metrics } = await devTools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** Resolves once nothing has been asked of the host for a while, from now on. */
async function untilCalm(host: Host): Promise<void> {
  do await pause(CALM);
  while (host.calm() < CALM);
}

/** Types a query at once, and waits until the list has changed and nothing moves any more; when it changed last. */
async function settledAfter(page: Page, query: string, host: Host): Promise<number> {
  await page.evaluate((query) => (window as unknown as Watched).bench.type(query), query);
  const deadline = performance.now() + PATIENCE;
  for (let rest = CALM; ; ) {
    await pause(rest);
    const { latency, calm } = await page.evaluate(() => (window as unknown as Watched).bench.state());
    rest = Math.max(CALM - Math.min(calm, host.calm()), 0);
    if (rest === 0) return latency;
    if (performance.now() > deadline) return latency < 0 ? PATIENCE : latency;
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The pages in the list, in order, each once, and the first item of the first page. Links of facts are no results. */
async function readList(page: Page): Promise<Pick<Answer, 'pages' | 'firstItem'>> {
  const addresses = await page.evaluate((list) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>(`${list} a[href]`)];
    return links
      .filter((link) => !link.closest('dl'))
      .map(({ pathname, hash }) => ({ page: decodeURIComponent(pathname), anchor: decodeURIComponent(hash) }));
  }, PARTS.list);
  const pages = [...new Set(addresses.map((it) => it.page))];
  const first = addresses.find((it) => it.page === pages[0] && it.anchor !== '');
  return { pages, ...(first && { firstItem: first.page + first.anchor }) };
}

interface Watched {
  bench: {
    type(query: string): void;
    /** In milliseconds: from typing to the last change, and from there until now; -1 before the first change. */
    state(): { latency: number; calm: number };
  };
}

/** Runs in the page: keeps watch over the list, and wakes up for nothing else, since its own time counts as well. */
function watch({ field, list, status, searching }: typeof PARTS & { searching: string }): void {
  const input = document.querySelector(field) as HTMLInputElement;
  const said = document.querySelector(status);
  let typed = 0;
  let changed = 0;
  const observer = new MutationObserver(() => {
    if (said?.textContent?.trim() !== searching) changed = performance.now();
  });
  for (const selector of [list, status]) {
    const target = document.querySelector(selector);
    if (target) observer.observe(target, { childList: true, subtree: true, characterData: true });
  }
  (window as unknown as Watched).bench = {
    type(query) {
      input.value = query;
      changed = 0;
      typed = performance.now();
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    state: () =>
      changed > 0 ? { latency: changed - typed, calm: performance.now() - changed } : { latency: -1, calm: -1 },
  };
}
