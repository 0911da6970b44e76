import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '#check/rules.ts';

const ROOM = join(import.meta.dirname, '../../src/check');
const files = readdirSync(ROOM).filter(
  (name) => name.endsWith('.ts') && / Rule = \{\n/.test(readFileSync(join(ROOM, name), 'utf8')),
);

test('every rule is in the list, in a file of its name', () => {
  expect(RULES.map((it) => `${it.name}.ts`).sort()).toEqual(files.sort());
});

test.each(RULES.map((it) => [it.name, it]))('%s says its rule in a sentence, and why in half of one', (_, rule) => {
  expect(rule.says).toMatch(/^[A-Z][^.]{20,180}\.$/);
  expect(rule.because).toMatch(/^(?:[a-z@]|MS?\d|Horizon)[^\n]{15,160}[^.]$/);
});
