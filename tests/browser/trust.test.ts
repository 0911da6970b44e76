/** Contributed text is hostile until it is rendered: on the page it is text, and nothing of it runs, loads or leads astray. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { serve } from '#cli/serve.ts';
import { FIXTURES, filesOf, Project } from '../build/project.ts';
import { openPage } from './browser.ts';

/** Each would say so, if it ran. */
const RUN = 'window.hostile=1';
const IMAGE = `<img src=x onerror="${RUN}">`;

const project = new Project(join(FIXTURES, 'project'), join(FIXTURES, 'hostile'));

function write(file: string, text: string): void {
  mkdirSync(join(project.content, file, '..'), { recursive: true });
  writeFileSync(join(project.content, file), text);
}

const quoted = (text: string) => JSON.stringify(text);

beforeAll(async () => {
  write(
    'people/mallory.md',
    `---\nname: ${quoted(`Mallory ${IMAGE}`)}\naliases: [${quoted(`"><script>${RUN}</script>`)}]\nroles: [${quoted(IMAGE)}]\n---\n`,
  );
  write(
    'topics/evil.md',
    `---\nname: ${quoted(`Evil' onmouseover='${RUN}`)}\nkind: concept\naliases: [Evil]\nwebsite: ${quoted(`https://evil.example/"onclick="${RUN}`)}\n---\n\nEvil ${IMAGE} is spoken of by @mallory.\n`,
  );
  write(
    'deliverables/dl3-2.mdx',
    `---\ncode: DL3-2\ntitle: ${quoted(`</title><script>${RUN}</script>`)}\nworkPackage: wp3\ntype: R\ndissemination: PU\ndue: M20\n---\n\n` +
      `<Figure src="../partners/fso/lens.png" alt='" onload="${RUN}' caption='</figcaption>${IMAGE}' credit="javascript:${RUN}" />\n\n` +
      `<Evidence of="topics/evil" caption='<script>${RUN}</script>' />\n`,
  );
  write(
    'meetings/tech/hostile-table.md',
    `---\ntitle: A wide table\ndate: 2024-07-03\nseries: tech\nvisibility: public\n---\n\n## 1. Table\n\n` +
      `|${' column |'.repeat(60)}\n|${' --- |'.repeat(60)}\n${`|${' cell |'.repeat(60)}\n`.repeat(60)}\n` +
      `- ${'W'.repeat(400)}\n- <p style="position:fixed;inset:0;background:url(https://evil.example/)">over everything</p>\n`,
  );
  await project.build();
}, 60_000);

const hostilePages = () =>
  filesOf(project.site)
    .filter((file) => file.endsWith('.html') && /hostile|Evil/.test(readFileSync(join(project.site, file), 'utf8')))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);

/** Serves the site and opens one of its pages. */
async function openHostile(path: string, width = 1280): Promise<{ page: Page; address: string }> {
  const { address, close } = await serve({ folder: project.site });
  onTestFinished(close);
  return { page: await openPage(path, { site: address, width }), address };
}

const hasRun = (page: Page) => page.evaluate(() => (window as unknown as { hostile?: unknown }).hostile);

test('nothing runs on any page, whatever is touched', { timeout: 60_000 }, async () => {
  const { page, address } = await openHostile('/');
  const pages = hostilePages();
  expect(pages.length).toBeGreaterThan(8);
  for (const path of pages) {
    await page.goto(new URL(path.slice(1), address).href, { waitUntil: 'load' });
    await page.locator('main :is(a, img, blockquote)').evaluateAll((all) => {
      for (const it of all)
        for (const type of ['mouseover', 'focus']) it.dispatchEvent(new Event(type, { bubbles: true }));
    });
    expect(await hasRun(page), path).toBeUndefined();
    expect(new URL(page.url()).pathname).toBe(path);
  }
});

