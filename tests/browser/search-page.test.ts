/** The search page of the invented consortium: narrowed down, sent to a colleague, used by keyboard, read without scripts. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { barriersOn, openPage, type View } from './browser.ts';

/** Opens the search page with a query such as `?q=water`; resolves when its answer and what it can be narrowed down to are there. */
async function open(query: string, view: View = {}): Promise<Page> {
  const page = await openPage(`/search/${query}`, { site: inject('inventedAddress'), ...view });
  await page.locator('[data-facet=kind] .facet-value').first().waitFor({ state: 'attached' });
  return page;
}

/** Where the results lead, in order. */
const linksOn = (page: Page) =>
  page.locator('[data-search-results] a').evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).href));

/** Resolves when so many records were found. */
const found = (page: Page, records: number) =>
  page
    .getByRole('status')
    .getByText(new RegExp(`^${records.toLocaleString('en')} results?\\b`))
    .waitFor();

const box = (page: Page, facet: string, value: string) =>
  page.locator(`[data-facet="${facet}"]`).getByRole('checkbox', { name: new RegExp(`^${value} \\d`) });

const countOf = async (page: Page, facet: string, value: string) =>
  Number(
    await page.locator(`[data-facet="${facet}"] .facet-value`, { hasText: value }).locator('.facet-count').innerText(),
  );

const searchOf = (page: Page) => new URL(page.url()).search;
const isFocused = (element: HTMLElement | SVGElement) => element === document.activeElement;

describe('an address', () => {
  test('says all that is asked, so that a colleague who gets it sees the same', async () => {
    const page = await open('?q=beam');
    await box(page, 'kind', 'Status').check();
    await box(page, 'kind', 'Action').check();
    await box(page, 'year', '2024').check();
    await page.getByRole('radio', { name: 'Newest first' }).check();
    await page.getByLabel('From').fill('2024-02-01');
    await page.getByRole('button', { name: 'Remove From 1 February 2024' }).waitFor();
    expect(searchOf(page)).toBe('?q=beam&kind=Action&kind=Status&year=2024&from=2024-02-01&sort=newest');
    const records = Number((await page.getByRole('status').innerText()).match(/^\d+/)?.[0]);
    expect(records).toBeGreaterThan(0);
    const other = await open(`${searchOf(page)}`);
    await found(other, records);
    expect(await linksOn(other)).toEqual(await linksOn(page));
    expect(await box(other, 'kind', 'Action').isChecked()).toBe(true);
    expect(await other.getByLabel('From').inputValue()).toBe('2024-02-01');
  });

  test('goes back and forth: typing on is one step, each choice one', async () => {
    const page = await open('?q=water');
    const field = page.getByRole('searchbox');
    await field.press('End');
    await field.pressSequentially(' be', { delay: 150 });
    await field.pressSequentially('am', { delay: 150 });
    await page.getByRole('status').getByText('“water beam”').waitFor();
    expect(await page.title()).toMatch(/^water beam · Search · /);
    await box(page, 'kind', 'Agenda item').check();
    await page.goBack();
    await page.getByRole('button', { name: 'Clear all' }).waitFor({ state: 'detached' });
    expect(searchOf(page)).toBe('?q=water+beam');
    expect(await box(page, 'kind', 'Agenda item').isChecked()).toBe(false);
    await page.goBack();
    await page.getByRole('status').getByText('“water”').waitFor();
    expect(await field.inputValue()).toBe('water');
    await page.goForward();
    await page.goForward();
    await page.getByRole('button', { name: 'Remove Kind: Agenda item' }).waitFor();
    expect(await box(page, 'kind', 'Agenda item').isChecked()).toBe(true);
  });

  test('that asks for what is not there is told of, and shown as text', async () => {
    const page = await open(
      `?q=water&kind=${encodeURIComponent('<img src=x onerror=alert(1)>')}&from=2025-02-30&page=2`,
    );
    expect(searchOf(page)).toBe(`?q=water&kind=%3Cimg+src%3Dx+onerror%3Dalert%281%29%3E`);
    expect(await page.locator('[data-search-told]').innerText()).toContain('“2025-02-30” is not a day');
    expect(await page.getByRole('status').innerText()).toContain('Nothing found');
    await box(page, 'kind', '<img src=x onerror=alert\\(1\\)>').uncheck();
    await found(page, 8);
    expect(await page.locator('main img').count()).toBe(0);
  });
});

