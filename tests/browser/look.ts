/**
 * Looks at a built site: writes a picture of each page, narrow and wide, light and dark, to .cache/look/.
 *
 *     npm run look -- --site dist / /meetings/
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { Failure } from '#cli/failure.ts';
import { serve } from '#cli/serve.ts';
import { parseWords } from '#cli/words.ts';
import { startBrowser } from './chromium.ts';

const FOLDER = join(import.meta.dirname, '../../.cache/look');
const WIDTHS = [390, 1280];
const SCHEMES = ['light', 'dark'] as const;

const HELP = `npm run look -- [options] [PAGE …]: take pictures of pages of a built site

  --site DIR            folder of the built site                        (dist)
  --base PATH           path below which the site lives                 (/)
  --no-full             only what a screen shows at first
  PAGE …                pages by their paths, such as /meetings/        (/)`;

const { values, positionals } = readWords(process.argv.slice(2));
const site = resolve(values.site);
if (!existsSync(site)) {
  console.error(`There is no built site in ${site}. Build one (npm run build), or name its folder: --site DIR`);
  process.exit(2);
}

await mkdir(FOLDER, { recursive: true });
const server = await serve({ folder: site, base: values.base });
const browser = await startBrowser();
try {
  for (const path of positionals.length ? positionals : ['/']) {
    for (const scheme of SCHEMES) {
      for (const width of WIDTHS) await takePicture(browser, path, width, scheme, server.address);
    }
  }
} finally {
  await browser.close();
  await server.close();
}

async function takePicture(on: Browser, path: string, width: number, scheme: 'light' | 'dark', address: string) {
  const page = await on.newPage({ viewport: { width, height: width < 600 ? 844 : 800 }, colorScheme: scheme });
  page.on('console', (message) => message.type() === 'error' && console.error(`${path}: ${message.text()}`));
  page.on('pageerror', (error) => console.error(`${path}: ${error.message}`));
  const answer = await page.goto(new URL(path.replace(/^\/+/, ''), address).href, { waitUntil: 'networkidle' });
  if (answer && !answer.ok()) console.error(`${path}: HTTP ${answer.status()}`);
  const name =
    path
      .replace(/[?#].*$/, '')
      .replaceAll('/', '-')
      .replace(/^-+|-+$/g, '') || 'home';
  const file = join(FOLDER, `${name}-${width}-${scheme}.png`);
  await page.screenshot({ path: file, fullPage: values.full });
  console.log(file);
  await page.close();
}

function readWords(args: string[]) {
  const options = {
    site: { type: 'string', default: join(import.meta.dirname, '../../dist') },
    base: { type: 'string', default: '/' },
    full: { type: 'boolean', default: true },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const read = parseWords({ args, allowPositionals: true, allowNegative: true, options }, HELP);
    if (!read.values.help) return read;
    console.log(HELP);
    process.exit(0);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exit(error.exitCode);
  }
}
