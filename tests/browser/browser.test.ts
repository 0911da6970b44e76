import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '#cli/serve.ts';
import { openAnyPage } from './browser.ts';

/** Serves one page and returns what it complains of. */
async function complaintsOf(html: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fortnight-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'index.html'), `<!doctype html><link rel="icon" href="data:,">${html}`);
  const server = await serve({ folder });
  onTestFinished(server.close);
  const { page, complaints } = await openAnyPage('/', { site: server.address });
  await page.waitForLoadState('networkidle');
  return complaints;
}

test('a page that is well has nothing to complain of', async () => {
  expect(await complaintsOf('<h1>Well</h1>')).toEqual([]);
});

test('an error on the console is noticed', async () => {
  expect(await complaintsOf('<script>console.error("a mistake")</script>')).toContain('a mistake');
});

test('an exception is noticed', async () => {
  expect(await complaintsOf('<script>setTimeout(() => { throw new Error("a fault") })</script>')).toContain('a fault');
});

test('a violation of the content security policy is noticed', async () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  expect(await complaintsOf(`${policy}<script>1</script>`)).toContainEqual(expect.stringContaining('script-src'));
  expect(await complaintsOf(`${policy}<p style="color: red">Red</p>`)).toContainEqual(expect.stringContaining('style'));
});

test('a request to another host is noticed, and none leaves the machine', async () => {
  const complaints = await complaintsOf('<img src="http://example.org/pixel.png" alt="">');
  expect(complaints).toContain('request to another host: http://example.org/pixel.png');
  expect(complaints).toContainEqual(expect.stringContaining('ERR_NAME_NOT_RESOLVED'));
});

test('a file that is missing is noticed', async () => {
  expect(await complaintsOf('<img src="missing.png" alt="">')).toContainEqual(expect.stringContaining('404'));
});
