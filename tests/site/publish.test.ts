import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { publish, recover } from '#site/publish.ts';

let home: string;
let stage: string;
let out: string;

/** A folder with one page that says which site it is. */
function site(folder: string, says: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), says);
  return folder;
}

const published = () => readFileSync(join(out, 'index.html'), 'utf8');

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'fortnight-'));
  stage = join(home, 'cache/stage');
  out = join(home, 'www/dist');
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
});

describe('a finished site', () => {
  test('takes the place of nothing', () => {
    publish(site(stage, 'new'), out);
    expect(published()).toBe('new');
    expect(existsSync(stage)).toBe(false);
  });

  test('takes the place of the old one, of which no file stays', () => {
    site(out, 'old');
    writeFileSync(join(out, 'gone.html'), 'old');
    publish(site(stage, 'new'), out);
    expect(readdirSync(out)).toEqual(['.fortnight', 'index.html']);
    expect(published()).toBe('new');
  });

  test('leaves nothing beside it', () => {
    site(out, 'old');
    publish(site(stage, 'new'), out);
    expect(readdirSync(join(home, 'www'))).toEqual(['dist']);
  });

  test('takes the place of what a killed run left half done', () => {
    site(out, 'old');
    site(join(home, 'www/.dist.next'), 'half');
    writeFileSync(join(home, 'www/.dist.next/half.html'), 'half');
    publish(site(stage, 'new'), out);
    expect(readdirSync(out)).toEqual(['.fortnight', 'index.html']);
    expect(readdirSync(join(home, 'www'))).toEqual(['dist']);
  });
});

describe('a run that was killed', () => {
  const previous = () => join(home, 'www/.dist.previous');

  test('between the two renames: the old site comes back', () => {
    site(out, 'old');
    renameSync(out, previous());
    site(join(home, 'www/.dist.next'), 'new');
    recover(out);
    expect(published()).toBe('old');
    expect(existsSync(previous())).toBe(false);
  });

  test('after the second rename: the new site stays', () => {
    site(out, 'new');
    site(previous(), 'old');
    recover(out);
    expect(published()).toBe('new');
    expect(existsSync(previous())).toBe(false);
  });

  test('before any of them: nothing is to be done', () => {
    site(out, 'old');
    recover(out);
    expect(published()).toBe('old');
  });

  test('between the two renames, and built again: the new site comes', () => {
    site(previous(), 'old');
    publish(site(stage, 'new'), out);
    expect(published()).toBe('new');
    expect(readdirSync(join(home, 'www'))).toEqual(['dist']);
  });
});

describe('a disk that refuses', () => {
  test('a stage that is not there leaves the old site', () => {
    site(out, 'old');
    expect(() => publish(stage, out)).toThrow('ENOENT');
    expect(published()).toBe('old');
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a folder that may not be written leaves the old site',
    () => {
      site(out, 'old');
      chmodSync(join(home, 'www'), 0o555);
      onTestFinished(() => chmodSync(join(home, 'www'), 0o755));
      expect(() => publish(site(stage, 'new'), out)).toThrow(/EACCES|EPERM/);
      expect(published()).toBe('old');
    },
  );
});

/** Another disk than that of the temporary folder; most Linux machines keep one in memory. */
const otherDisk = ['/dev/shm', '/run/shm'].find(
  (path) => existsSync(path) && statSync(path).dev !== statSync(tmpdir()).dev,
);

test.skipIf(!otherDisk)('a stage on another disk is copied, whole', () => {
  const far = mkdtempSync(join(otherDisk ?? '', 'fortnight-'));
  onTestFinished(() => rmSync(far, { recursive: true, force: true }));
  expect(() => renameSync(site(join(far, 'probe'), ''), join(home, 'probe'))).toThrow('EXDEV');
  site(out, 'old');
  site(join(far, 'stage/deep/down'), 'new below');
  publish(site(join(far, 'stage'), 'new'), out);
  expect(published()).toBe('new');
  expect(readFileSync(join(out, 'deep/down/index.html'), 'utf8')).toBe('new below');
  expect(existsSync(join(far, 'stage'))).toBe(false);
});