test('who comes back from a result is where they were', async () => {
  const page = await open('?q=beam');
  const link = page.locator('.found-title').nth(7);
  await link.scrollIntoViewIfNeeded();
  const [address, top] = [
    await link.evaluate((it) => (it as HTMLAnchorElement).href),
    await page.evaluate(() => scrollY),
  ];
  expect(top).toBeGreaterThan(0);
  await link.click();
  await page.waitForURL(address);
  await page.goBack();
  await page.waitForFunction((href) => (document.activeElement as HTMLAnchorElement).href === href, address);
  expect(await page.evaluate(() => scrollY)).toBe(top);
});

describe('what was found', () => {
  test('is narrowed down to any value of a facet and to all facets, as many as was said', async () => {
    const page = await open('?q=beam');
    const [actions, states] = [await countOf(page, 'kind', 'Action'), await countOf(page, 'kind', 'Status')];
    await box(page, 'kind', 'Action').check();
    await found(page, actions);
    expect(await countOf(page, 'kind', 'Status')).toBe(states);
    await box(page, 'kind', 'Status').check();
    await found(page, actions + states);
    const year = await countOf(page, 'year', '2025');
    expect(year).toBeLessThan(actions + states);
    await box(page, 'year', '2025').check();
    await found(page, year);
    expect(await page.locator('.hit .record-word').allInnerTexts()).toSatisfy((kinds: string[]) =>
      kinds.every((kind) => kind === 'Action' || kind === 'Status'),
    );
    expect((await linksOn(page)).every((link) => link.includes('/2025-'))).toBe(true);
  });

  test('lies between two days, both of which count', async () => {
    const page = await open('?kind=Meeting');
    await page.getByLabel('From').fill('2025-01-08');
    await page.getByLabel('Until').fill('2025-01-09');
    await found(page, 2);
    expect((await linksOn(page)).map((link) => new URL(link).pathname)).toEqual([
      '/meetings/fortnightly/2025-01-09/',
      '/meetings/tech/2025-01-08/',
    ]);
    await page.getByLabel('Until').fill('2025-01-07');
    await page.getByText('The first day is after the last').waitFor();
    expect(await page.getByLabel('Until').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('From').fill('');
    await page.getByText('The first day is after the last').waitFor({ state: 'detached' });
    expect(searchOf(page)).toBe('?kind=Meeting&until=2025-01-07');
  });

  test('stands by its day when the newest are to come first, and so does what is only chosen', async () => {
    for (const query of ['?q=beam&kind=Meeting&sort=newest', '?kind=Meeting&until=2025-09-30']) {
      const page = await open(query);
      await page.locator('.found-entry').first().waitFor();
      const days = (await linksOn(page)).flatMap((link) => link.match(/\d{4}-\d\d-\d\d/)?.[0] ?? []);
      expect(days.length).toBeGreaterThan(5);
      expect(days).toEqual(days.toSorted().reverse());
    }
  });

  test('is there before what it can be narrowed down to, and all of it is shown on request', async () => {
    const page = await openPage('/search/', { site: inject('inventedAddress') });
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/search-index/**/facets*', (route) => held.then(() => route.continue()));
    await page.goto(new URL('search/?q=beam', inject('inventedAddress')).href);
    await page.locator('.found-entry').first().waitFor();
    expect(await page.locator('.facet-value').count()).toBe(0);
    release();
    await page.locator('.facet-value').first().waitFor();

    const before = await linksOn(page);
    const more = page.getByRole('button', { name: 'Show more results' });
    await more.click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-search-results] a').length > count,
      before.length,
    );
    const after = await linksOn(page);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(await page.locator('[data-search-results] a').nth(before.length).evaluate(isFocused)).toBe(true);
    await page.reload();
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-search-results] a').length > count,
      before.length,
    );
  });
});

