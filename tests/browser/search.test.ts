/** The search as a reader meets it: asked from any page, answered in the dialog and on its page, landing on the line. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriersOn, openAnyPage, openPage } from './browser.ts';

/** Opens the quick search on a page and asks; resolves when the answer is there. */
async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill(query);
  await page.getByRole('status').getByText(`“${query}”`).waitFor();
}

describe('what comes first', () => {
  test.each([
    ['ISO 16363', '/topics/iso-16363/'],
    ['dismiss', '/meetings/wp2/indico-26020/'],
    ['KM3NeT', '/topics/km3net/'],
    ['Espinal', '/people/xavier-espinal/'],
    ['D2.3', '/deliverables/d2.3/'],
    ['replay window', '/meetings/wp2/indico-26020/'],
  ])('for %s is %s', async (query, address) => {
    const page = await openPage('/');
    await ask(page, query);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === address);
    expect(new URL(page.url()).searchParams.get('q')).toBe(query);
  });
});

describe('a result', () => {
  test.each([
    ['dismiss', 'MS12 M32', 'dismiss'],
    ['replay window', 'Interested in a DAC21', 'replay'],
  ])('of %s lands on the line that begins with %s, its words marked', async (query, line, word) => {
    const page = await openPage('/register/');
    await ask(page, query);
    await page.keyboard.press('Enter');
    const found = page.locator('.found');
    await found.waitFor();
    expect(await found.textContent()).toContain(line);
    expect(await found.locator('mark').first().textContent()).toBe(word);
    expect(await found.evaluate((element) => element === document.activeElement)).toBe(true);
    const box = await found.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(800);
  });
});

describe('the quick search', () => {
  test('opens from the head, by Ctrl K and by /, and gives the focus back', async () => {
    const page = await openPage('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    const opener = page.locator('.site-head [data-search-open]');
    await opener.focus();
    for (const open of [() => opener.click(), () => page.keyboard.press('Control+k'), () => page.keyboard.press('/')]) {
      await open();
      await dialog.waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  test('is walked through by arrow keys', async () => {
    const page = await openPage('/');
    await ask(page, 'Rucio');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Rucio');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).not.toBe('Rucio');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  });

  test('has no barriers, and nothing too small for a finger', async () => {
    const page = await openPage('/', { width: 390, height: 844 });
    await ask(page, 'data lake');
    expect(await barriersOn(page)).toEqual([]);
    const targets = await page.locator('dialog :is(a, button, input):visible').all();
    const heights = await Promise.all(
      targets.map((target) =>
        target.evaluate((element) => (element.closest('li') ?? element).getBoundingClientRect().height),
      ),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('says when there is nothing, and leads to all there is', async () => {
    const page = await openPage('/');
    await ask(page, 'zzzz');
    expect(await page.getByRole('status').textContent()).toBe('Nothing found for “zzzz”.');
    await ask(page, 'MS12');
    await page.getByRole('link', { name: 'All results' }).click();
    await page.waitForURL((url) => url.search === '?q=MS12');
    expect(await page.locator('.result-title').first().textContent()).toContain('MS12');
  });

  test('says when the index cannot be loaded', async () => {
    const { page } = await openAnyPage('/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('MS12');
    await page.getByRole('status').getByText('could not be loaded').waitFor();
  });

  test('loads nothing but its starter before it is asked', async () => {
    const page = await openPage('/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked.filter((url) => /pagefind|dialog|search-box|mark\./.test(url))).toEqual([]);
  });
});

describe('the search page', () => {
  test('keeps the query in its address, back and forth', async () => {
    const page = await openPage('/search/?q=MS12');
    const first = page.locator('.result-title').first();
    await first.getByText('MS12').waitFor();
    await page.getByRole('searchbox').fill('Rucio');
    await page.getByRole('status').getByText('“Rucio”').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('Rucio');
    expect(await page.title()).toMatch(/^Rucio · Search/);
    await page.goBack();
    await page.getByRole('status').getByText('“MS12”').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('MS12');
    await page.goForward();
    await page.getByRole('status').getByText('“Rucio”').waitFor();
  });

  test('has no barriers', async () => {
    const page = await openPage('/search/?q=data%20lake');
    await page.locator('.result').first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });

  test('shows more when asked for more', async () => {
    const page = await openPage('/search/?q=meeting');
    await page.getByRole('button', { name: 'Show more results' }).click();
    await page.locator('.result').nth(20).waitFor();
    expect(await page.locator('.result').count()).toBeGreaterThan(20);
  });

  test('shows text from the index as text', async () => {
    const page = await openPage(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> MS12')}`);
    await page.getByRole('status').getByText('onerror').waitFor();
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('says without JavaScript that it needs it', async () => {
    const page = await openPage('/search/', { scripts: false });
    expect(await page.locator('noscript p').isVisible()).toBe(true);
  });
});
