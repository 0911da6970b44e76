/** A small archive, woven as the site weaves it, and the search engine run over any archive without a browser. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, vi } from 'vitest';
import type { Entry } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { weave } from '#model/weave.ts';
import { collaboration } from '#schema/collaboration.ts';
import { type CollectionName, collections } from '#schema/collections.ts';
import { type Pagefind, prepare } from '#search/client/pagefind.ts';
import type { SearchRecord } from '#search/record.ts';
import { checkContent } from '#site/check-content.ts';
import { writeIndex } from '#site/write-index.ts';
import { readContent } from '#source/read.ts';

const TODAY = '2022-01-20';

/** The model of entries given by key: front matter and, under `body`, the text. */
export function archiveOf(files: Record<string, { body?: string; [field: string]: unknown }>): Model {
  const entries = Object.entries(files).map(([key, { body = '', ...data }]) => {
    const [kind, ...path] = key.split('/') as [CollectionName, ...string[]];
    const valid = collections[kind].schema.parse(data);
    return {
      kind,
      id: path.join('/'),
      file: `${key}.md`,
      path: `/${key}.md`,
      digest: '',
      data: valid,
      body,
      bodyLine: 1,
    } as Entry;
  });
  const data = collaboration.parse({
    acronym: 'ESCAPE',
    title: 'ESCAPE WP2',
    name: 'ESCAPE',
    description: 'Open science.',
    framework: 'H2020',
    start: '2019-02-01',
    end: '2023-01-31',
    series: [{ id: 'wp2', name: 'WP2 fortnightly meeting', workPackage: 'wp2', cadence: 'fortnightly' }],
  });
  const settings = { file: 'collaboration.yaml', path: '/collaboration.yaml', digest: '', data };
  const model = weave({ settings, entries }, TODAY);
  const content = { settings, entries, withheld: [], refused: [], model, images: [] };
  const errors = checkContent(content, () => ({ line: 1, column: 1 })).filter((it) => it.severity === 'error');
  if (errors.length > 0) throw new Error(errors.map((it) => it.message).join('\n'));
  return model;
}

/** The model of a folder of content of this repository. */
export function archiveIn(folder: string): Model {
  const { settings, entries } = readContent([fileURLToPath(new URL(`../../${folder}`, import.meta.url))]);
  if (!settings) throw new Error(`${folder} has no settings`);
  return weave({ settings, entries }, TODAY);
}

/** The engine over an index of the records, as the browser runs it. */
export async function engineOf(records: SearchRecord[]): Promise<Pagefind> {
  const folder = await mkdtemp(join(tmpdir(), 'fortnight-search-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  await writeIndex(records, folder);
  vi.stubGlobal('fetch', async (url: string) => new Response(await readFile(new URL(url.replace(/\?.*$/, '')))));
  return prepare(await import(/* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href));
}

/** Addresses without the query that results carry. */
export const addressOf = (url: string): string => url.replace(/\?[^#]*/, '');
