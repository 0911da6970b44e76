import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { collectionNames, collections } from '#schema/collections.ts';
import { toJsonSchema } from '#schema/json-schema.ts';
import { frontMatterSnippets, type Snippet } from '#schema/snippets.ts';
import { expandSnippet, readSnippets } from '../expand-snippet.ts';

const snippets = frontMatterSnippets();
const snippetOf = (name: string) => snippets[name] as Snippet;

test('the snippets for editors are those of the schemas: npm run format writes them', () => {
  expect(readSnippets('fields.code-snippets')).toEqual(snippets);
});

test.each(collectionNames)('%s: every field has a snippet that says what it means, and writes that field', (name) => {
  const { properties = {} } = toJsonSchema(collections[name].schema);
  for (const key of Object.keys(properties)) {
    const snippet = snippetOf(`${name}: ${key}`);
    expect(snippet).toMatchObject({ prefix: key, include: [`**/${name}/**`] });
    expect(snippet.description).not.toBe('');
    expect(Object.keys(parse(expandSnippet(snippet, 'x')))).toEqual([key]);
  }
});

test('what a snippet writes has the parts that the field must have', () => {
  expect(parse(expandSnippet(snippetOf('meetings: materials'), 'x'))).toEqual({
    materials: [{ title: 'x', url: 'x' }],
  });
  expect(parse(expandSnippet(snippetOf('meetings: source'), 'x'))).toEqual({ source: { kind: 'indico' } });
  expect(parse(expandSnippet(snippetOf('meetings: start'), '14:00'))).toEqual({ start: '14:00' });
  expect(snippetOf('meetings: disagreements').body).toEqual([
    'disagreements:',
    '  - about: $1',
    '    claims:',
    '      - says: $2',
    '      - says: $3',
  ]);
});

test.each(collectionNames)('%s: a new file begins with all that it must have', (name) => {
  const snippet = snippetOf(`new ${collections[name].one}`);
  const [, front = ''] = expandSnippet(snippet, 'x').split('---\n');
  expect(Object.keys(parse(front))).toEqual(
    expect.arrayContaining(toJsonSchema(collections[name].schema).required ?? []),
  );
});

test('a new meeting knows its day and its series from the file', () => {
  const text = expandSnippet(snippetOf('new meeting'), 'Beam weekly');
  const written = '---\ntitle: Beam weekly\ndate: 2030-01-02\nseries: wp2\nvisibility: public\n---\n\n## 1. ';
  expect(text).toBe(written);
  const [, front = ''] = text.split('---\n');
  expect(collections.meetings.schema.safeParse(parse(front)).success).toBe(true);
});

test('no word that is typed stands for two snippets of the same folder', () => {
  const typed = Object.values(snippets).map((it) => `${it.include} ${it.prefix}`);
  expect(new Set(typed).size).toBe(typed.length);
});
