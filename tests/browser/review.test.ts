/** The home page and the review packs as people see them, and every kind of page on paper. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { barriersOn, openPage } from './browser.ts';

/** One page of each kind, with the most sheets of A4 that it may take. */
const SHEETS: [path: string, most: number][] = [
  ['/', 3],
  ['/meetings/', 6],
  ['/deliverables/', 6],
  ['/milestones/', 6],
  ['/partners/', 3],
  ['/periods/', 2],
  ['/meetings/fortnightly/2024-07-11/', 5],
  ['/deliverables/dl2-3/', 5],
  ['/milestones/ml6/', 5],
  ['/partners/kiio/', 6],
  ['/people/anna-muller/', 8],
  ['/periods/p1/', 5],
  ['/periods/p2/', 6],
  ['/periods/coast-club/', 2],
  ['/timeline/', 3],
  ['/calendar/', 4],
  ['/network/', 4],
];

/** A sheet of A4 within its margins, in CSS pixels. */
const SHEET = { width: 672, height: 979 };

const open = (path: string, view = {}) => openPage(path, { site: inject('inventedAddress'), ...view });

/** The elements that reach beyond the sheet on paper, by name and class. */
async function clippedOn(page: Page): Promise<string[]> {
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() =>
    [...document.querySelectorAll('main, main *')]
      .filter((it) => it.getClientRects().length > 0 && !it.closest('.visually-hidden, svg *'))
      .filter((it) => it.getBoundingClientRect().right > window.innerWidth + 1 || it.scrollWidth > it.clientWidth + 1)
      .filter((it) => getComputedStyle(it).display !== 'inline')
      .map((it) => `${it.tagName.toLowerCase()}.${it.getAttribute('class')}`),
  );
}

async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

describe('on paper', () => {
  test.each(SHEETS)('%s takes no more than %i sheets, and nothing is cut off', async (path, most) => {
    const page = await open(path, { scheme: 'dark' });
    const sheets = await sheetsOf(page);
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThanOrEqual(most);
    expect(await clippedOn(page)).toEqual([]);
  });

  test('a page is black on white in the dark too, without what one can only click', async () => {
    const page = await open('/periods/p1/', { scheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return [backgroundColor, color];
    });
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    for (const part of ['.site-head nav', '.search-open', '.entry-head']) {
      expect(await page.locator(part).isVisible(), part).toBe(false);
    }
  });

  test('a review pack has a title block, which the screen has no need of', async () => {
    const page = await open('/periods/p1/');
    const title = page.locator('.pack-title');
    expect(await title.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    const words = await title.innerText();
    for (const part of [
      'LIGHTHOUSE',
      '000000000',
      'P1 · first reporting period',
      '1 March 2023 to 31 August 2024',
      'M1 · Mar 2023 to M18 · Aug 2024',
      'as of 31 August 2024',
    ])
      expect(words).toContain(part);
    expect(await page.locator('.ruler').isVisible()).toBe(true);
  });

  test('the address of a report can be read', async () => {
    const page = await open('/periods/p1/');
    await page.emulateMedia({ media: 'print' });
    const after = await page
      .locator('.pack-links a')
      .first()
      .evaluate((it) => getComputedStyle(it, '::after').content);
    expect(after).toContain('https://');
  });
});

describe('a review pack', () => {
  test.each([390, 1280])('has no barriers in a window of %i px, and fits it', async (width) => {
    const page = await open('/periods/p1/', { width });
    expect(await barriersOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });

  test('quotes the line that gives a state, and leads to it', async () => {
    const page = await open('/periods/p1/');
    const row = page.locator('.pack-table tbody', { hasText: 'ML5' });
    expect(await row.innerText()).toMatch(/M14 · Apr 2024[\s\S]*M16 · Jun 2024[\s\S]*2 months late[\s\S]*Achieved/);
    await row.locator('.said-where a').click();
    await page.waitForURL(/\/meetings\/.*#/);
    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[id="${anchor}"]`).innerText()).toContain('ML5');
  });

  test('its table is still one to a screen reader where it is narrow', async () => {
    const page = await open('/periods/p1/', { width: 390 });
    expect(await page.getByRole('table', { name: 'Due in this period' }).getByRole('rowheader').count()).toBe(10);
  });
});

test('the home page says where the project stands, what is due, and what is in hand', async () => {
  const page = await open('/');
  const clock = page.getByRole('region', { name: 'Where the project stands' });
  expect(await clock.innerText()).toMatch(/M32 · Oct 2025\s+Month 32 of 36, 4 months to go/);
  expect(await page.locator('.due-list').innerText()).toMatch(/^M33 · Nov 2025/);
  expect(await page.getByRole('list', { name: 'In hand' }).innerText()).toMatch(/\d actions? overdue/);
  expect(await page.locator('.said-last blockquote').count()).toBe(6);
});
