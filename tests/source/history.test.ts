/** When was a file last changed, and by whom? Asked of repositories made for the question. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readHistory } from '#source/history.ts';
import { Repository, scratch } from './repository.ts';

const LONG = Array.from({ length: 30 }, (_, i) => `- Line ${i} of the note.`).join('\n');

afterEach(() => void vi.unstubAllEnvs());

/** What is said of each file, `2022-03-03 Ann Lamp + Bo Beam`, by its name below the folder. */
function told(folder: string, ...also: string[]): Record<string, string> {
  const all = [...readHistory([folder, ...also])].map(([path, { day, by, others }]): [string, string] => [
    path.slice(folder.length + 1),
    [day, by.join(', ') || 'nobody', ...(others.length > 0 ? ['+', others.join(', ')] : [])].join(' '),
  ]);
  return Object.fromEntries(all.sort());
}

test('the day is that of the commit in UTC; who changed it last comes first, then who changed it most', () => {
  const repository = new Repository();
  repository.commit({ 'a.md': '1', 'b.md': '1' }, { by: 'Ann Lamp', on: '2022-01-01T12:00:00Z' });
  repository.commit({ 'a.md': '2' }, { by: 'Bo Beam', on: '2022-02-01T12:00:00Z' });
  repository.commit({ 'a.md': '3' }, { by: 'Bo Beam', on: '2022-02-02T12:00:00Z' });
  repository.commit({ 'a.md': '4' }, { by: 'Zoë Ångström', on: '2022-03-03T23:30:00-08:00' });
  expect(told(repository.folder)).toEqual({
    'a.md': '2022-03-04 Zoë Ångström + Bo Beam, Ann Lamp',
    'b.md': '2022-01-01 Ann Lamp',
  });
});

describe('a file that has moved', () => {
  test('keeps its history, and a new name alone is no change', () => {
    const repository = new Repository();
    repository.commit({ 'a.md': LONG }, { by: 'Ann Lamp', on: '2022-01-01T12:00:00Z' });
    repository.git('mv', 'a.md', 'b.md');
    repository.commit({}, { by: 'Bo Beam', on: '2022-02-01T12:00:00Z' });
    mkdirSync(join(repository.folder, 'sub'));
    repository.git('mv', 'b.md', 'sub/c.md');
    repository.commit({ 'sub/c.md': `${LONG}\n- One more.` }, { by: 'Cy Bell', on: '2022-03-01T12:00:00Z' });
    repository.commit({ 'a.md': 'another' }, { by: 'Dag Oar', on: '2022-04-01T12:00:00Z' });
    const { 'sub/c.md': moved, 'a.md': other } = told(repository.folder);
    expect({ moved, other }).toEqual({ moved: '2022-03-01 Cy Bell + Ann Lamp', other: '2022-04-01 Dag Oar' });
  });

  test('has not the history of another file that had its name', () => {
    const repository = new Repository();
    repository.commit({ 'a.md': LONG, 'b.md': 'x' }, { by: 'Ann Lamp' });
    rmSync(join(repository.folder, 'b.md'));
    repository.commit({}, { by: 'Bo Beam' });
    repository.git('mv', 'a.md', 'b.md');
    repository.commit({ 'b.md': `${LONG}.` }, { by: 'Cy Bell', on: '2022-03-04T12:00:00Z' });
    expect(told(repository.folder)['b.md']).toBe('2022-03-04 Cy Bell + Ann Lamp');
  });

  test('on one branch while it was changed on another has both, and their merge is no change', () => {
    const repository = new Repository();
    repository.commit({ 'a.md': LONG }, { by: 'Ann Lamp', on: '2022-01-01T12:00:00Z' });
    repository.git('checkout', '-q', '-b', 'other');
    repository.commit({ 'a.md': `${LONG}\n- One more.` }, { by: 'Bo Beam', on: '2022-01-03T12:00:00Z' });
    repository.git('checkout', '-q', 'main');
    repository.git('mv', 'a.md', 'b.md');
    repository.commit({}, { by: 'Cy Bell', on: '2022-01-02T12:00:00Z' });
    repository.git('-c', 'user.name=Merger', '-c', 'user.email=m@x.example', 'merge', '-q', 'other', '-m', 'Merge');
    expect(told(repository.folder)['b.md']).toBe('2022-01-03 Bo Beam + Ann Lamp');
  });
});

