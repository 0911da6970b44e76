/** A small archive, woven as the site weaves it, and its index without a browser. */
import { fileURLToPath } from 'node:url';
import type { Entry } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { weave } from '#model/weave.ts';
import { collaboration } from '#schema/collaboration.ts';
import { type CollectionName, collections } from '#schema/collections.ts';
import { buildIndex } from '#search/index/build-index.ts';
import { find } from '#search/query/find.ts';
import { openIndex, type SearchIndex } from '#search/query/open-index.ts';
import type { Results } from '#search/query/results.ts';
import type { SearchEntry } from '#search/record.ts';
import { checkContent } from '#site/check-content.ts';
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

/** The index of entries, as the browser opens it. */
export async function indexOf(entries: SearchEntry[], language = 'en'): Promise<SearchIndex> {
  const files = await buildIndex(entries, language);
  const byPath = new Map(files.map((it) => [it.path, it.content]));
  return openIndex(async (path) => {
    const content = byPath.get(path);
    if (!content) throw new Error(`The index has no file ${path}`);
    return content;
  });
}

/** A plain question, answered with up to `limit` entries. */
export const ask = (index: SearchIndex, text: string, limit = 8): Promise<Results> =>
  find(index, { text, chosen: {}, order: 'relevance' }, { limit });

/** Addresses without the query that results carry. */
export const addressOf = (url: string): string => url.replace(/\?[^#]*/, '');
