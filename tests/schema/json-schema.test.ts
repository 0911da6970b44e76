import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { collections } from '#schema/collections.ts';
import { edtf } from '#schema/fields.ts';
import { type JsonSchema, jsonSchemas, toJsonSchema } from '#schema/json-schema.ts';
import { PROJECT } from '#site/run.ts';

const FOLDER = join(PROJECT, '.vscode/schemas');
const schemas = [...jsonSchemas()];

/** Every field, by its path: `links.report`, `series[].name`. */
function fieldsOf({ properties = {}, items }: JsonSchema, path = ''): [string, JsonSchema][] {
  const inner = items ? fieldsOf(items as JsonSchema, `${path}[]`) : [];
  const own = Object.entries(properties as Record<string, JsonSchema>);
  return [...inner, ...own.flatMap(([key, it]) => fieldOf(path ? `${path}.${key}` : key, it))];
}

const fieldOf = (path: string, it: JsonSchema): [string, JsonSchema][] => [[path, it], ...fieldsOf(it, path)];

test('the files for editors say what the schemas say: npm run format writes them', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(schemas.map(([name]) => name).sort());
  for (const [name, schema] of schemas) {
    expect(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')), name).toEqual(schema);
  }
});

test('the editor is told which schema is that of the settings', () => {
  const settings = JSON.parse(readFileSync(join(PROJECT, '.vscode/settings.json'), 'utf8'));
  expect(settings['yaml.schemas']).toEqual({ './.vscode/schemas/collaboration.json': 'collaboration.yaml' });
});

test.each(schemas)('%s says of every field what it means, and knows no other field', (_name, schema) => {
  const fields = fieldsOf(schema);
  expect(fields.length).toBeGreaterThan(2);
  expect(fields.filter(([, it]) => !it.description).map(([path]) => path)).toEqual([]);
  const objects = [schema, ...fields.flatMap(([, it]) => [it, (it.items ?? {}) as JsonSchema])].filter(
    (it) => it.properties,
  );
  expect(objects.filter((it) => it.additionalProperties !== false)).toEqual([]);
});

test('what must be written is required, and what has a default is not', () => {
  expect(toJsonSchema(collections.meetings.schema).required).toEqual(['title', 'date', 'visibility']);
  expect(toJsonSchema(collections.events.schema).required).not.toContain('planned');
});

test('the choices of a field are listed', () => {
  const { properties = {} } = toJsonSchema(collections.meetings.schema);
  expect(properties.visibility).toMatchObject({ enum: ['public', 'internal'] });
});

test('what a field says of a wrong form stands beside the form', () => {
  const { properties = {} } = toJsonSchema(collections.deliverables.schema);
  expect(properties.due).toMatchObject({
    pattern: '^M[1-9]\\d{0,2}$',
    patternErrorMessage: 'must be a project month such as M40',
  });
  const { properties: topic = {} } = toJsonSchema(collections.topics.schema);
  expect(topic.website).toMatchObject({
    format: 'uri',
    patternErrorMessage: 'must be an address that begins with https:// or http://',
  });
});

test.each(['2022', '2022-03', '2022-03-02', '2021-12-10/2022-01-31', '../2022', '2022-03/..'])(
  'an editor says nothing against %s, which is a date',
  (date) => {
    const { pattern = '', patternErrorMessage } = toJsonSchema(edtf());
    expect(edtf().safeParse(date).success).toBe(true);
    expect(date).toMatch(RegExp(pattern));
    expect('10/12/2022').not.toMatch(RegExp(pattern));
    expect(patternErrorMessage).toMatch(/^must be a day \(2022-03-02\)/);
  },
);

test('a text without a form has nothing to say, and nothing that JSON Schema does not know is in a schema', () => {
  expect(toJsonSchema(z.strictObject({ a: z.string().describe('A') })).properties).toEqual({
    a: { type: 'string', description: 'A' },
  });
  expect(JSON.stringify(schemas)).not.toContain('"reference"');
});
