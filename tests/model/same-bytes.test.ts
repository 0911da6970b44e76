import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Problem } from '#model/problem.ts';
import { printModel } from './print-model.ts';

const program = `
  const { printModel } = await import(${JSON.stringify(join(import.meta.dirname, 'print-model.ts'))});
  process.stdout.write(printModel(process.argv[1]));
`;
const project = join(import.meta.dirname, '../fixtures/project');

/** What is known of a folder, as another process in another place of the world prints it. */
function printed(folder: string, environment: Record<string, string | undefined>): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program, folder], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
}

describe('the same files are the same bytes', { timeout: 60_000 }, () => {
  const here = printed(project, { TZ: 'UTC', LANG: 'C' });

  test('and there are many of them', () => {
    // Its actions that are overdue are told of, and are so.
    const { problems } = JSON.parse(here) as { problems: Problem[] };
    expect(problems.filter((it) => it.rule !== 'past-due-action')).toEqual([]);
    expect(here.length).toBeGreaterThan(20_000);
  });

  test('in this process', () => {
    expect(printModel(project)).toBe(here);
  });

  test.each([
    { TZ: 'Pacific/Kiritimati', LANG: 'en_US.UTF-8' },
    { TZ: 'Pacific/Pago_Pago', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
    { TZ: 'America/St_Johns', LANG: 'th_TH.UTF-8', LC_ALL: 'th_TH.UTF-8' },
    { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'Europe/Lisbon', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8', LC_COLLATE: 'sv_SE.UTF-8' },
  ])('in the time zone and language of $TZ, $LANG', (environment) => {
    expect(printed(project, environment)).toBe(here);
  });

  test('in another folder, written in another order', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fortnight-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const name of readdirSync(project).toReversed())
      cpSync(join(project, name), join(folder, name), { recursive: true });
    expect(printed(folder, { TZ: 'UTC', LANG: 'C' })).toBe(here);
  });

  test('and other files are other bytes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fortnight-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(project, folder, { recursive: true });
    rmSync(join(folder, 'topics/harbour-light.md'));
    expect(printed(folder, { TZ: 'UTC', LANG: 'C' })).not.toBe(here);
  });
});
