import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collaboration } from '#schema/collaboration.ts';
import { collections } from '#schema/collections.ts';
import { salvage } from '#source/salvage.ts';

const HINTS = { name: 'Fog', day: '2020-03-18' };
const meeting = (raw: object) => salvage(collections.meetings.schema, raw, HINTS);
const SOUND = { title: 'Fog', date: '2020-03-18', visibility: 'public' };

describe('what is well of a record is kept:', () => {
  test.each<[string, object, object]>([
    ['nothing wrong', SOUND, SOUND],
    ['a wrong field that it need not have', { ...SOUND, status: 'gone', place: 'Pier' }, { ...SOUND, place: 'Pier' }],
    ['a wrong field that it must have', { ...SOUND, date: 'soon' }, SOUND],
    ['a missing field', { title: 'Fog', visibility: 'public' }, SOUND],
    ['an unknown field', { ...SOUND, weather: 'fog' }, SOUND],
    ['a misspelt field', { ...SOUND, plaec: 'Pier' }, { ...SOUND, place: 'Pier' }],
    [
      'a wrong item',
      { ...SOUND, present: ['ann', 7, { x: 1, y: 2 }, 'bo'] },
      { ...SOUND, present: ['ann', '7', 'bo'] },
    ],
    ['a text for a list', { ...SOUND, present: 'ann' }, { ...SOUND, present: ['ann'] }],
    ['a number in quotation marks', { ...SOUND, number: '3' }, { ...SOUND, number: 3 }],
    ['an empty field', { ...SOUND, place: null }, SOUND],
    [
      'a group that lacks what it must have',
      { ...SOUND, materials: [{ title: 'Plan' }] },
      { ...SOUND, materials: [{ title: 'Plan', url: 'https://example.org/' }] },
    ],
    [
      'a group with a stranger',
      { ...SOUND, source: { kind: 'wiki', who: 'x' } },
      { ...SOUND, source: { kind: 'wiki' } },
    ],
    ['a group that is none', { ...SOUND, source: 'wiki' }, SOUND],
  ])('%s', (_, raw, data) => {
    expect(meeting(raw)?.data).toEqual(data);
  });
});

test('fields are found again where they stand in the file, and told ones are known', () => {
  const found = meeting({ ...SOUND, present: [{ x: 1, y: 2 }, 'ann'], chiars: ['bo'], place: 5 });
  expect(found?.data).toMatchObject({ present: ['ann'], chairs: ['bo'], place: '5' });
  expect(found?.inFile(['present', 0])).toEqual(['present', 1]);
  expect(found?.inFile(['chairs', 0])).toEqual(['chiars', 0]);
  expect([found?.isTold(['place']), found?.isTold(['title']), found?.isTold(['present', 0])]).toEqual([
    true,
    false,
    false,
  ]);
});

test('days that do not go together are made up together', () => {
  const found = salvage(collaboration, { start: '2021-01-01', end: '2019-01-01' }, HINTS);
  expect(found?.data).toMatchObject({ start: '2020-03-18', end: '2020-03-18' });
});

test('of any data something is kept that the schema takes, and nothing is thrown', () => {
  const key = fc.constantFrom(
    ...[
      'title',
      'titel',
      'date',
      'visibility',
      'source',
      'kind',
      'url',
      'materials',
      'present',
      'number',
      'name',
      'code',
    ],
    ...[
      'workPackage',
      'affiliations',
      'partner',
      'from',
      'to',
      'start',
      'end',
      'series',
      'id',
      'codes',
      'tasks',
      '__proto__',
      '',
    ],
  );
  const { tree: data } = fc.letrec((tie) => ({
    tree: fc.dictionary(key, tie('value'), { maxKeys: 6 }),
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('fog', 'Fog: x', '2020-02-31', '2020-03-18', '', 'public', 'M12', 7, 1.5, true, null),
      fc.array(tie('value'), { maxLength: 3 }),
      tie('tree'),
    ),
  }));
  const schemas = [...Object.values(collections).map((it) => it.schema), collaboration];
  fc.assert(
    fc.property(data, fc.constantFrom(...schemas), (raw, schema) => {
      const found = salvage(schema, raw as object, HINTS);
      if (found) expect(schema.safeParse(found.data).success).toBe(true);
      expect(found, JSON.stringify(raw)).toBeDefined();
    }),
    { numRuns: 1500 },
  );
});
