import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, inject, test } from 'vitest';
import { barriersOn, openAnyPage, openPage } from './browser.ts';

/** The address of every page of the built site, in order. */
function pages(): string[] {
  const folder = inject('siteFolder');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'index.html')
    .map((entry) => `/${relative(folder, join(entry.parentPath, '/')).replaceAll('\\', '/')}/`.replace('//', '/'))
    .sort();
}

const addressOf = (path: string) => new URL(path.slice(1), inject('siteAddress')).href;

/** Those with the same first word and the same depth are of one kind. */
const kindOf = (path: string) => `${path.split('/')[1]} ${path.split('/').length}`;

/** One page of each kind. */
const onePageOfEachKind = () => [...new Map(pages().map((path) => [kindOf(path), path])).values()];

/** Of these kinds, the tests of dossiers, pictures and the search look at a page with more on it. */
const LOOKED_AT_ELSEWHERE = [
  '/timeline/',
  '/calendar/',
  '/network/',
  '/milestones/',
  '/deliverables/d/',
  '/meetings/s/m/',
]
  .concat(['/people/p/', '/partners/p/', '/work-packages/w/', '/search/'])
  .map(kindOf);

test('the site has pages of many kinds', () => {
  expect(pages()).toEqual(expect.arrayContaining(['/', '/meetings/', '/register/', '/search/']));
  expect(onePageOfEachKind().length).toBeGreaterThan(12);
});

test('every page opens without a complaint and fits a narrow window', { timeout: 120_000 }, async () => {
  const { page, complaints } = await openAnyPage('/', { width: 390 });
  const tooWide: string[] = [];
  for (const path of pages()) {
    const before = complaints.length;
    await page.goto(addressOf(path));
    if (complaints.length > before) complaints.push(`… on ${path}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) tooWide.push(`${path} by ${overflow} px`);
  }
  expect(complaints).toEqual([]);
  expect(tooWide).toEqual([]);
});

test('a page of each kind has no barriers, and enough contrast in the dark too', { timeout: 120_000 }, async () => {
  const barriers: string[] = [];
  const { page } = await openAnyPage('/');
  for (const path of onePageOfEachKind().filter((it) => !LOOKED_AT_ELSEWHERE.includes(kindOf(it)))) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(addressOf(path));
    const light = await barriersOn(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    barriers.push(...[...light, ...(await barriersOn(page, 'color-contrast'))].map((barrier) => `${path} ${barrier}`));
  }
  expect(barriers).toEqual([]);
});

test('an address that is not there is answered by a page that says so', async () => {
  const page = await openPage('/not/there/', { status: 404 });
  expect(await page.getByRole('link').count()).toBeGreaterThan(0);
});
