/** The registers of the invented consortium: sorted, chosen from, sent to a colleague, downloaded, read without scripts. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { FIELD_NAMES, type Fields } from '#model/registers/fields.ts';
import { REGISTERS, type RegisterName } from '#model/routes.ts';
import { csvOf } from '#site/csv.ts';
import { barriersOn, openPage, type View } from './browser.ts';

const open = (path: string, view: View = {}) => openPage(path, { site: inject('inventedAddress'), ...view });

/** The rows that can be seen, each by the place of its line. */
const rowsOn = (page: Page) =>
  page.locator('[data-row]:visible').evaluateAll((rows) =>
    rows.map((row) => {
      const { pathname, hash } = new URL(row.querySelector<HTMLAnchorElement>('.line-place a')?.href ?? location.href);
      return decodeURI(pathname + hash);
    }),
  );

const valuesOf = (page: Page, column: string) =>
  page.locator(`[data-row]:visible [data-label="${column}"]`).evaluateAll((all) => all.map((it) => it.dataset.sort));

const headsOn = (page: Page) => page.locator('[data-group]:visible h2').allInnerTexts();

describe('a register', () => {
  test('stands in its groups, says on which day, and leads to the other registers', async () => {
    const page = await open('/actions/');
    expect((await headsOn(page)).map((it) => it.replace(/\W*\d+$/, ''))).toEqual(['Overdue', 'Open', 'Done']);
    expect(await page.locator('main time').getAttribute('datetime')).toBe('2025-10-01');
    const tabs = page.getByRole('navigation', { name: 'Registers' }).getByRole('link');
    const names = await tabs.allInnerTexts();
    expect(names).toHaveLength(REGISTERS.length);
    await tabs.filter({ hasText: 'Decisions' }).click();
    await page.waitForURL('**/decisions/');
    expect(await page.locator('.site-head [aria-current]').innerText()).toBe('Register');
  });

  test('quotes each line and leads to it', async () => {
    const page = await open('/decisions/');
    const row = page.locator('[data-row]').first();
    const words = await row.locator('.line').first().innerText();
    await row.locator('.line-place a').first().click();
    const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    expect(await target.innerText()).toContain(words);
  });
});

describe('its columns', () => {
  test('sort all rows, first from the beginning, then from the end, then not at all', async () => {
    const page = await open('/actions/');
    const before = await rowsOn(page);
    const head = page.getByRole('columnheader', { name: 'Asked' });
    await head.getByRole('button').click();
    const days = await valuesOf(page, 'Asked');
    expect(days).toEqual([...days].sort());
    expect(days).toHaveLength(before.length);
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await headsOn(page)).toEqual([]);
    await head.getByRole('button').click();
    expect(await valuesOf(page, 'Asked')).toEqual([...days].sort().reverse());
    expect(new URL(page.url()).search).toBe('?sort=-asked');
    await head.getByRole('button').click();
    expect(await rowsOn(page)).toEqual(before);
    expect(await head.getAttribute('aria-sort')).toBeNull();
    expect(new URL(page.url()).search).toBe('');
  });

  test('put what has no value last, in both directions', async () => {
    const page = await open('/actions/?sort=due');
    const isUnknown = async () => (await valuesOf(page, 'Due')).map((it) => !it);
    const last = (await isUnknown()).filter(Boolean).length;
    expect(last).toBeGreaterThan(0);
    expect((await isUnknown()).slice(-last)).toEqual(Array(last).fill(true));
    await page.getByRole('button', { name: 'Due' }).click();
    expect((await isUnknown()).slice(-last)).toEqual(Array(last).fill(true));
  });

  test('are sorted by keyboard, and the focus stays', async () => {
    const page = await open('/register/');
    const button = page.getByRole('columnheader', { name: 'Slip' }).getByRole('button');
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
    const slips = (await valuesOf(page, 'Slip')).filter(Boolean).map(Number);
    expect(slips).toEqual([...slips].sort((a, b) => a - b));
    expect(slips[0]).toBeLessThan(0);
  });
});

