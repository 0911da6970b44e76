/** The site by keyboard alone: a way past the head, an order that follows the eye, and always in sight where one is. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from './browser.ts';

/** What has the focus: its words, where it is, and whether that can be seen. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const style = getComputedStyle(element);
    const before = getComputedStyle(element, '::after');
    const isOutlined = [style, before].some(
      (it) => it.outlineStyle !== 'none' && Number.parseFloat(it.outlineWidth) >= 2,
    );
    const { x, y, right, bottom } = element.getBoundingClientRect();
    const isInWindow = right > 0 && bottom > 0 && x < innerWidth && y < innerHeight;
    const words = element.ariaLabel ?? element.textContent ?? '';
    return { tag: element.localName, id: element.id, words: words.trim(), y, isOutlined, isInWindow };
  });
}

test('the first stop leads past the head to the content', async () => {
  const page = await openPage('/meetings/wp2/indico-26020/');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatchObject({ words: 'Skip to the content', isOutlined: true, isInWindow: true });
  await page.keyboard.press('Enter');
  expect((await focused(page)).id).toBe('content');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

describe.each([390, 1280])('in a window of %i px', (width) => {
  test.each(['/', '/meetings/wp2/indico-26020/', '/register/', '/deliverables/d2.3/'])(
    'on %s every stop is in sight and outlined',
    async (path) => {
      const page = await openPage(path, { width });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const stops: Awaited<ReturnType<typeof focused>>[] = [];
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab');
        const stop = await focused(page);
        if (stop.tag === 'body') break;
        stops.push(stop);
      }
      expect(stops.length).toBeGreaterThan(20);
      expect(stops.filter(({ isOutlined, isInWindow }) => !isOutlined || !isInWindow)).toEqual([]);
    },
  );
});

test('the stops of the head come in the order in which they are seen', async () => {
  const page = await openPage('/');
  const stops: { x: number; y: number }[] = [];
  for (let i = 0; i < 14; i++) {
    await page.keyboard.press('Tab');
    const box = await page.evaluate(() => {
      const element = document.activeElement?.closest('.site-head a');
      return element && { x: element.getBoundingClientRect().x, y: element.getBoundingClientRect().y };
    });
    if (box) stops.push(box);
  }
  expect(stops.length).toBeGreaterThan(8);
  expect(stops).toEqual([...stops].sort((a, b) => Math.round((a.y - b.y) / 20) || a.x - b.x));
});

test('a line has its address by keyboard too', async () => {
  const page = await openPage('/meetings/wp2/indico-26020/');
  const anchor = page.locator('#opinions > a.anchor');
  await anchor.focus();
  expect(await anchor.evaluate((it) => getComputedStyle(it).opacity)).toBe('1');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#opinions');
});

test('a closed part is opened', async () => {
  const page = await openPage('/topics/rucio/');
  const summary = page.locator('main details:not([open]) summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('main details[open] .quotes').first().isVisible()).toBe(true);
});

test('the search is asked, walked and left', async () => {
  const page = await openPage('/topics/rucio/', { width: 390 });
  const before = page.locator('main a').first();
  await before.focus();
  await page.keyboard.press('/');
  await page.keyboard.type('ISO 16363');
  await page.getByRole('status').getByText('“ISO 16363”').waitFor();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatchObject({ tag: 'a', isOutlined: true });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await before.evaluate((it) => it === document.activeElement), 'the focus is back').toBe(true);
});

test('a slash in a field is a slash', async () => {
  const page = await openPage('/search/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('a/b');
  expect(await page.getByRole('searchbox').inputValue()).toBe('a/b');
  expect(await page.getByRole('dialog').count()).toBe(0);
});
