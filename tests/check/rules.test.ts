import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '#check/rules.ts';

const ROOM = join(import.meta.dirname, '../../src/check');
const files = readdirSync(ROOM).map((name) => ({ name, text: readFileSync(join(ROOM, name), 'utf8') }));
const rules = files.filter(({ text }) => /^export function find\w+/m.test(text));

test('every rule is in the list', () => {
  const list = files.find(({ name }) => name === 'rules.ts')?.text ?? '';
  const found = rules.map(({ text }) => /^export function (find\w+)/m.exec(text)?.[1] ?? '');
  expect(found.filter((name) => !new RegExp(`^  (?:.* )?${name}\\b.*,$`, 'm').test(list))).toEqual([]);
  expect(RULES).toHaveLength(rules.length);
});

test.each(rules.map(({ name, text }) => [name, text]))('%s says its rule as a sentence', (_, text) => {
  const [, sentence = ''] = /^\/\*\*\n? \*? ?([\s\S]*?)\n? \*\//.exec(text) ?? [];
  expect(sentence.replace(/\n \* ?/g, ' ')).toMatch(/^[A-Z][^.]{20,}[.:]/);
});
