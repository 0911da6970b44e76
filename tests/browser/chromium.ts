/**
 * The browser of the tests. It comes with the dependencies, packed, with the libraries a bare machine lacks;
 * it is unpacked once into .cache, and never into a folder that another version or another process is using.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { extract } from 'tar-fs';

const ROOT = join(import.meta.dirname, '../..');

/** No call home, no host but this machine, no sandbox (containers and root have none), no graphics card. */
const FLAGS = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** The fonts of the machine where it has any, the ones of the package in any case. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts/fonts</dir>
  <cachedir prefix="relative">fonts/cache</cachedir>
</fontconfig>
`;

/** Unpacked files belong to who unpacks them; the types of the library do not know this option. */
const OWNED_BY_US: object = { chown: false };

/** Starts a browser: the one `FORTNIGHT_BROWSER` names, else the packed one, else the Chrome of the machine. */
export async function startBrowser(): Promise<Browser> {
  const chosen = process.env.FORTNIGHT_BROWSER;
  if (chosen) return chromium.launch({ executablePath: chosen, args: FLAGS });
  const folder = await unpackBrowser();
  if (!folder) return startInstalledChrome();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: FLAGS,
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  });
}

/** Unpacks the browser unless that is done, and returns its folder; undefined where none is packed for the machine. */
export async function unpackBrowser(): Promise<string | undefined> {
  if (`${process.platform}-${process.arch}` !== 'linux-x64') return undefined;
  const source = join(ROOT, 'node_modules/@sparticuz/chromium');
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  const folder = join(ROOT, '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;

  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    await Promise.all([
      inflate(join(source, 'bin/chromium.br'), createWriteStream(join(unfinished, 'chromium'), { mode: 0o755 })),
      inflate(join(source, 'bin/al2023.tar.br'), extract(join(unfinished, 'al2023'), OWNED_BY_US)),
      inflate(join(source, 'bin/fonts.tar.br'), extract(join(unfinished, 'fonts'), OWNED_BY_US)),
      writeFile(join(unfinished, 'fonts.conf'), FONTS),
    ]);
    await rename(unfinished, folder);
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder))
      throw new Error(`The browser of the tests could not be unpacked into ${folder}`, { cause });
  }
  return folder;
}

async function startInstalledChrome(): Promise<Browser> {
  try {
    return await chromium.launch({ channel: 'chrome', args: FLAGS });
  } catch (cause) {
    throw new Error(
      `The dependencies bring no browser for ${process.platform} ${process.arch}, and Google Chrome is not installed. ` +
        'Install it, or name a Chromium: FORTNIGHT_BROWSER=/path/to/chromium npm test',
      { cause },
    );
  }
}

function inflate(file: string, target: NodeJS.WritableStream): Promise<void> {
  return pipeline(createReadStream(file), createBrotliDecompress(), target);
}
