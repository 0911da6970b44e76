/** Each deliverable and milestone stands on many pages; all of them must say the same of it. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openPage } from './browser.ts';

/** What a page says, by the address of that of which it says it. */
type Told = Record<string, string>;

const SITES = [
  ['the project', 'siteAddress'],
  ['the invented consortium', 'inventedAddress'],
] as const;

/** The states of files that are two words on a page, and what a page says where a file says nothing. */
const ON_A_PAGE: Told = { underway: 'under way', null: 'nothing said' };
const STATES = '.mark:not(.mark-overdue)';
const SLIP = /(?:at (?:most|least) )?\d+ months? (?:(?:later|earlier) than first due|late|early)|on time/;

const goTo = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);

/** The cells of a column of a register, or some parts of them. */
async function columnOn(page: Page, path: string, column: string, part = ''): Promise<Told> {
  await goTo(page, path);
  const choice = `[data-label="${column}"]${part && ` :is(${part})`}`;
  const cells = await page.locator('[data-row]').evaluateAll(
    (rows, choice) =>
      rows.map((row): [string, string] => {
        const words = [...row.querySelectorAll(choice)].map((it) => it.textContent?.trim());
        return [row.querySelector<HTMLAnchorElement>('th a')?.pathname ?? '', words.join(' ')];
      }),
    choice,
  );
  // The register of changes has the newest first: of several rows the first counts.
  return Object.fromEntries(cells.reverse());
}

/** A column of the table below the timeline. */
async function belowTimeline(page: Page, column: string): Promise<Told> {
  await goTo(page, '/timeline/');
  const table = page.locator('.picture-table table', { has: page.getByText('Slip', { exact: true }) });
  const heads = await table.locator('thead th').allTextContents();
  const cells = await table
    .locator('tbody tr')
    .evaluateAll(
      (rows, index) =>
        rows.map((row) => [row.querySelector('a')?.pathname ?? '', row.children[index]?.textContent ?? '']),
      heads.indexOf(column),
    );
  return Object.fromEntries(cells);
}

/** The states in the lists of what is due, each as one word. */
async function onHomePage(page: Page): Promise<Told> {
  await goTo(page, '/');
  const states = await page
    .locator('.due-list li', { has: page.locator('.note') })
    .evaluateAll((items) =>
      items.map((it) => [it.querySelector('a')?.pathname ?? '', it.querySelector('.note')?.textContent ?? '']),
    );
  return Object.fromEntries(states.map(([path = '', words = '']) => [path, words.split(',')[0] ?? '']));
}

/** What the head of its own page says. */
async function onOwnPage(page: Page, path: string) {
  await goTo(page, path);
  const head = page.locator('.standing');
  const [state = ''] = await head.locator('.state-unknown').or(head.locator('.standing-state > a')).allTextContents();
  const months = await head
    .locator('.standing-due', { hasText: /^\s*Due/ })
    .locator('.month')
    .allTextContents();
  const [slip = ''] = (await head.innerText()).match(SLIP) ?? [];
  return { state: /^\s*(No state|Nothing)/.test(state) ? '' : state.trim(), due: months.join(' '), slip };
}

describe.each(SITES)('of each deliverable and milestone of %s', (_, site) => {
  test('its page, the registers, the lists, the file and the pictures say the same', { timeout: 60_000 }, async () => {
    const page = await openPage('/register/', { site: inject(site) });
    const file = await page.request.get(new URL('/register.json', page.url()).href);
    const inFile = new Map<string, string>(
      (await file.json()).map((it: { page: string; state: unknown }) => [
        new URL(it.page, page.url()).pathname,
        String(it.state),
      ]),
    );
    const state = await columnOn(page, '/register/', 'State', STATES);
    const due = await columnOn(page, '/register/', 'Due', '.month, .month-before');
    const slip = await columnOn(page, '/register/', 'Slip');
    expect([...inFile.keys()].sort()).toEqual(Object.keys(state).sort());

    expect({
      ...(await columnOn(page, '/deliverables/', 'State', STATES)),
      ...(await columnOn(page, '/milestones/', 'State', STATES)),
    }).toEqual(state);

    const given = Object.entries(state).filter(([, words]) => words);
    expect(await columnOn(page, '/changes/', 'Change', '.mark')).toEqual(Object.fromEntries(given));

    const word = (path: string) => ON_A_PAGE[inFile.get(path) ?? ''] ?? inFile.get(path);
    const states = await belowTimeline(page, 'State');
    const slips = await belowTimeline(page, 'Slip');
    for (const [path, words] of Object.entries(await onHomePage(page))) {
      expect([path, words]).toEqual([path, word(path)]);
    }
    for (const path of inFile.keys()) {
      const own = await onOwnPage(page, path);
      expect({ path, ...own }).toEqual({ path, state: state[path], due: due[path], slip: slip[path] });
      expect([path, states[path]?.split(',')[0]]).toEqual([path, word(path)]);
      // Where the new month is not named the picture has other words: there is no slip to tell.
      expect([path, slips[path]?.match(SLIP)?.[0] ?? '']).toEqual([path, own.slip]);
      expect(own.state ? own.state.toLowerCase() : 'nothing said', path).toMatch(new RegExp(`^${word(path)}`));
    }
  });
});
