/** The content of this repository, woven as the site weaves it, and its index without a browser. */
import { fileURLToPath } from 'node:url';
import type { Model } from '#model/model.ts';
import { weave } from '#model/weave.ts';
import { buildIndex } from '#search/index/build-index.ts';
import { find } from '#search/query/find.ts';
import { openIndex, type SearchIndex } from '#search/query/open-index.ts';
import type { Results } from '#search/query/results.ts';
import type { SearchEntry } from '#search/record.ts';
import { readContent } from '#source/read.ts';

const TODAY = '2022-01-20';

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
