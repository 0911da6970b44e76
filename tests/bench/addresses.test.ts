/** Addresses of a query file that lead nowhere are told before anything is measured. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkAddresses } from './addresses.ts';

const item = (line: number, ...accepted: string[]) => ({ kind: 'k', query: 'q', accepted, place: `q.yaml:${line}` });

test('each page and each anchor has to be in the site', () => {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(site, { recursive: true }));
  mkdirSync(join(site, 'meetings'));
  writeFileSync(join(site, 'meetings/index.html'), '<h2 id="ship">Ship</h2>');

  expect(() => checkAddresses([item(1, '/meetings/', '/meetings/#ship')], site)).not.toThrow();
  expect(() => checkAddresses([item(2, '/meetings/#fog', '/meetings/'), item(3, '/events/')], site)).toThrow(
    [
      'q.yaml:2: /meetings/ has no anchor #fog',
      'q.yaml:3: the site has no page /events/',
      'Take addresses from the pages themselves',
    ].join('\n'),
  );
});
