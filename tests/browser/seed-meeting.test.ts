/** The minutes that Fortnight was made for, on the page that it makes of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from './browser.ts';

const ADDRESS = '/meetings/wp2/indico-26020/';
const PASTE = join(import.meta.dirname, '../fixtures/seed/wp2-fortnightly.txt');

interface Bullet {
  depth: number;
  text: string;
}

/** The bullets of the paste: the first two depths are Indico's own, below them the minutes begin. */
function bulletsOfPaste(): Bullet[] {
  return readFileSync(PASTE, 'utf8')
    .split('\n')
    .flatMap((line) => /^( +)• (\D.*|2022 .*|6 .*)$/.exec(line) ?? [])
    .flatMap((_, index, parts) => (index % 3 === 0 ? [parts.slice(index, index + 3)] : []))
    .map(([, indent = '', text = '']) => ({ depth: indent.length / 2 - 3, text: mended(text) }));
}

/** Two quotation marks of the paste are the wrong ones; blanks are folded, as a page folds them. */
const mended = (text: string) =>
  text.replace('”ISO 16363', '“ISO 16363').replace("'brief’", '‘brief’').replace(/\s+/g, ' ').trim();

/**
 * The bullets of the page: the words of each without those below it and without what the page adds to them: its anchor,
 * what kind of record it is, and the calendar months beside project months.
 */
function bulletsOfPage(page: Page): Promise<(Bullet & { id: string; links: string[]; own: string | undefined })[]> {
  return page.locator('.body li').evaluateAll((items) =>
    items.map((item) => {
      const words = item.cloneNode(true) as HTMLElement;
      const own = words.querySelector(':scope > a.anchor, :scope > p > a.anchor')?.getAttribute('href') ?? undefined;
      for (const it of words.querySelectorAll('ul, ol, a.anchor')) it.remove();
      const links = [...words.querySelectorAll('a')].map((it) => `${it.textContent} → ${it.getAttribute('href')}`);
      for (const it of words.querySelectorAll('.record-head, .gloss')) it.remove();
      let depth = -1;
      for (let list = item.closest('ul'); list; list = list.parentElement?.closest('ul') ?? null) depth++;
      return { depth, text: (words.textContent ?? '').replace(/\s+/g, ' ').trim(), id: item.id, links, own };
    }),
  );
}

test('all 24 bullets stand on the page, word for word and each at its depth', async () => {
  const page = await openPage(ADDRESS);
  const bullets = await bulletsOfPage(page);
  expect(bullets).toHaveLength(24);
  expect(bullets.map(({ depth, text }) => ({ depth, text }))).toEqual(bulletsOfPaste());
});

test('its title, its agenda item, its chairs and its speakers are told', async () => {
  const page = await openPage(ADDRESS);
  expect((await page.locator('h1').innerText()).trim()).toBe('WP2 fortnightly meeting');
  expect(await page.locator('.body h2').innerText()).toBe('1 News and last phase of the project');
  const people = ['/people/rosie-bolton/', '/people/xavier-espinal/'];
  const chairs = page.locator('.facts div', { has: page.getByText('Chairs', { exact: true }) }).locator('a');
  expect(await hrefsOf(chairs)).toEqual([people[0], '/partners/skao/', people[1], '/partners/cern/']);
  const speakers = page.locator('.body .speakers');
  expect(await speakers.innerText()).toBe('Speakers: Rosie Bolton, Xavier Espinal');
  expect(await hrefsOf(speakers.locator('a'))).toEqual(people);
});

const hrefsOf = (links: ReturnType<Page['locator']>) =>
  links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));

test('its day, which the source does not print, is shown as the stretch in which it lies, with the reason', async () => {
  const page = await openPage(ADDRESS);
  expect(await page.locator('.when').innerText()).toMatch(/^between 10 December 2021 and 31 January 2022$/i);
  expect(await page.locator('.when-note').innerText()).toContain('The source prints no day');
  const listed = await openPage('/meetings/');
  const row = listed.locator('.rows li', { has: listed.locator(`a[href="${ADDRESS}"]`) });
  expect(await row.innerText()).toMatch(/between 10 December 2021 and 31 January 2022/i);
});

