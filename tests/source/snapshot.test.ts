/** The content as it stood at a commit: its files, and nothing but its files. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NoSnapshot, withSnapshot } from '#source/snapshot.ts';
import { Repository, scratch } from './repository.ts';

/** The files of folders of content as they stood at `ref`, by name, with what they held. */
function filesAt(folders: string[], ref: string, isExact = false): Record<string, string>[] {
  return withSnapshot(folders, { ref, isExact }, (snapshot) => snapshot.folders.map(filesIn));
}

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile())
      .map((it) => [
        join(it.parentPath, it.name).slice(folder.length + 1),
        readFileSync(join(it.parentPath, it.name), 'utf8'),
      ])
      .sort(),
  );

/** Why there is no snapshot. */
function refusal(folder: string, ref: string, isExact = false): string {
  try {
    withSnapshot([folder], { ref, isExact }, () => undefined);
  } catch (error) {
    expect(error).toBeInstanceOf(NoSnapshot);
    return (error as Error).message;
  }
  return 'not refused';
}

test('the files are those of the commit, whatever lies there now', () => {
  const repository = new Repository();
  repository.commit({ 'content/a.md': 'one', 'content/x/b.md': '', 'other.md': 'no content' });
  repository.commit({ 'content/a.md': 'two', 'content/c.md': 'new' });
  writeFileSync(join(repository.folder, 'content/a.md'), 'three');
  expect(filesAt([join(repository.folder, 'content')], 'HEAD~1')).toEqual([{ 'a.md': 'one', 'x/b.md': '' }]);
  expect(filesAt([join(repository.folder, 'content')], 'HEAD')).toEqual([
    { 'a.md': 'two', 'c.md': 'new', 'x/b.md': '' },
  ]);
});

test('the commit is the one at which the work left the branch, or on request the tip of the branch', () => {
  const repository = new Repository();
  repository.commit({ 'a.md': 'one' });
  repository.git('checkout', '-q', '-b', 'note');
  repository.commit({ 'b.md': 'note' });
  repository.git('checkout', '-q', 'main');
  repository.commit({ 'a.md': 'two' });
  repository.git('checkout', '-q', 'note');
  expect(filesAt([repository.folder], 'main')).toEqual([{ 'a.md': 'one' }]);
  expect(filesAt([repository.folder], 'main', true)).toEqual([{ 'a.md': 'two' }]);
});

test('a folder that was not there yet is empty; one of another repository is as it is', () => {
  const [here, elsewhere] = [new Repository(), new Repository()];
  here.commit({ 'a.md': 'one' });
  here.commit({ 'content/b.md': 'new' });
  elsewhere.commit({ 'c.md': 'other' });
  expect(filesAt([join(here.folder, 'content'), elsewhere.folder], 'HEAD~1')).toEqual([
    {},
    expect.objectContaining({ 'c.md': 'other' }),
  ]);
});

test.skipIf(process.platform === 'win32')('links are left out, and names of any kind are kept', () => {
  const repository = new Repository();
  symlinkSync('/etc/passwd', join(repository.folder, 'link.md'));
  repository.commit({ 'Ümläut and blank.md': 'u', 'two\nlines.md': 'n', '-x.md': 'dash' });
  unlinkSync(join(repository.folder, 'link.md'));
  expect(filesAt([repository.folder], 'HEAD')).toEqual([
    { '-x.md': 'dash', 'two\nlines.md': 'n', 'Ümläut and blank.md': 'u' },
  ]);
});

test('a tree whose names lead out of the folder gives nothing outside of it', () => {
  const repository = new Repository();
  repository.commit({ 'a.md': 'one' });
  const escaped = `fortnight-escaped-${process.pid}.md`;
  const blob = repository.git('rev-parse', 'HEAD:a.md').trim();
  // Only a tree that is made by hand has such names: git itself refuses them.
  const row = Buffer.concat([Buffer.from(`100644 ../../${escaped}\0`), Buffer.from(blob, 'hex')]);
  const tree = execFileSync('git', ['hash-object', '-t', 'tree', '-w', '--stdin', '--literally'], {
    cwd: repository.folder,
    input: row,
    encoding: 'utf8',
  }).trim();
  const commit = repository
    .git('-c', 'user.name=A', '-c', 'user.email=a@x.example', 'commit-tree', tree, '-m', 'x')
    .trim();
  expect(filesAt([repository.folder], commit, true)).toEqual([{}]);
  expect(existsSync(join(tmpdir(), escaped))).toBe(false);
});

test('what was written for it is gone afterwards, also after a fault', () => {
  const repository = new Repository();
  repository.commit({ 'a.md': 'one' });
  let seen = '';
  const look = () =>
    withSnapshot([repository.folder], { ref: 'HEAD', isExact: true }, ({ folders: [folder = ''] }) => {
      seen = folder;
      expect(existsSync(folder)).toBe(true);
      throw new Error('a fault');
    });
  expect(look).toThrow('a fault');
  expect(existsSync(seen)).toBe(false);
});

describe('there is no snapshot', () => {
  test('of a commit that the repository does not have, and the remedy is told', () => {
    const repository = new Repository();
    repository.commit({ 'a.md': 'one' });
    for (const ref of ['origin/main', 'a b', '$(touch x)', 'HEAD:a.md', 'f'.repeat(40)])
      expect(refusal(repository.folder, ref)).toContain(`${ref} is no branch, tag or commit`);
    expect(refusal(repository.folder, 'origin/main')).toContain('fetch-depth: 0');
  });

  test('of a word that git would take for an option', () => {
    const repository = new Repository();
    repository.commit({ 'a.md': 'one' });
    for (const ref of ['--output=x', '-h']) expect(refusal(repository.folder, ref)).toContain('is not the name of');
  });

  test('where a shallow clone does not know where the work began', () => {
    const origin = new Repository();
    origin.commit({ 'a.md': 'one' });
    origin.git('checkout', '-q', '-b', 'note');
    origin.commit({ 'b.md': 'note' });
    origin.git('checkout', '-q', 'main');
    origin.commit({ 'a.md': 'two' });
    const folder = join(scratch(), 'clone');
    const words = ['clone', '-q', '--depth', '1', '--no-single-branch', '--branch', 'note', `file://${origin.folder}`];
    execFileSync('git', [...words, folder], { stdio: 'pipe' });
    expect(refusal(folder, 'origin/main')).toContain('have no commit in common here: fetch the whole history');
    expect(filesAt([folder], 'origin/main', true)).toEqual([expect.objectContaining({ 'a.md': 'two' })]);
  });

  test('of a folder that is in no repository', () => {
    expect(refusal(scratch(), 'HEAD')).toContain('is not under version control');
  });
});
