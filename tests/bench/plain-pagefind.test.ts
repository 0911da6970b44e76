/** Plain Pagefind is compared only over what is an entry's own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildPlainPagefind } from './plain-pagefind.ts';

test.each([
  ['<article class="entry meeting"><div class="text">Ship</div></article>', /^ship\.html has no part that is its own/],
  ['<main>Ship</main>', /has no page of an entry/],
])('a site whose pages are made of other markup is refused: %s', async (html, message) => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'ship.html'), html);
  await expect(buildPlainPagefind(folder, join(folder, 'pagefind'))).rejects.toMatchObject({
    exitCode: 5,
    message: expect.stringMatching(message),
  });
});
