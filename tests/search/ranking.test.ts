/** What comes first, in the shipped content and in an invented project: every name, every code, every agenda item. */
import { describe, expect, test } from 'vitest';
import { keyOf } from '#model/entry.ts';
import { namesOf } from '#model/names.ts';
import { routesBelow } from '#model/routes.ts';
import { labelOf } from '#model/title.ts';
import { searchEntries } from '#search/records/entries.ts';
import { nameKey } from '#search/words/name-key.ts';
import { addressOf, archiveIn, ask, indexOf } from './archive.ts';

const routes = routesBelow('/');

describe.each([
  ['content', 250],
  ['tests/fixtures/project', 120],
])('in %s', async (folder, names) => {
  const model = archiveIn(folder);
  const entries = searchEntries(model, routes);
  const index = await indexOf(entries);
  const firstFor = async (query: string) => addressOf((await ask(index, query, 1)).shown[0]?.hits[0]?.url ?? 'nothing');

  const known = new Set(entries.flatMap((it) => it.names).map(nameKey));
  const isName = (title: string) => known.has(nameKey(title));

  test('every code, name and alias brings up its entry first', async () => {
    const missed: string[] = [];
    let asked = 0;
    for (const entry of model.entries.filter((it) => it.kind !== 'meetings')) {
      for (const name of new Set([labelOf(entry), ...namesOf(entry)])) {
        const owner = model.names.entryOf(name);
        if (owner === undefined) continue;
        asked += 1;
        const first = await firstFor(name);
        if (first !== routes.entry(owner)) missed.push(`${name} → ${first}`);
      }
    }
    expect(asked).toBeGreaterThan(names);
    expect(missed).toEqual([]);
  });

  test('every title of an agenda item brings up an item of that title first, unless it is a name', async () => {
    const missed: string[] = [];
    for (const meeting of model.of('meetings').filter((it) => it.data.minutes !== 'none')) {
      for (const { title } of model.outline(keyOf(meeting)).items) {
        const [first] = (await ask(index, title, 1)).shown;
        const shown = first?.hits[0]?.title.map(({ text }) => text).join('');
        if (shown !== title && !isName(title)) missed.push(`${title} → ${shown}`);
      }
    }
    expect(missed).toEqual([]);
  });
});

describe('in content', async () => {
  const model = archiveIn('content');
  const index = await indexOf(searchEntries(model, routes));
  const firstFor = async (query: string) => addressOf((await ask(index, query, 1)).shown[0]?.hits[0]?.url ?? 'nothing');
  const SEED = '/meetings/wp2/indico-26020/#news-and-last-phase-of-the-project';

  test.each([
    ['ISO 16363', '/topics/iso-16363/'],
    ['dismiss', SEED],
    ['KM3NeT', '/topics/km3net/'],
    ['Espinal', '/people/xavier-espinal/'],
    ['replay window', SEED],
    ['"replay window"', SEED],
    ['covid', SEED],
    ['milestone 12', '/milestones/ms12/'],
    ['MS 12', '/milestones/ms12/'],
    ['ms12', '/milestones/ms12/'],
    ['CS3MESH', '/topics/cs3mesh4eosc/'],
    ['SKA Organisation', '/partners/skao/'],
    ['D2.3', '/deliverables/d2.3/'],
    ['D23', '/deliverables/d2.3/'],
    ['deliverable 2.3', '/deliverables/d2.3/'],
    ['2.3', '/deliverables/d2.3/'],
  ])('%s brings up %s first', async (query, address) => {
    expect(await firstFor(query)).toBe(address);
  });

  test('a word that is nowhere brings up nothing, and that is said', async () => {
    expect(await ask(index, 'zzzz')).toMatchObject({
      entries: 0,
      shown: [],
      remarks: [{ about: 'unknown', word: 'zzzz' }],
    });
  });

  test('a result carries the query to the page it leads to', async () => {
    const { shown } = await ask(index, 'replay window', 1);
    expect(shown[0]?.hits[0]?.url).toBe(SEED.replace('#', '?q=replay%20window#'));
  });
});
