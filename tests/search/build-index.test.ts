import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildIndex, digestOf } from '#search/build-index.ts';
import { type Item, readCbor, writeCbor } from '#search/cbor.ts';
import type { Pagefind } from '#search/client/pagefind.ts';
import type { SearchRecord } from '#search/record.ts';
import { writeIndex } from '#site/write-index.ts';
import { engineOf } from './archive.ts';

/** Records with several filters of several values: what Pagefind writes in another order every time. */
const RECORDS: SearchRecord[] = Array.from({ length: 150 }, (_, n) => ({
  url: `/r/${String(n).padStart(3, '0')}/`,
  content: `Record ${n} naïve Münch lake${n % 7}`,
  meta: { title: `Title ${n}`, names: `R${n}` },
  filters: { kind: [`k${n % 3}`], year: [`${2019 + (n % 5)}`], person: [`p${n % 11}`, `q${n % 13}`] },
}));

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
  test('of the same records is the same bytes', async () => {
    const [first, ...others] = [
      await buildIndex(RECORDS, 'en'),
      await buildIndex(RECORDS, 'en'),
      await buildIndex(RECORDS, 'en'),
    ];
    for (const other of others) expect(other).toEqual(first);
  });

  test('keeps its filters', async () => {
    const engine = (await engineOf(RECORDS)) as Pagefind & {
      filters(): Promise<Record<string, Record<string, number>>>;
    };
    const filters = await engine.filters();
    expect(Object.keys(filters)).toEqual(['kind', 'person', 'year']);
    expect(filters.kind).toEqual({ k0: 50, k1: 50, k2: 50 });
    const { results } = await engine.search('naive', { filters: { year: '2019', kind: 'k1' } });
    expect(results).toHaveLength(10);
  });

  test('holds nothing of Pagefind’s own interfaces', async () => {
    const paths = (await buildIndex(RECORDS.slice(0, 1), 'en')).map((file) => file.path);
    expect(paths.filter((path) => /ui|highlight|unknown/.test(path))).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining(['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json', 'wasm.en.pagefind']),
    );
  });

  test('of two records with one address is refused', async () => {
    const twins = [...RECORDS.slice(0, 1), ...RECORDS.slice(0, 1)];
    await expect(buildIndex(twins, 'en')).rejects.toThrow('Two records of the search share the address /r/000/');
  });

  test('of no records at all is an index', async () => {
    expect((await buildIndex([], 'en')).map((file) => file.path)).toContain('pagefind-entry.json');
  });
});

describe('the cache', () => {
  test('gives the bytes that a build from nothing gives, and keeps one index', async () => {
    const [cache, ...folders] = [
      await temporaryFolder(),
      await temporaryFolder(),
      await temporaryFolder(),
      await temporaryFolder(),
    ];
    const [clean, built, taken] = folders as [string, string, string];
    await writeIndex(RECORDS, clean);
    await writeIndex(RECORDS.slice(1), built, { cache });
    await rm(built, { recursive: true });
    await writeIndex(RECORDS, built, { cache });
    await writeIndex(RECORDS, taken, { cache });
    const expected = await filesIn(clean);
    expect(await filesIn(built)).toEqual(expected);
    expect(await filesIn(taken)).toEqual(expected);
    expect(await readdir(cache)).toEqual([digestOf(RECORDS, 'en')]);
  });
});

describe('CBOR', () => {
  const { item } = fc.letrec<{ item: Item }>((tie) => ({
    item: fc.oneof(
      { maxDepth: 4 },
      fc.nat({ max: 0xffffffff }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(tie('item'), { maxLength: 30 }),
    ),
  }));

  test('is read as it was written', () => {
    fc.assert(
      fc.property(item, (it) => {
        expect(readCbor(writeCbor(it))).toEqual(it);
      }),
    );
  });

  test.each([
    ['a map', 'a0'],
    ['a text that breaks off', '6361'],
    ['more than one item', '0101'],
    ['a length of eight bytes', '1b0000000000000001'],
  ])('is refused when it is %s', (_, hex) => {
    expect(() => readCbor(Buffer.from(hex, 'hex'))).toThrow(RangeError);
  });
});
