/** Before the browser tests: unpacks the browser, builds each site once, and serves them to all tests. */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serve } from '#cli/serve.ts';
import { unpackBrowser } from './chromium.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The days the tests live on, so that what is due and what is overdue stays as it is. */
const TODAY = '2022-02-14';
const TODAY_OF_THE_INVENTED = '2025-10-01';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served. */
    siteAddress: string;
    /** Where the site of the invented consortium is served. */
    inventedAddress: string;
    /** The folder of the built site. */
    siteFolder: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const packed = !process.env.FORTNIGHT_BROWSER;
  const [[folder, invented]] = await Promise.all([builtSites(), packed && unpackBrowser()]);
  const servers = await Promise.all([serve({ folder }), serve({ folder: invented })]);
  const [site, other] = servers.map((it) => it.address);
  project.provide('siteAddress', site ?? '');
  project.provide('inventedAddress', other ?? '');
  project.provide('siteFolder', folder);
  return async () => void (await Promise.all(servers.map((it) => it.close())));
}

/**
 * Builds the sites into .cache, one after the other, as two builds in one folder would wait for each other anyway;
 * `FORTNIGHT_SITE=dist npm test -- browser` takes the first as it is already built.
 */
async function builtSites(): Promise<[site: string, invented: string]> {
  const { FORTNIGHT_SITE } = process.env;
  const site = FORTNIGHT_SITE ? resolve(ROOT, FORTNIGHT_SITE) : await build('site', '--today', TODAY);
  const words = ['--content', join(ROOT, 'tests/fixtures/project'), '--today', TODAY_OF_THE_INVENTED];
  return [site, await build('invented', ...words)];
}

async function build(name: string, ...words: string[]): Promise<string> {
  const folder = join(ROOT, `.cache/${name}-under-test`);
  const all = ['src/cli/fortnight.ts', 'build', '--out', folder, ...words];
  await promisify(execFile)(process.execPath, all, { cwd: ROOT }).catch(({ stdout, stderr }) => {
    throw new Error(`The ${name} could not be built for the browser tests:\n${stdout}${stderr}`);
  });
  return folder;
}
