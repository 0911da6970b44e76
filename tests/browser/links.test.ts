/** Nothing on the site leads to nothing: every link, file and fragment, also when the site lives below a path. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { serve } from '#cli/serve.ts';
import { Project, ROOT } from '../build/project.ts';
import { openPage } from './browser.ts';

const BASE = '/group/project/';

interface Leads {
  ids: string[];
  /** Addresses of links, files and forms, as written. */
  addresses: string[];
}

/** What the pages of a site hold, by the address of the page below `base`; read by a browser's own parser. */
async function readPages(folder: string, base: string): Promise<Map<string, Leads>> {
  const page = await openPage('/404.html', { status: 200 });
  const pages = new Map<string, Leads>();
  for (const file of filesIn(folder).filter((it) => it.endsWith('.html'))) {
    const html = readFileSync(join(folder, file), 'utf8');
    pages.set(base + file.replace(/index\.html$/, ''), await readPage(page, html));
  }
  return pages;
}

function readPage(page: Page, html: string): Promise<Leads> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const named = ['href', 'src', 'action', 'poster', 'data-search', 'formaction', 'data', 'xlink:href'];
    return {
      ids: [...parsed.querySelectorAll('[id]')].map((it) => it.id),
      addresses: named.flatMap((name) =>
        [...parsed.querySelectorAll(`[${CSS.escape(name)}]`)].map((it) => it.getAttribute(name) ?? ''),
      ),
    };
  }, html);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name).slice(folder.length + 1));

/** Every address of the site's own that leads to nothing, with the page it stands on. */
function deadEnds(pages: Map<string, Leads>, files: Set<string>): string[] {
  return [...pages].flatMap(([from, { addresses }]) =>
    addresses
      .map((address) => new URL(address, `https://site${from}`))
      .filter(({ origin }) => origin === 'https://site')
      .filter(({ pathname, hash }) => {
        const target = pages.get(pathname);
        if (!target) return !files.has(pathname) && !isFolderOfFiles(pathname, files);
        return hash !== '' && !target.ids.includes(decodeURIComponent(hash.slice(1)));
      })
      .map(({ pathname, hash }) => `${from} → ${pathname}${hash}`),
  );
}

/** The search is told in which folder its files are. */
const isFolderOfFiles = (path: string, files: Set<string>) =>
  path.endsWith('/search-index/') && files.has(`${path}manifest.json`);

const twice = (ids: string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

describe('on the built site', () => {
  test('every link, file and fragment is there, and no page has an id twice', { timeout: 60_000 }, async () => {
    const folder = inject('siteFolder');
    const pages = await readPages(folder, '/');
    expect(pages.size).toBeGreaterThan(150);
    const files = new Set(filesIn(folder).map((file) => `/${file}`));
    expect(deadEnds(pages, files)).toEqual([]);
    expect([...pages].filter(([, { ids }]) => twice(ids).length > 0).map(([path]) => path)).toEqual([]);
  });

  test('every page is reached from the home page', { timeout: 60_000 }, async () => {
    const pages = await readPages(inject('siteFolder'), '/');
    const reached = new Set(['/']);
    for (const path of reached) {
      for (const address of pages.get(path)?.addresses ?? []) {
        const { origin, pathname } = new URL(address, `https://site${path}`);
        if (origin === 'https://site' && pages.has(pathname)) reached.add(pathname);
      }
    }
    expect([...pages.keys()].filter((path) => !reached.has(path))).toEqual(['/404.html']);
  });
});

describe('on a site below a path', () => {
  const project = new Project(join(ROOT, 'content'));
  let files: Set<string>;

  beforeAll(async () => {
    await project.build('--site', `https://host.example${BASE}`);
    files = new Set(filesIn(project.site).map((file) => BASE + file));
  }, 60_000);

  /** Serves the site below its path and opens one of its pages. */
  async function openBelow(path: string): Promise<Page> {
    const server = await serve({ folder: project.site, base: BASE });
    onTestFinished(server.close);
    return openPage(path, { site: server.address });
  }

  test('every address of its own begins with the path and leads to something', { timeout: 60_000 }, async () => {
    const pages = await readPages(project.site, BASE);
    expect(deadEnds(pages, files)).toEqual([]);
    const outside = [...pages].flatMap(([from, { addresses }]) =>
      addresses.filter((it) => /^\/(?!\/)/.test(it) && !it.startsWith(BASE)).map((it) => `${from} → ${it}`),
    );
    expect(outside).toEqual([]);
  });

  test('the style sheets find their fonts', () => {
    const sheets = [...files].filter((file) => file.endsWith('.css'));
    const urls = sheets.flatMap((file) =>
      [...readFileSync(join(project.site, file.slice(BASE.length)), 'utf8').matchAll(/url\(["']?([^"')]+)/g)].map(
        ([, url = '']) => new URL(url, `https://site${file}`).pathname,
      ),
    );
    expect(urls.length).toBeGreaterThan(3);
    expect(urls.filter((url) => !files.has(url))).toEqual([]);
  });

  test('its pages look and lead as they should', async () => {
    const page = await openBelow('/');
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => [...document.fonts].some((it) => it.status === 'loaded'))).toBe(true);
    await page.getByRole('link', { name: 'Milestones', exact: true }).first().click();
    await page.waitForURL(`**${BASE}milestones/`);
    await page.getByRole('link', { name: 'MS12', exact: true }).first().click();
    await page.waitForURL(`**${BASE}milestones/ms12/`);
    expect(await page.locator('h1').innerText()).toContain('ISO 16363');
  });

  test('its search leads to a line of a meeting, its words marked', async () => {
    const page = await openBelow('/register/');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('replay window');
    await page.getByRole('status').getByText('“replay window”').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === `${BASE}meetings/wp2/indico-26020/`);
    await page.locator('.found mark').first().waitFor();
  });

  test('its search page answers', async () => {
    const page = await openBelow('/search/?q=KM3NeT');
    await page.locator('.answer-link', { hasText: 'KM3NeT' }).first().waitFor();
    const leads = await page
      .locator('.search-results a')
      .evaluateAll((all) => all.map((it) => it.getAttribute('href')));
    expect(leads.filter((href) => !href?.startsWith(BASE))).toEqual([]);
  });
});