describe('its controls', () => {
  test('choose among the rows, say how many, and write the address', async () => {
    const page = await open('/actions/');
    const all = (await rowsOn(page)).length;
    await page.getByLabel('State').selectOption('done');
    const owner = page.getByLabel('Owner');
    const option = owner.locator('option').nth(1);
    const label = (await option.innerText()).replace(/ \(\d+\)$/, '');
    await owner.selectOption((await option.getAttribute('value')) ?? '');
    const rows = await rowsOn(page);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(all);
    const owners = await page.locator('[data-row]:visible [data-label="Owner"]').allInnerTexts();
    expect(owners.filter((it) => !it.includes(label))).toEqual([]);
    expect(await page.getByRole('status').innerText()).toBe(`${rows.length} of ${all} actions`);
    expect(await headsOn(page)).toEqual([`Done ${rows.length}`]);
    expect(new URL(page.url()).search).toMatch(/^\?state=done&owner=[\w-]+$/);
  });

  test('stand as the address says, for a colleague too, and go back a step', async () => {
    const page = await open('/actions/?state=overdue&sort=-due');
    expect(await page.getByLabel('State').inputValue()).toBe('overdue');
    const rows = await rowsOn(page);
    expect(rows.length).toBeGreaterThan(1);
    await page.getByLabel('Words').fill('nowhere to be found');
    expect(await page.getByRole('status').innerText()).toMatch(/^None of \d+ actions/);
    await page.goBack();
    expect(await rowsOn(page)).toEqual(rows);
    expect(await page.getByLabel('Words').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(new URL(page.url()).search).toBe('');
    expect((await rowsOn(page)).length).toBeGreaterThan(rows.length);
  });

  test('find words without regard to case and accents', async () => {
    const page = await open('/actions/?q=ZOE+angstrom');
    const texts = await page.locator('[data-row]:visible').allInnerTexts();
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((it) => !it.includes('Zoë Ångström'))).toEqual([]);
  });

  test('say why there is nothing when the address asks for what nobody owns', async () => {
    const page = await open('/actions/?owner=nobody-at-all');
    expect(await rowsOn(page)).toEqual([]);
    expect(await page.getByLabel('Owner').inputValue()).toBe('nobody-at-all');
  });

  test('fold where it is narrow, and have room for a thumb', async () => {
    const page = await open('/actions/', { width: 390 });
    expect(await page.getByLabel('State').isVisible()).toBe(false);
    await page.getByText('Choose', { exact: true }).click();
    for (const control of [page.getByLabel('State'), page.getByRole('button', { name: 'Due' })]) {
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await barriersOn(page)).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBe(0);
  });
});

test.each(REGISTERS)('where it is narrow, the register /%s/ is a table still to who cannot see it', async (name) => {
  const page = await open(`/${name}/`, { width: 390 });
  const table = page.getByRole('table');
  const columns = await table.getByRole('columnheader').count();
  expect(columns).toBeGreaterThan(2);
  const row = table.locator('[data-row]').first();
  expect(await row.getAttribute('role')).toBe('row');
  expect((await row.getByRole('cell').count()) + (await row.getByRole('rowheader').count())).toBe(columns);
});

describe('without scripts', () => {
  test.each(REGISTERS)(
    'every row of /%s/ is there, in groups to which links lead, and nothing that does not work',
    async (name) => {
      const page = await open(`/${name}/`, { scripts: false });
      const withThem = await open(`/${name}/`);
      expect(await rowsOn(page)).toEqual(await rowsOn(withThem));
      expect(await page.locator('main button:visible, main select:visible').count()).toBe(0);
      const jumps = page.locator('.jumps a');
      expect(await jumps.count()).toBeGreaterThan(1);
      await jumps.last().click();
      const { hash } = new URL(page.url());
      expect(await page.locator(`[id="${hash.slice(1)}"]`).count()).toBe(1);
    },
  );
});

describe('the downloads', () => {
  const fetchText = async (page: Page, name: RegisterName, format: string) => {
    const href = await page.locator(`.register-foot a[href$="/${name}.${format}"]`).getAttribute('href');
    const answer = await page.request.get(new URL(href ?? '', page.url()).href);
    expect(answer.status()).toBe(200);
    return answer.text();
  };

  test.each(REGISTERS)('of /%s/ hold its rows', async (name) => {
    const page = await open(`/${name}/`);
    const records: Fields[] = JSON.parse(await fetchText(page, name, 'json'));
    const places = records.map(({ address, page }) => new URL(String(address ?? page)));
    const rows = (await rowsOn(page)).filter((it) => it.startsWith('/meetings/'));
    const told = places.map(({ pathname, hash }) => decodeURI(pathname + hash));
    expect(records).toHaveLength(await page.locator('[data-row]').count());
    expect(rows.filter((it) => !told.includes(it)).length).toBe(name === 'register' ? await quotedOnly(page) : 0);
    expect(await fetchText(page, name, 'csv')).toBe(csvOf(records, FIELD_NAMES[name]));
  });

  /** Rows without a state quote the last line that names them; the files do not. */
  const quotedOnly = (page: Page) =>
    page
      .locator('[data-row]', { has: page.locator('[data-label="State"]:not([data-sort])') })
      .locator('.line')
      .count();
});
