import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixture, problemsOf } from './folder.ts';
import { reportProblems } from './report-problems.ts';

/** Each case is laid over a sound folder of content; its own settings take the place of the sound ones. */
function foldersOf(name: string): string[] {
  const own = fixture(`broken/cases/${name}/content`);
  const hasSettings = existsSync(join(own, 'collaboration.yaml'));
  return [fixture('broken/base-entries'), ...(hasSettings ? [] : [fixture('broken/base')]), own];
}

test('what the broken cases are laid over has no mistake of its own', () => {
  expect(reportProblems(problemsOf(fixture('broken/base'), fixture('broken/base-entries')))).toBe('');
});

describe('a broken folder is told file by file, with place and remedy:', () => {
  for (const name of readdirSync(fixture('broken/cases'))) {
    test(name.replaceAll('-', ' '), async () => {
      const expected = fixture(`broken/cases/${name}/expected.txt`);
      expect(existsSync(expected), `${name} says in expected.txt what is reported`).toBe(true);
      const report = reportProblems(problemsOf(...foldersOf(name)));
      await expect(`${report}\n`).toMatchFileSnapshot(expected);
    });
  }
});
