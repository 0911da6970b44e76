/** The pages that tell a story: how something stands and who said so, what was open at a meeting, what became of a line. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { barriersOn, openPage } from './browser.ts';

const invented = (path: string, view: object = {}) => openPage(path, { site: inject('inventedAddress'), ...view });
const wordsOf = async (it: Locator) => (await it.innerText()).replace(/\s+/g, ' ').trim();

/** Follows a link to a line and gives the words of that line. */
async function follow(page: Page, link: Locator): Promise<string> {
  await link.click();
  const target = page.locator(':target');
  await target.waitFor();
  return wordsOf(target);
}

describe('a milestone that was postponed', () => {
  test('says so at its head, and leads to the lines that made it so', async () => {
    const page = await openPage('/milestones/ms12/');
    const head = await wordsOf(page.locator('.standing'));
    expect(head).toBe('Postponed, to no month named yet Due M32 · Sep 2021 → then a month not named yet');
    await page.locator('.standing-state a').click();
    expect(page.url()).toMatch(/#history$/);
    const quoted = await wordsOf(page.locator('.history blockquote').last());
    expect(quoted).toContain('This milestone has been already postponed');
    expect(await follow(page, page.locator('.history .said-place a').first())).toContain(
      'This milestone has been already postponed',
    );
    expect(page.url()).toContain('/meetings/wp2/indico-26020/');
  });
});

describe('a deliverable that was rejected and sent again', () => {
  test('tells each state in turn, word for word, with where it was said', async () => {
    const page = await invented('/deliverables/dl2-3/');
    const states = page.locator('.history li');
    expect(await states.locator('.history-state').allInnerTexts()).toEqual([
      'Under way',
      'Postponed to M17 · Jul 2024',
      'Submitted on 9 July 2024',
      'Rejected on 16 December 2024',
      'Under way',
      'Submitted on 27 March 2025',
      'Accepted in July 2025',
    ]);
    expect(await wordsOf(page.locator('.standing'))).toContain('Reached M25 · Mar 2025, 10 months late');
    const rejected = states.nth(3);
    expect(await wordsOf(rejected)).toContain('Letter of the reviewers Speaker: Anna Müller');
    const quoted = await wordsOf(rejected.locator('blockquote'));
    expect(await follow(page, rejected.locator('.said-place a').first())).toContain(quoted);
  });
});

describe('a meeting', () => {
  const ADDRESS = '/meetings/fortnightly/2025-05-08/';

  test('says in a line what was open and what it changed, and leads to both', async () => {
    const page = await invented(ADDRESS);
    expect((await page.locator('.play-counts dd').allInnerTexts()).map((it) => it.split(' · ')[0])).toEqual([
      '7 actions open, 5 overdue',
      '1 change of state',
    ]);
    for (const link of await page.locator('.play-counts a').all()) {
      const id = (await link.getAttribute('href'))?.slice(1) ?? '';
      expect(await page.locator(`[id="${id}"]`).innerText()).toBe(await link.innerText());
    }
  });

  test('leads from what was open to where it was asked, and to the line that closed it', async () => {
    const page = await invented(ADDRESS);
    const offer = page.locator('.play li', { hasText: 'A written offer for the cooling' }).first();
    expect(await follow(page, offer.getByRole('link', { name: 'done at this meeting' }))).toContain('3,100 a year');
    const line = await follow(page, offer.getByRole('link', { name: '18 April 2024' }));
    expect(line).toContain('A written offer for the cooling');
    expect(line).toContain('done on 8 May 2025');
  });

  test('shows what became of a line, which leads on to where that was said', async () => {
    const page = await invented(ADDRESS);
    const outcome = page.locator('li', { hasText: 'Label the tapes' }).locator('.record-outcome a').first();
    expect(await wordsOf(outcome)).toBe('done on 29 May 2025');
    expect(await follow(page, outcome)).toContain('Done');
    expect(page.url()).toContain('/meetings/fortnightly/2025-05-29/');
  });
});

describe('a person', () => {
  test('has the meetings folded by years, which open without scripts', async () => {
    const page = await invented('/people/zoe-angstrom/', { scripts: false });
    const year = page.locator('.meeting-years', { hasText: 'Attended' }).locator('details').first();
    expect(await year.locator('li').first().isVisible()).toBe(false);
    await year.locator('summary').click();
    expect(await year.locator('li').first().isVisible()).toBe(true);
  });
});

test.each(['/deliverables/dl2-3/', '/meetings/fortnightly/2025-05-08/', '/people/zoe-angstrom/', '/partners/bdc/'])(
  '%s has no barriers, enough contrast in the dark too, and fits a narrow window',
  async (path) => {
    const page = await invented(path, { width: 390 });
    await page.locator('main details').evaluateAll((all) => all.map((it) => it.setAttribute('open', '')));
    expect(await barriersOn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriersOn(page, 'color-contrast')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  },
);