test('no page holds an element or an attribute that could', async () => {
  const { page } = await openHostile('/');
  const found: string[] = [];
  for (const path of hostilePages()) {
    const html = readFileSync(join(project.site, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
    found.push(...(await page.evaluate(findDanger, html)).map((it) => `${path} ${it}`));
  }
  expect(found).toEqual([]);
  expect(await page.evaluate(findDanger, `<p style="x" onclick="y"><a href="java\tscript:z">`)).toHaveLength(3);
});

/** Runs in the browser: what in a page could run, load or restyle, as its own parser reads it. */
function findDanger(html: string): string[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const elements = parsed.querySelectorAll(
    'script:not([src^="/assets/"]), style, iframe, object, embed, base, meta[http-equiv=refresh], form[action]:not([method=dialog], [action="/search/"]), link:not([href^="/"]), img:not([src^="/media/"])',
  );
  const attributes = [...parsed.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => {
        const scheme = /^(href|src|action|formaction|xlink:href)$/.test(name)
          ? new URL(value, 'https://site/').protocol
          : 'https:';
        return /^on|^style$|^srcdoc$/.test(name) || !['https:', 'http:', 'mailto:'].includes(scheme);
      })
      .map(({ name, value }) => `${element.localName} ${name}=${value}`),
  );
  return [...[...elements].map((it) => it.outerHTML), ...attributes];
}

describe('it is text', () => {
  test.each([
    ['/meetings/hostile/', 'h1', `Hostile <script>window.hostile = 'title'</script> & <b>bold</b>`],
    ['/meetings/hostile/', '.body h2', `<script>window.hostile = 'heading'</script> Raw HTML`],
    ['/meetings/hostile/', '.body', `<iframe srcdoc="<script>parent.hostile = 'iframe'</script>"></iframe>`],
    ['/meetings/hostile/', '.body', '<style>body { display: none }</style>'],
    ['/meetings/hostile/', '.facts', '<i>slides</i>'],
    ['/meetings/hostile/', '.facts', `"><img src=x onerror="window.hostile = 1">`],
    ['/people/mallory/', 'h1', `Mallory ${IMAGE}`],
    ['/people/mallory/', 'main', `"><script>${RUN}</script>`],
    ['/topics/evil/', 'h1', `Evil' onmouseover='${RUN}`],
    ['/deliverables/dl3-2/', 'h1', `</title><script>${RUN}</script>`],
    ['/deliverables/dl3-2/', '.figure figcaption', `</figcaption>${IMAGE}`],
    ['/deliverables/dl3-2/', '.evidence figcaption', `<script>${RUN}</script>`],
    ['/register/', 'main', `</title><script>${RUN}</script>`],
    ['/people/', 'main', `Mallory ${IMAGE}`],
  ])('on %s in %s', async (path, part, text) => {
    const { page } = await openHostile(path);
    expect(await page.locator(part).first().innerText()).toContain(text);
  });

  test('in the title of a page', async () => {
    const { page } = await openHostile('/deliverables/dl3-2/');
    expect(await page.title()).toContain(`</title><script>${RUN}</script>`);
  });

  test('in the results of a search, in the dialog and on its page', async () => {
    const { page, address } = await openHostile('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('hostile');
    const results = page.locator('dialog .found-entry');
    await results.first().waitFor();
    expect((await results.allInnerTexts()).join('\n')).toMatch(/<script>|<img/);
    expect(await results.locator('img, script, style, iframe, b, i').count()).toBe(0);
    for (const query of ['hostile', 'Mallory', IMAGE, `"><script>${RUN}</script>`]) {
      await page.goto(new URL(`search/?q=${encodeURIComponent(query)}`, address).href);
      await page.getByRole('status').getByText('“').first().waitFor();
      expect(await page.locator('main :is(img, script[src=""], iframe)').count()).toBe(0);
      expect(await hasRun(page)).toBeUndefined();
    }
  });

  test('where a result leads, with its words marked', async () => {
    const { page } = await openHostile('/meetings/hostile/?q=hostile+onerror');
    await page.locator('mark').first().waitFor();
    expect(await hasRun(page)).toBeUndefined();
    expect(await page.locator('.body img').count()).toBe(0);
  });
});

test.each([390, 1280])('a wide table and an endless word leave a window of %i px as it is', async (width) => {
  const { page } = await openHostile('/meetings/tech/hostile-table/', width);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.locator('.body table').innerText()).toContain('column');
});

describe('a hostile file publishes nothing', () => {
  const refused = new Project();

  test.each([
    ['topics/<img src=x onerror=alert(1)>.md', '---\nname: X\nkind: concept\n---\n'],
    ['topics/x#y.md', '---\nname: X\nkind: concept\n---\n'],
    ['pages/search.md', '---\ntitle: X\n---\n'],
    ['pages/x.mdx', `---\ntitle: X\n---\n\n<Figure src="lens.png" alt={${RUN}} />\n`],
    ['pages/x.mdx', '---\ntitle: X\n---\n\nexport const x = process.exit(0)\n'],
    ['pages/x.mdx', `---\ntitle: X\n---\n\n<script>${RUN}</script>\n`],
    ['topics/x.svg', `<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"/>`],
  ])('%s', async (file, text) => {
    const path = join(refused.content, file);
    writeFileSync(path, text);
    const { code, said } = await refused.startBuild().outcome;
    rmSync(path);
    expect(code, said).toBe(1);
    expect(said).toContain(file);
    expect(existsSync(refused.site)).toBe(false);
  });
});