describe('by keyboard', () => {
  test('values are chosen and left, and the focus stays where it is', async () => {
    const page = await open('?q=beam');
    const meeting = box(page, 'kind', 'Meeting');
    await meeting.focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Remove Kind: Meeting' }).waitFor();
    await found(page, await countOf(page, 'kind', 'Meeting'));
    expect(await meeting.evaluate(isFocused)).toBe(true);
    await box(page, 'year', '2024').press('Space');
    await page.getByRole('button', { name: 'Remove Year: 2024' }).waitFor();

    await page.getByRole('button', { name: 'Remove Kind: Meeting' }).press('Enter');
    expect(await page.getByRole('button', { name: 'Remove Year: 2024' }).evaluate(isFocused)).toBe(true);
    expect(searchOf(page)).toBe('?q=beam&year=2024');
    await page.getByRole('button', { name: 'Clear all' }).press('Enter');
    expect(searchOf(page)).toBe('?q=beam');
    expect(await page.getByRole('region', { name: 'Results' }).evaluate(isFocused)).toBe(true);
  });

  test('all values of a long list are reached, and what is chosen stays in sight', async () => {
    const page = await open('');
    const people = page.locator('[data-facet=person]');
    await people.locator('summary').press('Enter');
    expect(await people.getByRole('checkbox').count()).toBe(8);
    await people.getByRole('button', { name: /^All \d+ people$/ }).press('Enter');
    expect(await people.getByRole('checkbox').nth(8).evaluate(isFocused)).toBe(true);
    await people.getByRole('checkbox').last().press('Space');
    const name = await people.getByRole('checkbox').last().inputValue();
    await people.getByRole('button', { name: 'Show fewer' }).press('Enter');
    expect(
      await people.getByRole('checkbox').evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value)),
    ).toHaveLength(9);
    expect(await people.getByRole('checkbox', { checked: true }).inputValue()).toBe(name);
  });
});

describe('in a narrow window', () => {
  test('the choice folds behind one button, has no barriers and nothing too small for a finger', async () => {
    const page = await open('?q=beam&kind=Action', { width: 390, height: 844 });
    const summary = page.locator('.facets > summary');
    expect(await summary.textContent()).toBe('Narrow down (1)');
    expect(await box(page, 'kind', 'Action').isVisible()).toBe(false);
    await summary.click();
    expect(await barriersOn(page)).toEqual([]);
    const targets = page.locator('main :is(a, button, summary, input):visible');
    const heights = await targets.evaluateAll((all) =>
      all
        .filter((it) => !it.matches('.facets-skip'))
        .map((it) => (it.closest('label, .found-head, .hit') ?? it).getBoundingClientRect().height),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole('button', { name: /^Show \d+ results?$/ }).click();
    expect(await box(page, 'kind', 'Action').isVisible()).toBe(false);
  });
});

test('where nothing is asked stands what one can ask, and its examples have answers', async () => {
  const page = await open('');
  const examples = page.locator('[data-search-start] a');
  const addresses = await examples.evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).href));
  expect(addresses.length).toBeGreaterThan(3);
  for (const address of [addresses[0] ?? '', addresses.at(-1) ?? '']) {
    await page.goto(address);
    await page.locator('.found-entry, .answer').first().waitFor();
    expect(page.url()).toBe(address.replaceAll('%20', '+'));
    expect(await examples.first().isVisible()).toBe(false);
  }
});

test('without scripts it says that it needs them, and leads to what can be read', async () => {
  const page = await openPage('/search/', { site: inject('inventedAddress'), scripts: false });
  expect(await page.locator('main noscript p').innerText()).toContain('Searching needs JavaScript');
  expect(await page.locator('main noscript a', { hasText: 'Meetings' }).isVisible()).toBe(true);
  expect(await page.locator('main input').first().isVisible()).toBe(false);
});
