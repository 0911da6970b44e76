import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { collaboration } from '#schema/collaboration.ts';
import { collectionNames, collections } from '#schema/collections.ts';
import { descriptionOf, fieldAt, keysAt, type Path, referencesIn } from '#schema/walk.ts';

const SCHEMAS: [name: string, schema: z.ZodType][] = [
  ['collaboration', collaboration],
  ...collectionNames.map((name): [string, z.ZodType] => [name, collections[name].schema]),
];

/** Every path of a schema, one item of each list. */
function pathsOf(schema: z.ZodType, path: Path = []): Path[] {
  const field = fieldAt(schema, path);
  if (!field) return [];
  const below = keysAt(schema, path).map((key) => [...path, key]);
  const items = fieldAt(schema, [...path, 0]) ? [[...path, 0]] : [];
  return [path, ...[...below, ...items].flatMap((it) => pathsOf(schema, it))];
}

describe.each(SCHEMAS)('the schema of %s', (_, schema) => {
  test('refuses what it does not know', () => {
    const result = schema.safeParse({ weather: 'fog' });
    expect(result.error?.issues).toContainEqual(
      expect.objectContaining({ code: 'unrecognized_keys', keys: ['weather'], path: [] }),
    );
  });

  test('says of every field in a sentence what it means', () => {
    const fields = pathsOf(schema).filter((path) => typeof path.at(-1) === 'string');
    const silent = fields.filter((path) => {
      const field = fieldAt(schema, path);
      return !field || !descriptionOf(field);
    });
    expect(fields.length).toBeGreaterThan(4);
    expect(silent).toEqual([]);
  });

  test('is strict all the way down', () => {
    const groups = pathsOf(schema).filter((path) => keysAt(schema, path).length > 0);
    const open = groups.filter((path) => {
      const field = fieldAt(schema, path);
      const issues = field?.safeParse({ weather: 'fog' }).error?.issues ?? [];
      return !issues.some((it) => it.code === 'unrecognized_keys');
    });
    expect(open).toEqual([]);
  });

  test('can be given to an editor as JSON Schema', () => {
    expect(z.toJSONSchema(schema, { io: 'input' })).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

test('state is never typed into a deliverable or a milestone', () => {
  const typed = ['status', 'state', 'achieved', 'progress', 'done', 'submitted'];
  expect(keysAt(collections.deliverables.schema, []).filter((key) => typed.includes(key))).toEqual([]);
  expect(keysAt(collections.milestones.schema, []).filter((key) => typed.includes(key))).toEqual([]);
});

test('references are found with their paths, in lists and groups', () => {
  const data = {
    code: 'WP1',
    title: 'A',
    lead: 'ilw',
    leaders: [{ person: 'ann' }, { person: 'bo' }],
    serves: ['topics/fog', 'partners/ilw', 'people/ann'],
  };
  const among = ['topics', 'partners'];
  expect(referencesIn(collections['work-packages'].schema, data)).toEqual([
    { path: ['lead'], collection: 'partners', id: 'ilw' },
    { path: ['leaders', 0, 'person'], collection: 'people', id: 'ann' },
    { path: ['leaders', 1, 'person'], collection: 'people', id: 'bo' },
    { path: ['serves', 0], among, collection: 'topics', id: 'fog' },
    { path: ['serves', 1], among, collection: 'partners', id: 'ilw' },
    { path: ['serves', 2], among, id: 'people/ann' },
  ]);
});

test('what ends before it begins is told beside the other mistakes of its record', () => {
  const issues = collections.events.schema.safeParse({ name: 'Fair', start: '2020-05', end: '2020-04' }).error?.issues;
  expect(issues?.map((it) => `${it.path}: ${it.message}`)).toContainEqual('end: must not lie before start');
  expect(issues?.map((it) => String(it.path))).toContainEqual('kind');
});

test.each([
  ['2020-05', '2020-05', true],
  ['2020-05', '2020-05-03', true],
  ['2020', '2020-01', true],
  ['2020-05-03', '2020-05', true],
  ['2020-05', undefined, true],
  ['2020-05-03', '2020-04', false],
  ['2021', '2020', false],
])('a stretch from %s to %s is in order: %s', (start, end, isInOrder) => {
  const { success } = collections.events.schema.safeParse({ name: 'Fair', kind: 'talk', start, ...(end && { end }) });
  expect(success).toBe(isInOrder);
});
