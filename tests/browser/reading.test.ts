/** One page of each kind, as people read it: narrow and wide, by finger, without scripts. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { barriersOn, openPage } from './browser.ts';

const PAGES = [
  '/',
  '/meetings/',
  '/deliverables/',
  '/milestones/',
  '/work-packages/',
  '/partners/',
  '/people/',
  '/topics/',
  '/events/',
  '/periods/',
  '/series/',
  '/register/',
  '/actions/',
  '/decisions/',
  '/questions/',
  '/changes/',
  '/search/',
  '/contribute/',
  '/about/',
  '/404.html',
  '/meetings/wp2/indico-26020/',
  '/deliverables/d2.3/',
  '/milestones/ms12/',
  '/work-packages/wp2/',
  '/partners/skao/',
  '/people/xavier-espinal/',
  '/topics/rucio/',
  '/events/dac21/',
  '/periods/rp2/',
  '/series/wp2/',
];

const goTo = (page: Page, path: string) => page.goto(new URL(path.slice(1), inject('siteAddress')).href);

test('every kind of page says what it is, once', async () => {
  const page = await openPage('/');
  const titles = new Set<string>();
  for (const path of PAGES) {
    await goTo(page, path);
    expect(await page.locator('h1').count(), `first-level headings of ${path}`).toBe(1);
    expect((await page.locator('h1').innerText()).trim(), `heading of ${path}`).not.toBe('');
    expect(await page.locator('main').count(), `main parts of ${path}`).toBe(1);
    expect(await page.locator('html').getAttribute('lang'), `language of ${path}`).toBe('en');
    titles.add(await page.title());
  }
  expect(titles.size).toBe(PAGES.length);
});

test.each([320, 390, 768, 1280])('every kind of page fits a window of %i px', async (width) => {
  const page = await openPage('/', { width });
  const tooWide: string[] = [];
  for (const path of PAGES) {
    await goTo(page, path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) tooWide.push(`${path} by ${over} px`);
  }
  expect(tooWide).toEqual([]);
});

describe('by finger', () => {
  test('every kind of page can be tapped', { timeout: 60_000 }, async () => {
    const page = await openPage('/', { width: 390 });
    const missed: string[] = [];
    for (const path of PAGES) {
      await goTo(page, path);
      missed.push(...(await barriersOn(page, 'target-size')).map((barrier) => `${path} ${barrier}`));
    }
    expect(missed).toEqual([]);
  });

  test('the search has room for a thumb', async () => {
    const page = await openPage('/', { width: 390 });
    const isLarge = async (part: string) => {
      const box = await page.locator(part).first().boundingBox();
      return Math.min(box?.width ?? 0, box?.height ?? 0) >= 44;
    };
    expect(await isLarge('.site-head [data-search-open]')).toBe(true);
    await page.locator('.site-head [data-search-open]').click();
    expect(await isLarge('dialog input')).toBe(true);
    expect(await isLarge('dialog button')).toBe(true);
    await page.getByRole('searchbox').fill('Rucio');
    await page.locator('dialog .found-head').first().waitFor();
    expect(await isLarge('dialog .found-head')).toBe(true);
    expect(await barriersOn(page)).toEqual([]);
  });
});

test('the whole navigation can be reached in a narrow window', async () => {
  const page = await openPage('/', { width: 390 });
  const last = page.locator('.site-head nav a').last();
  await last.scrollIntoViewIfNeeded();
  await last.click();
  await page.waitForURL(/\/series\/$/);
  const box = await page.locator('.site-head nav a[aria-current]').boundingBox();
  expect(box?.x, 'where one is can be seen').toBeLessThan(390);
});

test('light and dark are two looks', async () => {
  const paper = async (scheme: 'light' | 'dark') => {
    const page = await openPage('/', { scheme });
    return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  };
  expect(await paper('light')).not.toBe(await paper('dark'));
});

test('the register reads as well where it is narrow', async () => {
  const page = await openPage('/register/', { width: 390 });
  const row = page.locator('tr', { hasText: 'MS12' }).first();
  for (const words of ['ISO 16363', 'WP2', 'M32', 'Sep 2021', 'postponed'])
    expect(await row.innerText()).toContain(words);
});

/** What a page says, but for the controls that are only shown when they work. */
const wordsOf = (page: Page) =>
  page.locator('main').evaluate((main: HTMLElement) => {
    for (const controls of main.querySelectorAll('[data-register-filter], [data-copy]')) controls.remove();
    return main.innerText;
  });

describe('without scripts', () => {
  test('every kind of page says the same', { timeout: 60_000 }, async () => {
    const [without, withThem] = [await openPage('/', { scripts: false }), await openPage('/')];
    for (const path of PAGES.filter((it) => it !== '/search/')) {
      await goTo(without, path);
      await goTo(withThem, path);
      expect(await wordsOf(without), path).toBe(await wordsOf(withThem));
    }
  });

  test('its links lead on, and the search says what it needs', async () => {
    const page = await openPage('/', { scripts: false });
    await page.locator('.site-head nav a', { hasText: 'Meetings' }).click();
    await page.locator('a[href="/meetings/wp2/indico-26020/"]').first().click();
    await page.locator('.body a', { hasText: 'MS12' }).first().click();
    await page.waitForURL(/\/milestones\/ms12\/$/);
    await page.locator('details summary').first().click();
    await page.locator('.site-head a', { hasText: 'Search' }).click();
    await page.waitForURL(/\/search\/$/);
    expect(await page.locator('main').innerText()).toContain('Searching needs JavaScript');
  });
});
