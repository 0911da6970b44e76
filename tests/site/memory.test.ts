import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openMemory } from '#site/memory.ts';

const keys = Array.from({ length: 2100 }, (_, at) => `key ${at}`);

/** A file for a memory in a folder of its own. */
function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fortnight-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'memory');
}

/** Asks for keys; those that were made anew. */
function ask(
  file: string,
  asked: string[],
  value = (key: string): unknown => ({ of: key, sign: '“é” \u{1f5fc}' }),
): string[] {
  const memory = openMemory(file);
  const made: string[] = [];
  for (const key of asked) {
    const given = memory.recall(key, () => {
      made.push(key);
      return value(key);
    });
    expect(given).toEqual({ of: key, sign: '“é” \u{1f5fc}' });
  }
  memory.save();
  return made;
}

test('what was made before is recalled, what is new is made', () => {
  const file = newFile();
  expect(ask(file, keys)).toEqual(keys);
  expect(ask(file, [...keys, 'new'])).toEqual(['new']);
  expect(ask(file, [...keys, 'new'])).toEqual([]);
});

test('what is not asked for is forgotten', () => {
  const file = newFile();
  ask(file, keys);
  ask(file, keys.slice(50));
  expect(ask(file, keys)).toEqual(keys.slice(0, 50));
});

test('little is not kept, for it is made as quickly', () => {
  const file = newFile();
  ask(file, keys.slice(0, 20));
  expect(readdirSync(join(file, '..'))).toEqual([]);
});

test.each([
  ['empty', () => Buffer.alloc(0)],
  ['something else', () => Buffer.from('not a memory, and rather long for one')],
  [
    'of another version',
    (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace(/"program":"../, '"program":"zz'), 'latin1'),
  ],
])('a file that is %s is forgotten', (_, damage) => {
  const file = newFile();
  ask(file, keys);
  writeFileSync(file, damage(readFileSync(file)));
  expect(ask(file, keys)).toEqual(keys);
  expect(ask(file, keys)).toEqual([]);
});

test('of a file that is cut short, what is whole is recalled', () => {
  const file = newFile();
  ask(file, keys);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length - 100));
  const made = ask(file, keys);
  expect(made.length).toBeGreaterThan(0);
  expect(made).toEqual(keys.slice(-made.length));
  expect(ask(file, keys)).toEqual([]);
});
