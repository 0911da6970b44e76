/** The quick search as a reader meets it: asked from any page, answered in a dialog, landing on the line. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { barriersOn, openAnyPage, openPage } from './browser.ts';

/** Opens the quick search on a page and asks; resolves when the answer is there. */
async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill(query);
  await page.getByRole('status').getByText(`“${query}”`).first().waitFor();
}

/** The link that has the focus, or the name of the field that has it. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.getAttribute('name'));

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
    await page.waitForURL((url) => url.pathname === address && url.search === '');
  });
});

describe('a result', () => {
  test.each([
    ['dismiss', 'MS12 M32', ['dismiss']],
    ['replay window', 'Interested in a DAC21', ['replay', 'window']],
    ['"possibility to dismiss" -Rucio', 'MS12 M32', ['possibility to dismiss']],
  ])('of %s lands on the line with %s, its words marked', async (query, line, words) => {
    const page = await openPage('/register/');
    await ask(page, query);
    await page.keyboard.press('Enter');
    const found = page.locator('.found');
    await found.waitFor();
    expect(await found.textContent()).toContain(line);
    expect(await found.locator('mark').allTextContents()).toEqual(words);
    expect(await found.evaluate((element) => element === document.activeElement)).toBe(true);
    const box = await found.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(800);
  });

  test('lands on the line that the address names, also where that has none of the words', async () => {
    const page = await openPage('/meetings/wp2/indico-26020/?q=certification#dismiss-ms12');
    await page.locator('#dismiss-ms12.found').waitFor();
    const other = await openPage('/meetings/wp2/indico-26020/?q=zzzz#dismiss-ms12');
    await other.locator('#dismiss-ms12.found').waitFor();
    expect(await other.locator('mark').count()).toBe(0);
  });
});

test('what was looked for leaves the address, and stays marked for who reloads the page or comes back', async () => {
  const page = await openPage('/meetings/wp2/indico-26020/?utm=x&q=dismiss#dismiss-ms12');
  const mark = page.locator('#dismiss-ms12 mark');
  const isPlain = (url: URL) => url.search === '?utm=x' && url.hash === '#dismiss-ms12';
  await page.waitForURL(isPlain);
  expect(await mark.textContent()).toBe('dismiss');
  await page.reload();
  await mark.waitFor();
  expect(isPlain(new URL(page.url()))).toBe(true);
  await page.goto(new URL('/about/', page.url()).href);
  await page.goBack();
  await mark.waitFor();
  const other = await openPage(new URL(page.url()).pathname);
  await other.waitForLoadState('networkidle');
  expect(await other.locator('main mark').count()).toBe(0);
});

test('a result is arrived at also where the rules of its language cannot be had', async () => {
  const { page, complaints } = await openAnyPage('/about/');
  await page.route('**/assets/en.*.js', (route) => route.abort());
  await page.goto(new URL('/meetings/wp2/indico-26020/?q=dismiss#dismiss-ms12', page.url()).href);
  await page.locator('#dismiss-ms12.found mark', { hasText: /^dismiss$/ }).waitFor();
  expect(complaints).not.toEqual([]);
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
      expect(await focused(page)).toBe('q');
      await page.keyboard.type('MS12');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  test('answers the name of a deliverable with what is to be known of it', async () => {
    const page = await openPage('/');
    await ask(page, 'd 2.3');
    const answer = page.getByRole('region', { name: /^D2\.3/ });
    expect(await answer.getByRole('term').allTextContents()).toEqual(['Status', 'Due', 'Work package', 'Last mention']);
    expect(await answer.getByRole('definition').nth(1).textContent()).toBe('M40 · May 2022');
    await answer.getByRole('link', { name: /Planned/ }).click();
    await page.waitForURL((url) => url.pathname === '/meetings/wp2/indico-26020/');
    expect(await page.locator('.found').textContent()).toContain('D2.3 M40');
  });

  test('groups what was found under its meeting, each line with its kind', async () => {
    const page = await openPage('/');
    await ask(page, 'dismiss');
    const entry = page.getByRole('list', { name: 'Results' }).locator('.found-entry').first();
    expect(await entry.getByRole('heading', { name: 'WP2 fortnightly meeting' }).count()).toBe(1);
    expect(await entry.locator('.found-about').textContent()).toBe(
      'Meeting · between 10 December 2021 and 31 January 2022',
    );
    const hits = entry.getByRole('list', { name: /^WP2 fortnightly meeting Meeting · between/ }).getByRole('listitem');
    const [item, line] = [hits.first(), hits.nth(1)];
    expect(await item.getByRole('link').textContent()).toBe('News and last phase of the project');
    expect(await item.locator('.hit-people').textContent()).toBe('Rosie Bolton, Xavier Espinal');
    expect(await line.locator('.record-word').allTextContents()).toEqual(['Status', 'Question']);
    expect(await line.locator('mark').allTextContents()).toEqual(['dismiss']);
  });

  test('is walked through by arrow keys, every link once, and back', async () => {
    const page = await openPage('/');
    await ask(page, 'data lake');
    const links = await page
      .locator('.search-results a')
      .evaluateAll((all) => all.map((it) => it.getAttribute('href')));
    expect(links.length).toBeGreaterThan(8);
    const walked: unknown[] = [];
    for (const _ of links) {
      await page.keyboard.press('ArrowDown');
      walked.push(await focused(page));
    }
    expect(walked).toEqual(links);
    const isSeen = await page.evaluate(() => {
      const [link, body] = [document.activeElement, document.querySelector('.search-body')];
      const [inner, outer] = [link?.getBoundingClientRect(), body?.getBoundingClientRect()];
      return inner && outer && inner.top >= outer.top && inner.bottom <= outer.bottom;
    });
    expect(isSeen).toBe(true);
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe(links[0]);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('q');
  });

  test.each(['light', 'dark'] as const)(
    'has no barriers, and nothing too small for a finger, in %s colours',
    async (scheme) => {
      const page = await openPage('/', { width: 390, height: 844, scheme });
      await ask(page, scheme === 'light' ? 'data lake' : 'dismiss D2.3');
      expect(await barriersOn(page)).toEqual([]);
      const targets = await page.locator('dialog :is(a, button, input):visible').all();
      const heights = await Promise.all(
        targets.map((target) =>
          target.evaluate((it) => (it.closest('.found-head, .hit, .answer-fact') ?? it).getBoundingClientRect().height),
        ),
      );
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    },
  );

  test('says when there is nothing, and leads to all there is', async () => {
    const page = await openPage('/');
    await ask(page, 'zzzz');
    expect(await page.getByRole('status').textContent()).toMatch(
      /^Nothing found for “zzzz”\. No note has “zzzz”\. Try /,
    );
    expect(await page.getByRole('link', { name: 'Browse by year, person or topic' }).getAttribute('href')).toMatch(
      /\/search\/$/,
    );
    await ask(page, 'MS12');
    await page.getByRole('link', { name: 'All 8 results' }).click();
    await page.waitForURL((url) => url.pathname === '/search/' && url.search === '?q=MS12');
  });

  test('tells what was looked for in place of what was typed', async () => {
    const page = await openPage('/');
    await ask(page, 'Boltn zzzz');
    const status = await page.getByRole('status').textContent();
    expect(status).toContain('No note has “zzzz”; showing results for the rest.');
    expect(status).toContain('No note has “Boltn”; showing results for “Bolton”.');
    expect(await page.locator('.found-entry mark').first().textContent()).toMatch(/^Bolton$/i);
  });

  test('shows what was typed as text', async () => {
    const page = await openPage('/');
    await ask(page, '<img src=x onerror=alert(1)> MS12');
    expect(await page.locator('dialog img').count()).toBe(0);
  });

  test('says that it is searching while an answer takes its time, and shows no late answer', async () => {
    const page = await openPage('/');
    await ask(page, 'MS12');
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/search-index/**', (route) => held.then(() => route.continue()));
    await page.getByRole('searchbox').fill('Rucio');
    await page.getByRole('status').getByText('Searching …').waitFor();
    await ask(page, 'MS12');
    const late = page.waitForResponse('**/search-index/**');
    release();
    await late;
    await page.waitForTimeout(200);
    expect(await page.getByRole('status').textContent()).toContain('“MS12”');
  });

  test('gives the focus back to the field when the result that has it goes away', async () => {
    const page = await openPage('/');
    await ask(page, 'MS12');
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/search-index/**', (route) => held.then(() => route.continue()));
    await page.getByRole('searchbox').fill('Rucio');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('/milestones/ms12/?q=MS12');
    release();
    await page.getByRole('status').getByText('“Rucio”').waitFor();
    expect(await focused(page)).toBe('q');
  });

  test('says when the index cannot be loaded', async () => {
    const { page } = await openAnyPage('/');
    await page.route('**/search-index/**', (route) => route.abort());
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('MS12');
    await page.getByRole('status').getByText('could not be loaded').waitFor();
    await page.unroute('**/search-index/**');
    await ask(page, 'MS12');
  });

  test('goes on when a file of its index has another name since the page was opened', async () => {
    const { page } = await openAnyPage('/');
    await ask(page, 'MS12');
    const asked: string[] = [];
    await page.route('**/search-index/**', (route) => {
      const isFirst = asked.push(route.request().url()) === 1;
      return isFirst ? route.fulfill({ status: 404 }) : route.continue();
    });
    await ask(page, 'certification');
    const mark = page.locator('dialog mark', { hasText: /certification/i });
    await mark.first().waitFor();
    expect(asked.filter((url) => url.endsWith('/manifest.json'))).toHaveLength(1);
  });

  test('says when it cannot be started, and is started by what is asked next', async () => {
    const { page } = await openAnyPage('/');
    await page.route('**/assets/engine*', (route) => route.abort());
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('MS12');
    await page.getByRole('status').getByText('could not be loaded').waitFor();
    await page.unroute('**/assets/engine*');
    await ask(page, 'MS12');
  });

  test('loads a few hundred bytes before it is asked, and little more than the index then', async () => {
    const page = await openPage('/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.includes('search-index'))).toEqual([]);
    expect(await compressed(asked.filter((path) => /QuickSearch|preload/.test(path)))).toBeLessThan(700);
    const atFirst = asked.splice(0);
    await ask(page, 'MS12');
    const scripts = asked.filter((path) => path.endsWith('.js') && !atFirst.includes(path));
    expect(await compressed(scripts)).toBeLessThan(20_000);
  });
});

/** How many bytes these files of the site are when they are compressed; there must be some. */
async function compressed(paths: string[]): Promise<number> {
  expect(paths).not.toEqual([]);
  const files = await Promise.all(paths.map((path) => readFile(join(inject('siteFolder'), path))));
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}
