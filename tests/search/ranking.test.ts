/** What comes first, in the shipped content and in an invented project: every name, every code, every agenda item. */
import { describe, expect, test } from 'vitest';
import { keyOf } from '#model/entry.ts';
import { namesOf } from '#model/names.ts';
import { routesBelow } from '#model/routes.ts';
import { labelOf } from '#model/title.ts';
import { find } from '#search/client/pagefind.ts';
import { searchRecords } from '#search/records.ts';
import { fold } from '#search/words.ts';
import { addressOf, archiveIn, engineOf } from './archive.ts';

const routes = routesBelow('/');

describe.each(['content', 'tests/fixtures/project'])('in %s', async (folder) => {
  const model = archiveIn(folder);
  const engine = await engineOf(searchRecords(model, routes));
  const firstFor = async (query: string) => addressOf((await find(engine, query, 1)).shown[0]?.url ?? 'nothing');

  const known = new Set(model.entries.flatMap(namesOf).map(fold));
  const isName = (title: string) => known.has(fold(title));

  test('every code, name and alias brings up its entry first', async () => {
    const missed: string[] = [];
    for (const entry of model.entries.filter((it) => it.kind !== 'meetings')) {
      for (const name of new Set([labelOf(entry), ...namesOf(entry)])) {
        const first = await firstFor(name);
        if (model.names.entryOf(name) === keyOf(entry) && first !== routes.entry(keyOf(entry)))
          missed.push(`${name} → ${first}`);
      }
    }
    expect(missed).toEqual([]);
  });

  test('a heading where no minutes were taken over is no agenda item', () => {
    const told = model.of('meetings').filter((it) => it.data.minutes === 'none');
    const addresses = searchRecords(model, routes).map((it) => it.url);
    for (const meeting of told)
      expect(addresses.filter((it) => it.startsWith(`${routes.entry(keyOf(meeting))}#`))).toEqual([]);
  });

  test('every title of an agenda item brings up an item of that title first, unless it is a name', async () => {
    const missed: string[] = [];
    for (const meeting of model.of('meetings').filter((it) => it.data.minutes !== 'none')) {
      for (const { title } of model.outline(keyOf(meeting)).items) {
        const [first] = (await find(engine, title, 1)).shown;
        const shown = first?.title.map(({ text }) => text).join('');
        if (shown !== title && !isName(title)) missed.push(`${title} → ${shown}`);
      }
    }
    expect(missed).toEqual([]);
  });
});

describe('in content', async () => {
  const model = archiveIn('content');
  const engine = await engineOf(searchRecords(model, routes));
  const firstFor = async (query: string) => addressOf((await find(engine, query, 1)).shown[0]?.url ?? 'nothing');
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

  test('a word that is nowhere brings up nothing', async () => {
    expect(await find(engine, 'zzzz')).toEqual({ query: 'zzzz', count: 0, shown: [] });
  });

  test('a result carries the query to the page it leads to', async () => {
    const { shown } = await find(engine, 'replay window', 1);
    expect(shown[0]?.url).toBe(SEED.replace('#', '?q=replay%20window#'));
  });
});
