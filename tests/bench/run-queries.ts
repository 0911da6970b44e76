/** Asks all queries of each kind, in one page one after another, and some of them in pages with an empty cache. */
import type { Browser } from 'playwright-core';
import type { Host } from './host.ts';
import type { Answer, Sample, Series } from './measures.ts';
import type { KnownItem } from './query-file.ts';
import { visit } from './subject.ts';
import { withWorkerTime } from './worker-time.ts';

/** Of how many queries of a kind the costs of the first result are measured. */
const SAMPLES = 10;

/** What a search does with the queries of one kind, in their order. */
export async function runQueries(browser: Browser, host: Host, items: KnownItem[]): Promise<Series> {
  const samples: Sample[] = [];
  const step = Math.max(1, Math.floor(items.length / SAMPLES));
  for (let at = 0; at < items.length && samples.length < SAMPLES; at += step) {
    const [first, second] = [items[at], items[(at + 1) % items.length]];
    // Typing the same once more changes nothing.
    const other = second?.query === first?.query ? undefined : second;
    if (first) samples.push(await takeSample(browser, host, first, other));
  }
  return { ...(await runSession(browser, host, items)), samples };
}

/** The costs of a visit that asks a query and perhaps another, everything loaded anew. */
async function takeSample(browser: Browser, host: Host, first: KnownItem, second?: KnownItem): Promise<Sample> {
  const subject = await visit(browser, host);
  try {
    const [page, scripts] = [subject.bytes(), subject.bytes('.js')];
    await subject.open();
    const box = subject.bytes();
    await subject.ask(first);
    const result = subject.bytes();
    const sizes = { page, scripts, box: box - page, firstResult: result - box };
    if (!second) return sizes;
    const [{ busy, latency }, worker] = await withWorkerTime(browser, () => subject.ask(second));
    return { ...sizes, second: { busy, worker, latency } };
  } finally {
    await subject.close();
  }
}

async function runSession(browser: Browser, host: Host, items: KnownItem[]): Promise<Omit<Series, 'samples'>> {
  const subject = await visit(browser, host);
  try {
    const page = subject.bytes();
    await subject.open();
    const answers: Answer[] = [];
    for (const item of items) answers.push(await subject.ask(item));
    return { answers, bytes: subject.bytes() - page };
  } finally {
    await subject.close();
  }
}
