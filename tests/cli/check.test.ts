import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fixture } from '../source/folder.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'fortnight-')));
const content = join(home, 'notes');
const note = 'notes/meetings/weekly/2020-03-11.md';
const files = readdirSync(fixture('rules'), { recursive: true }).filter((it) => /\.\w+$/.test(String(it))).length;
afterAll(() => rmSync(home, { recursive: true }));

beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync(fixture('rules'), content, { recursive: true });
});

/** Runs the check where the notes lie; what it says, and how it ends. */
function check(...words: string[]): { code: number | null; out: string; err: string } {
  const args = [
    join(import.meta.dirname, '../../src/cli/fortnight.ts'),
    'check',
    '--content',
    'notes',
    '--today',
    '2020-06-15',
  ];
  const env = { ...process.env, NO_COLOR: '1', GITHUB_WORKSPACE: undefined, CI_PROJECT_DIR: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, ...words], {
    cwd: home,
    encoding: 'utf8',
    env,
  });
  return { code: status, out: stdout, err: stderr };
}

const write = (text: string) => writeFileSync(join(home, note), text);
const FIELDS = 'title: Lamp meeting\ndate: 2020-03-11\nnumber: 2\nstatus: held\nminutes: draft\nvisibility: public\n';

test('what is well is said to be well', () => {
  expect(check()).toEqual({ code: 0, out: `${files} files, nothing to mend.\n`, err: '' });
});

test('a mistake is told with its line, the reason and the remedy, and the check ends with 1', () => {
  write(`---\n${FIELDS}series: weekyl\n---\n\n- The mirrors have come.\n`);
  const { code, out } = check();
  expect(code).toBe(1);
  expect(out).toMatch(
    /^notes\/meetings\/weekly\/2020-03-11\.md:8:1 unknown-reference there is no weekyl in series.*\n 8 │ series: weekyl\n {3}│ \^+ error\n {3}= why: .+\n {3}→ did you mean weekly\?\n\n1 error in 1 of \d+ files\.\n/,
  );
});

test('a warning alone ends with 0', () => {
  write(`---\n${FIELDS}series: weekly\n---\n\n- MS1 M10 (May) is near.\n`);
  const { code, out } = check();
  expect(out).toContain(`${note}:11:`);
  expect(out).toContain(`1 warning in 1 of ${files} files.`);
  expect(code).toBe(0);
});

describe('files that are named', () => {
  test('are told of alone, and how much else there is', () => {
    write(`---\n${FIELDS}series: weekyl\n---\n\n- The mirrors have come.\n`);
    const { code, out } = check('notes/people');
    expect(out).toBe(`${files} files, nothing to mend.\n1 problem of other files is not shown.\n`);
    expect(code).toBe(0);
    expect(check(note).code).toBe(1);
  });

  test('and that are not there, or not in the content, are refused', () => {
    expect(check('notes/none.md')).toMatchObject({ code: 2, err: 'There is no file notes/none.md.\n' });
    expect(check('/').err).toContain('/ does not lie in the content');
  });
});

test('what has one right answer is mended on demand, and nothing else in the file is touched', () => {
  const text = `---\r\n# kept\r\n${FIELDS.replaceAll('\n', '\r\n')}series:   weekyl   # also kept\r\nchairs: [Ann]\r\n---\r\n\r\n- ”Bo“ is here.\r\n`;
  write(`\ufeff${text}`);
  expect(check().out).toContain(
    '2 of them can be mended by: npm run check -- --fix --content notes --today 2020-06-15\n',
  );
  const { code, out } = check('--fix');
  expect(out).toMatch(/^Mended 2 mistakes in notes\/meetings\/weekly\/2020-03-11\.md\.\n/);
  expect(out).toContain('did you mean ann-lamp or ann-wick?');
  expect(code).toBe(1);
  expect(readFileSync(join(home, note), 'utf8')).toBe(
    `\ufeff${text.replace('weekyl', 'weekly').replace('”Bo“', '“Bo”')}`,
  );
  expect(check('--fix').out).toMatch(/^Nothing here can be mended without you\.\n/);
});

test('what was mended does not stand among what programs read', () => {
  write(`---\n${FIELDS}series: weekyl\n---\n\n- The mirrors have come.\n`);
  const { out, err } = check('--fix', '--format', 'json');
  expect(JSON.parse(out).problems).toEqual([]);
  expect(err).toContain('Mended 1 mistake in');
});

test('programs are told as JSON on the standard output alone', () => {
  write(`---\n${FIELDS}series: weekyl\n---\n\n- The mirrors have come.\n`);
  const { out, err } = check('--format', 'json');
  expect(JSON.parse(out).problems[0]).toMatchObject({ file: note, line: 8, rule: 'unknown-reference' });
  expect(JSON.parse(out).counts).toEqual({ files, errors: 1, warnings: 0 });
  expect(err).toBe('');
});

test('a format that there is not, and an option that there is not, are refused', () => {
  expect(check('--format', 'jason')).toMatchObject({
    code: 2,
    err: '--format jason is not a format: did you mean json?\n',
  });
  expect(check('--fixx')).toMatchObject({ code: 2, err: expect.stringContaining('--fix ') });
});