test('where its sources disagree, the page says so', async () => {
  const page = await openPage(ADDRESS);
  const section = page.locator('.disagreements');
  for (const words of ['End of funding', 'Second reporting period', 'SKA affiliation', 'M18-M36', '2023-01-31'])
    expect(await section.innerText()).toContain(words);
});

test('what its bullets record stands before their words', async () => {
  const page = await openPage(ADDRESS);
  const heads = await page.locator('.body .record').evaluateAll((items) =>
    items.map((item) => {
      const head = item.querySelector('.record-head');
      const words = head?.parentElement?.textContent?.slice(head.textContent?.length).trim().slice(0, 9);
      return [head?.textContent?.replace(/\s+/g, ' ').trim(), words];
    }),
  );
  expect(heads).toEqual([
    ['Status D2.3 planned:', 'D2.3 M40 '],
    ['Status MS11 achieved:', 'MS11 deli'],
    ['Status MS12 postponed; Question:', 'MS12 M32 '],
    ['Status MS13 planned:', 'MS13 M38 '],
    ['Question:', 'Intereste'],
    ['Action due at the next meeting:', 'Experimen'],
    ['Question:', 'Opinions?'],
  ]);
});

test.each([
  ['D2.3 M40 (May', ' 2022'],
  ['MS12 M32', ' · Sep 2021'],
  ['MS13 M38 (March', ' 2022'],
])('beside %s stands what it leaves out, apart from the words', async (before, gloss) => {
  const page = await openPage(ADDRESS);
  const glosses = await page
    .locator('.body .gloss')
    .evaluateAll((all) =>
      all.map((it) => [it.previousSibling?.textContent ?? '', it.textContent, getComputedStyle(it).userSelect]),
    );
  const [, words, selectable] = glosses.find(([text]) => text?.endsWith(before.replace(/^\S+ /, ''))) ?? [];
  expect([words, selectable]).toEqual([gloss, 'none']);
});

