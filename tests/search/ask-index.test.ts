/** What happens to a page that was open while its site was published anew. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { askIndex } from '#search/client/load-index.ts';
import { buildIndex } from '#search/index/build-index.ts';
import { find } from '#search/query/find.ts';
import type { SearchEntry } from '#search/record.ts';
import { addressOf } from './archive.ts';
import { meeting } from './entries.ts';

const OLD = [meeting('a', '2020-02-03', ['Tokens', 'Sites ask for tokens.'])];
const NEW = [meeting('b', '2020-02-04', ['Tokens', 'All sites have tokens.'], ['Lake', 'It grows.'])];

/** A host of the index of these entries, until it is told of others; it can be out of reach. */
async function host(entries: SearchEntry[]) {
  const filesOf = async (some: SearchEntry[]) =>
    new Map((await buildIndex(some, 'en')).map((it) => [it.path, it.content]));
  let files = await filesOf(entries);
  vi.stubGlobal('location', { href: 'https://x.example/' });
  vi.stubGlobal('fetch', async ({ pathname }: URL) => {
    const content = files.get(pathname.replace(/^\/[^/]+\//, ''));
    return new Response(content as BodyInit | undefined, { status: content ? 200 : 404 });
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return async (others: SearchEntry[] | undefined) => {
    files = others ? await filesOf(others) : new Map();
  };
}

const ask = async (folder: string, text: string) => {
  const results = await askIndex(folder, (it) => find(it, { text, chosen: {}, order: 'relevance' }, { limit: 8 }));
  return results.shown.map((it) => addressOf(it.url));
};

describe('an open index', () => {
  test('whose files were replaced is opened anew', async () => {
    const publish = await host(OLD);
    expect(await ask('/swapped/', 'tokens')).toEqual(['/meetings/a/']);
    await publish(NEW);
    expect(await ask('/swapped/', 'lake')).toEqual(['/meetings/b/']);
    expect(await ask('/swapped/', 'tokens')).toEqual(['/meetings/b/']);
  });

  test('out of reach answers what it was asked before, and all when it is back', async () => {
    const publish = await host(OLD);
    expect(await ask('/away/', 'tokens')).toEqual(['/meetings/a/']);
    await publish(undefined);
    await expect(ask('/away/', 'sites ask')).rejects.toThrow('404');
    expect(await ask('/away/', 'tokens')).toEqual(['/meetings/a/']);
    await publish(OLD);
    expect(await ask('/away/', 'sites ask')).toEqual(['/meetings/a/']);
  });
});
