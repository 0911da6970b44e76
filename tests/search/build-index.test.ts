import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildIndex } from '#search/index/build-index.ts';
import { FORMAT, MANIFEST } from '#search/index/layout.ts';
import type { SearchEntry } from '#search/record.ts';
import { writeIndex } from '#site/write-index.ts';
import { ask, indexOf } from './archive.ts';
import { meeting, topic } from './entries.ts';

const ENTRIES: SearchEntry[] = [
  topic('lake', 'Data lake', 'Where the data are.'),
  ...Array.from({ length: 40 }, (_, n) =>
    meeting(`m${n}`, `${2018 + (n % 4)}-03-0${1 + (n % 9)}`, [`Item ${n}`, `naïve Münch lake${n % 7} token${n}`]),
  ),
];

const pathsOf = async (entries: SearchEntry[]) => (await buildIndex(entries, 'en')).map((it) => it.path);
const yearsOf = (paths: string[]) =>
  [...new Set(paths.map((it) => it.split('/')[0] ?? ''))].filter((it) => /^2/.test(it));

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fortnight-index-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** All files of a folder by path, their bytes in hexadecimal. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    paths.sort().map(async (path) => [path.slice(folder.length), await readFile(path, 'hex')]),
  );
  return Object.fromEntries(texts);
}

describe('the index', () => {
  test('of the same entries is the same bytes', async () => {
    expect(await buildIndex(ENTRIES, 'en')).toEqual(await buildIndex(ENTRIES, 'en'));
  });

  test('keeps the names of all files of a year in which nothing has changed', async () => {
    const before = await pathsOf(ENTRIES);
    const after = await pathsOf([...ENTRIES, meeting('new', '2021-12-31', ['Item', 'something else'])]);
    expect(yearsOf(before).map((it) => it.slice(0, 4))).toEqual(['2018', '2019', '2020', '2021']);
    const kept = yearsOf(before).filter((folder) => yearsOf(after).includes(folder));
    expect(kept.map((it) => it.slice(0, 4))).toEqual(['2018', '2019', '2020']);
    const inKept = (paths: string[]) => paths.filter((path) => kept.some((folder) => path.startsWith(`${folder}/`)));
    expect(inKept(after)).toEqual(inKept(before));
  });

  test('is of another format when the same entries give other files: raise FORMAT, then mend this test', async () => {
    const entries = [ENTRIES[0], ENTRIES[1], ENTRIES[2]].filter((it) => it !== undefined);
    const folders = [...new Set((await pathsOf(entries)).map((it) => it.split('/')[0]))];
    const names = ['2018-3535878785fd', '2019-4e0d0493d355', 'always-4390d425fff8', 'facets-699858b17877', MANIFEST];
    expect([FORMAT, folders]).toEqual([7, [...names, 'vocabulary-7275326fbc20']]);
  });

  test('of two entries with one address is refused', async () => {
    const twins = [...ENTRIES.slice(0, 1), ...ENTRIES.slice(0, 1)];
    await expect(buildIndex(twins, 'en')).rejects.toThrow('Two entries of the search share the address /topics/lake/');
  });

  test('of nothing at all can be asked', async () => {
    expect(await ask(await indexOf([]), 'data lake')).toMatchObject({ entries: 0, records: 0, shown: [] });
  });

  test('of a language without known rules finds words as they are', async () => {
    const index = await indexOf([topic('ezer', 'Adattó', 'Adattavak vannak itt.')], 'eo');
    expect((await ask(index, 'adattavak')).entries).toBe(1);
  });
});

describe('the cache', () => {
  test('gives the bytes that a build from nothing gives, and keeps what is in use', async () => {
    const [cache, clean, built] = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()];
    await writeIndex(ENTRIES, clean);
    await writeIndex(ENTRIES.slice(1), built, { cache });
    await rm(built, { recursive: true });
    await writeIndex(ENTRIES, built, { cache });
    expect(await filesIn(built)).toEqual(await filesIn(clean));
    expect(await readdir(cache)).toHaveLength(5);
  });

  test('is not trusted when what it keeps cannot be read', async () => {
    const [cache, clean, built] = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()];
    const some = ENTRIES.slice(0, 2);
    await writeIndex(some, clean, { cache });
    for (const name of await readdir(cache)) await writeFile(join(cache, name), 'half');
    await writeIndex(some, built, { cache });
    expect(await filesIn(built)).toEqual(await filesIn(clean));
  });
});