describe('an address of its own', () => {
  test('belongs to the agenda item and to every bullet, each to one alone', async () => {
    const page = await openPage(ADDRESS);
    const bullets = await bulletsOfPage(page);
    expect(bullets.filter(({ id, own }) => id === '' || own !== `#${id}`)).toEqual([]);
    expect(new Set(bullets.map(({ id }) => id)).size).toBe(24);
    const heading = await page.locator('.body h2').getAttribute('id');
    expect(await hrefsOf(page.locator('.body .heading a.anchor'))).toEqual([`#${heading}`]);
  });

  test('is copied when it is followed, and the page says so', async () => {
    const page = await openPage(ADDRESS);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const bullet = page.locator('.body li', { hasText: 'DAC21' }).last();
    const anchor = bullet.locator('> a.anchor');
    await bullet.hover();
    await anchor.click();
    await page.locator('[aria-live]').getByText('Address copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(new URL(`#${await bullet.getAttribute('id')}`, page.url()).href);
    expect(page.url()).toBe(copied);
  });

  test('leads to its bullet, which then stands out', async () => {
    const page = await openPage(`${ADDRESS}#opinions`, { height: 400 });
    const bullet = page.locator('#opinions');
    const height = async () => (await bullet.boundingBox())?.y;
    await expect.poll(height).toBeLessThan(400);
    expect(await height()).toBeGreaterThanOrEqual(0);
    const background = (id: string) => page.locator(`#${id}`).evaluate((it) => getComputedStyle(it).backgroundColor);
    expect(await background('opinions')).not.toBe(await background('other-activities'));
  });
});

describe('what it names', () => {
  test.each([
    ['D2.3', '/deliverables/d2.3/'],
    ['MS11', '/milestones/ms11/'],
    ['MS12', '/milestones/ms12/'],
    ['MS13', '/milestones/ms13/'],
    ['2nd Reporting Period', '/periods/rp2/'],
    ['2nd Project Review with the EC', '/events/second-review/'],
    ['Project ‘brief’', '/events/project-brief/'],
    ['DAC21', '/events/dac21/'],
    ['DAC', '/events/dac21/'],
    ['3rd WP2 workshop', '/events/wp2-workshop-3/'],
    ['EOSC-Future', '/topics/eosc-future/'],
    ['CS3MESH4EOSC', '/topics/cs3mesh4eosc/'],
    ['ScienceMesh', '/topics/sciencemesh/'],
    ['InterTwin', '/topics/intertwin/'],
    ['Rucio', '/topics/rucio/'],
    ['FTS', '/topics/fts/'],
    ['Data Lake', '/topics/data-lake/'],
    ['data lake', '/topics/data-lake/'],
    ['ESCAPE DIOS', '/work-packages/wp2/'],
    ['KM3NeT', '/topics/km3net/'],
    ['ISO 16363', '/topics/iso-16363/'],
    ['EU portal', '/topics/eu-portal/'],
    ['WP2', '/work-packages/wp2/'],
    ['EOSC', '/topics/eosc/'],
  ])('%s is a link in its bullets', async (words, address) => {
    const links = await linksOfBullets();
    expect(links).toContain(`${words} → ${address}`);
  });

  test.each([
    ['/deliverables/d2.3/', 'D2.3', 'M40 · May 2022'],
    ['/milestones/ms11/', 'MS11', 'data lake'],
    ['/milestones/ms12/', 'MS12', 'M32 · Sep 2021'],
    ['/milestones/ms13/', 'MS13', 'M38 · Mar 2022'],
    ['/periods/rp2/', '2nd reporting period', 'M19'],
    ['/events/second-review/', '2nd Project Review', '2 March 2022'],
    ['/events/project-brief/', 'brief', '10 December 2021'],
    ['/events/dac21/', 'DAC21', 'November 2021'],
    ['/events/wp2-workshop-3/', 'workshop', 'MS13'],
    ['/periods/funded/', 'Funded phase', '6 months funded'],
    ['/periods/unfunded/', 'Unfunded phase', '6 months unfunded'],
    ['/periods/open-collaboration/', 'collaboration', 'Open Collaboration Agreement'],
    ['/topics/eosc-future/', 'EOSC Future', ''],
    ['/topics/cs3mesh4eosc/', 'CS3MESH4EOSC', ''],
    ['/topics/sciencemesh/', 'ScienceMesh', ''],
    ['/topics/intertwin/', 'interTwin', ''],
    ['/topics/rucio/', 'Rucio', ''],
    ['/topics/fts/', 'FTS', 'File Transfer Service'],
    ['/topics/data-lake/', 'Data Lake', ''],
    ['/topics/km3net/', 'KM3NeT', 'Neutrino'],
    ['/topics/iso-16363/', 'ISO 16363', ''],
    ['/topics/eu-portal/', 'EU portal', ''],
    ['/work-packages/wp2/', 'WP2', 'DIOS'],
    ['/partners/cern/', 'CERN', ''],
    ['/partners/skao/', 'SKA Observatory', 'Square Kilometre Array Organisation'],
    ['/people/rosie-bolton/', 'Rosie Bolton', 'SKA'],
    ['/people/xavier-espinal/', 'Xavier Espinal', 'CERN'],
  ])('%s is a page of its own', async (address, heading, words) => {
    const page = await openPage(address);
    expect(await page.locator('h1').innerText()).toContain(heading);
    expect(await page.locator('main').innerText()).toContain(words);
    const back = page.locator(`main a[href^="${ADDRESS}"]`);
    if (!/partners|periods/.test(address)) expect(await back.count(), 'links back to the minutes').toBeGreaterThan(0);
  });
});

let links: Promise<string[]> | undefined;
function linksOfBullets(): Promise<string[]> {
  links ??= openPage(ADDRESS)
    .then(bulletsOfPage)
    .then((bullets) => bullets.flatMap((it) => it.links));
  return links;
}
