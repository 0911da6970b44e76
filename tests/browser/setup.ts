/** Before the browser tests: unpacks the browser, builds the site once, and serves it to all of them. */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serve } from '#cli/serve.ts';
import { unpackBrowser } from './chromium.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The day the tests live on, so that what is due and what is overdue stays as it is. */
const TODAY = '2022-01-20';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served. */
    siteAddress: string;
    /** The folder of the built site. */
    siteFolder: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const packed = !process.env.FORTNIGHT_BROWSER;
  const [folder] = await Promise.all([builtSite(), packed && unpackBrowser()]);
  const server = await serve({ folder });
  project.provide('siteAddress', server.address);
  project.provide('siteFolder', folder);
  return server.close;
}

/** Builds the site into .cache; `FORTNIGHT_SITE=dist npm test -- browser` takes one that is already built. */
async function builtSite(): Promise<string> {
  if (process.env.FORTNIGHT_SITE) return resolve(ROOT, process.env.FORTNIGHT_SITE);
  const folder = join(ROOT, '.cache/site-under-test');
  const words = ['src/cli/fortnight.ts', 'build', '--out', folder, '--today', TODAY];
  await promisify(execFile)(process.execPath, words, { cwd: ROOT }).catch(({ stdout, stderr }) => {
    throw new Error(`The site could not be built for the browser tests:\n${stdout}${stderr}`);
  });
  return folder;
}