test('people come by the names of .mailmap, those who are thanked below the message too; programs do not come', () => {
  const repository = new Repository();
  const mailmap = 'Ann Lamp <ann@x.example> <old@x.example>\nBo Beam <bo@x.example> <b@y.example>\n';
  repository.commit({ '.mailmap': mailmap, 'a.md': '1' }, { by: 'ann', email: 'old@x.example' });
  const thanked = [
    'bobo <b@y.example>',
    'renovate[bot] <1+renovate[bot]@users.example>',
    'No Address',
    'Ann Lamp <ann@x.example>',
  ];
  const message = `Two\n\n${thanked.map((it) => `Co-authored-by: ${it}`).join('\n')}`;
  repository.commit({ 'a.md': '2' }, { by: 'Cy Bell', message });
  repository.commit({ 'b.md': '1' }, { by: 'dependabot[bot]', on: '2022-03-09T12:00:00Z' });
  expect(told(repository.folder)).toMatchObject({
    'a.md': '2022-03-03 Cy Bell, Bo Beam, No Address, Ann Lamp',
    'b.md': '2022-03-09 nobody',
  });
});

test('no address is told, and no sign that nobody sees', () => {
  const repository = new Repository();
  repository.commit({ 'a.md': '1' }, { by: 'ann@x.example' });
  repository.commit({ 'b.md': '1' }, { by: '\u202e<script>alert(1)</script>\u0007  Bo' });
  const message = 'One\n\nCo-authored-by: =?M\u0001D\u001e Lamp <a@x.example>\nCo-authored-by: Cy\n Bell <c@x.example>';
  repository.commit({ 'c.md': '1' }, { by: 'Bo', message });
  const said = told(repository.folder);
  expect(said['a.md']).toBe('2022-03-03 nobody');
  expect(said['b.md']).toBe('2022-03-03 scriptalert(1)/script Bo');
  expect(said['c.md']).toContain('Cy Bell');
  expect(JSON.stringify(said)).not.toMatch(/@|\\u|x\.example/);
});

test('names of files may be anything', () => {
  const repository = new Repository();
  const names = ['Größe und\nZeile.md', '\u0001M.md', 'M', 'ä"\\.md', ' a.md'];
  repository.commit(Object.fromEntries(names.map((it) => [it, '1'])), { by: 'Ann Lamp' });
  repository.commit({ M: '2' }, { by: 'Bo Beam' });
  expect(told(repository.folder)).toEqual(
    Object.fromEntries(names.map((it) => [it, `2022-03-03 ${it === 'M' ? 'Bo Beam + Ann Lamp' : 'Ann Lamp'}`])),
  );
});

describe('folders of content', () => {
  test('may lie within a repository, and in several', () => {
    const one = new Repository();
    one.commit({ 'notes/öl & more/a.md': '1', 'notes/b.md': '1', 'README.md': '1' });
    const other = new Repository();
    other.commit({ 'people/c.md': '1' }, { by: 'Bo Beam' });
    const folder = join(one.folder, 'notes/öl & more');
    expect([...readHistory([folder, other.folder]).keys()]).toEqual([
      join(folder, 'a.md'),
      join(other.folder, 'people/c.md'),
    ]);
  });

  test('without a repository, without a commit, without git have no history', () => {
    expect(told(scratch())).toEqual({});
    expect(told(new Repository().folder)).toEqual({});
    const repository = new Repository();
    repository.commit({ 'a.md': '1' });
    expect(told(repository.folder)).toEqual({ 'a.md': '2022-03-03 Ann Lamp' });
    vi.stubEnv('PATH', scratch());
    expect(told(repository.folder)).toEqual({});
  });

  test('are asked for themselves, also where a hook of git has started the program', () => {
    const [repository, other] = [new Repository(), new Repository()];
    repository.commit({ 'a.md': '1' });
    other.commit({ 'b.md': '1' });
    vi.stubEnv('GIT_DIR', join(other.folder, '.git'));
    vi.stubEnv('GIT_WORK_TREE', other.folder);
    expect(Object.keys(told(repository.folder))).toEqual(['a.md']);
  });
});

test('of a file with changes that are not committed nothing is said, nor of one that never was', () => {
  const repository = new Repository();
  repository.commit({ 'a.md': '1', 'b.md': '1' });
  writeFileSync(join(repository.folder, 'b.md'), '2');
  writeFileSync(join(repository.folder, 'c.md'), '1');
  expect(told(repository.folder)).toEqual({ 'a.md': '2022-03-03 Ann Lamp' });
});

test('the beginning of a shallow clone is not taken for the beginning of all', () => {
  const repository = new Repository();
  repository.commit({ 'a.md': '1', 'b.md': '1' }, { by: 'Ann Lamp' });
  repository.commit({ 'b.md': '2' }, { by: 'Bo Beam' });
  repository.commit({ 'c.md': '1' }, { by: 'Cy Bell' });
  const clone = (depth: number) => {
    const folder = join(scratch(), 'clone');
    repository.git('clone', '-q', '--depth', String(depth), `file://${repository.folder}`, folder);
    return told(folder);
  };
  expect(clone(1)).toEqual({});
  expect(clone(2)).toEqual({ 'c.md': '2022-03-03 Cy Bell' });
});

test('a time that no calendar has is not told', () => {
  const repository = new Repository();
  repository.commit({ 'a.md': '1' }, { on: '@99999999999999 +0000' });
  expect(told(repository.folder)).toEqual({});
});
