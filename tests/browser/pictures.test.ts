/** The pictures as a browser draws them: legible, within their frame, reachable by keyboard, on screen and on paper. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { barriersOn, openPage, type View } from './browser.ts';

const PICTURES = [
  '/timeline/',
  '/calendar/',
  '/network/',
  '/milestones/',
  '/deliverables/dl2-4/',
  '/work-packages/wp2/',
];

/** Those that are drawn for windows of middle width too. */
const BROAD = ['/timeline/', '/calendar/', '/network/'];

const openInvented = (path: string, view: View = {}) => openPage(path, { ...view, site: inject('inventedAddress') });

/** What is wrong with the drawings in sight: words too small, words beyond the frame, words over words. */
const faultsOf = (page: Page) =>
  page.evaluate(() => {
    const drawings = [...document.querySelectorAll<SVGSVGElement>('.drawing')].filter((it) => it.checkVisibility());
    const faults = drawings.flatMap((drawing) => {
      const frame = drawing.getBoundingClientRect();
      const scale = frame.width / drawing.viewBox.baseVal.width;
      const texts = [...drawing.querySelectorAll('text')].filter((it) => it.textContent);
      return texts.flatMap((text, at) => {
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
        const box = text.getBoundingClientRect();
        const isOver = texts.slice(at + 1).some((other) => {
          const it = other.getBoundingClientRect();
          const [wide, high] = [
            Math.min(box.right, it.right) - Math.max(box.left, it.left),
            Math.min(box.bottom, it.bottom) - Math.max(box.top, it.top),
          ];
          return wide > 1 && high > box.height / 2;
        });
        return [
          ...(size < 10.99 ? [`${text.textContent} is ${size} px high`] : []),
          ...(box.left < frame.left - 1 || box.right > frame.right + 1 ? [`${text.textContent} is cut off`] : []),
          ...(isOver ? [`${text.textContent} stands over other words`] : []),
        ];
      });
    });
    return drawings.length === 1 ? faults : [`${drawings.length} drawings are in sight`];
  });

describe.each([390, 800, 1280])('in a window of %i px', (width) => {
  test.each(['/timeline/', '/calendar/', '/network/', '/milestones/', '/deliverables/'])(
    'the words of %s can be read, of the real and of the invented project',
    async (path) => {
      for (const page of [await openPage(path, { width }), await openInvented(path, { width })]) {
        expect(await faultsOf(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    },
  );
});

test.each(PICTURES)('%s has no barriers, in light and narrow, in dark and wide', { timeout: 60_000 }, async (path) => {
  for (const [scheme, width] of [
    ['light', 390],
    ['dark', 1280],
  ] as const) {
    const page = await openInvented(path, { width, scheme });
    await page.locator('.picture-table summary').first().click();
    expect(await barriersOn(page), `${scheme}, ${width} px`).toEqual([]);
  }
});

test.each([
  ['/timeline/', 794],
  ['/calendar/', 1123],
  ['/network/', 1123],
  ['/milestones/', 794],
])('on paper, %s is one drawing that fits the sheet of %i px and can be read', async (path, width) => {
  const page = await openInvented(path, { width });
  await page.emulateMedia({ media: 'print' });
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>('.drawing')]
      .filter((it) => it.checkVisibility())
      .map((it) => ({
        scale: it.getBoundingClientRect().width / it.viewBox.baseVal.width,
        right: it.getBoundingClientRect().right,
      })),
  );
  expect(sizes).toHaveLength(1);
  expect(sizes[0]?.scale).toBeGreaterThan(0.75);
  expect(sizes[0]?.right).toBeLessThanOrEqual(width);
});

test.each(PICTURES)('%s is well-formed to the browser too', async (path) => {
  const page = await openInvented(path);
  const broken = await page.evaluate(async () => {
    const html = await (await fetch(location.href)).text();
    const drawings = html.match(/<svg [^>]*class="drawing".*?<\/svg>/gs) ?? [];
    const isBroken = (it: string) =>
      new DOMParser().parseFromString(it, 'application/xml').querySelector('parsererror');
    return { count: drawings.length, broken: drawings.filter(isBroken).length };
  });
  expect(broken).toEqual({ count: BROAD.includes(path) ? 3 : 2, broken: 0 });
});

test('by keyboard, a mark leads to the line of minutes that made it', async () => {
  const page = await openInvented('/milestones/');
  const mark = page.getByRole('link', { name: /^ML6: Postponed to M27 · May 2025/ }).first();
  await mark.focus();
  expect(await mark.evaluate((it) => getComputedStyle(it).outlineStyle)).toBe('solid');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/meetings\/.*#/);
  const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
  expect(await page.locator(`[id="${anchor}"]`).textContent()).toMatch(/In M27 \(May.*\), with the herons\./);
});

test('a stop before the picture leads past it to its table', async () => {
  const page = await openInvented('/timeline/');
  const skip = page.getByRole('link', { name: 'Past the picture, to its table' });
  await skip.focus();
  expect(await skip.evaluate((it) => it.getBoundingClientRect().left >= 0)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
});

test('marks are told apart without colour: what is planned is not filled as what was reached is', async () => {
  const page = await openInvented('/timeline/');
  const looks = await page.evaluate(() =>
    ['due', 'reached', 'dropped', 'postponed'].map((name) => {
      const mark = document.querySelector(`.picture-wide .${name}`) ?? document.body;
      const { fill, stroke } = getComputedStyle(mark);
      return {
        name,
        isFilled: fill !== 'none' && fill !== getComputedStyle(document.documentElement).backgroundColor,
        isOutlined: stroke !== 'none',
      };
    }),
  );
  expect(looks).toEqual([
    { name: 'due', isFilled: false, isOutlined: true },
    { name: 'reached', isFilled: true, isOutlined: false },
    { name: 'dropped', isFilled: false, isOutlined: true },
    { name: 'postponed', isFilled: false, isOutlined: true },
  ]);
});
