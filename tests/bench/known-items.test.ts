/** The query files of the shipped content and of the invented project, asked of their indexes without a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { routesBelow } from '#model/routes.ts';
import { searchEntries } from '#search/entries.ts';
import type { Results } from '#search/query/results.ts';
import { addressOf, archiveIn, ask, indexOf } from '../search/archive.ts';
import { type Answer, hasItemFirst, missedGoals, pageOf, rankOf, scoreOf } from './measures.ts';
import { type KnownItem, readQueryFile } from './query-file.ts';

/** Of a list of results what the bench reads from the page. */
function answerOf(item: KnownItem, { shown }: Results): Answer {
  const pages = [...new Set(shown.map(({ url }) => pageOf(addressOf(url))))];
  const first = shown[0]?.hits.map(({ url }) => addressOf(url)).find((url) => url.includes('#'));
  return { item, pages, ...(first && { firstItem: first }), latency: 0, busy: 0 };
}

describe.each([
  ['content', 'content.yaml'],
  ['tests/fixtures/project', 'invented.yaml'],
])('in %s', async (folder, name) => {
  const { queries, goals } = readQueryFile(readFileSync(join(import.meta.dirname, 'queries', name), 'utf8'), name);
  const entries = searchEntries(archiveIn(folder), routesBelow('/'));
  const index = await indexOf(entries);

  test('every address of the query file is one of an entry, an item or a line that records something', () => {
    const known = new Set(
      entries.flatMap(({ url, records }) => records.map((it) => url + (it.anchor ? `#${it.anchor}` : ''))),
    );
    expect(queries.flatMap((it) => it.accepted).filter((it) => !known.has(it))).toEqual([]);
  });

  test.each(Object.entries(Object.groupBy(queries, ({ kind }) => kind)))(
    '%s: what is known to be there comes first',
    async (kind, items = []) => {
      const answers: Answer[] = [];
      for (const item of items) answers.push(answerOf(item, await ask(index, item.query, 10)));
      const scores = new Map([[kind, scoreOf({ answers, bytes: 0, samples: [] })]]);
      const here = goals.filter((goal) => goal.kind === kind);
      expect(here.length, 'goals of this kind').toBeGreaterThan(0);
      const misses = answers
        .filter((it) => rankOf(it) > 1 || !hasItemFirst(it))
        .map(({ item, pages, firstItem }) => `${item.query} → ${firstItem ?? pages[0] ?? 'nothing'} (${item.place})`);
      expect(missedGoals(here, scores), misses.join('\n')).toEqual([]);
    },
  );
});
