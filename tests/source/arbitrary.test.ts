import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '#source/read.ts';
import { fixture, folderWith, problemsOf } from './folder.ts';

const base = [fixture('broken/base'), fixture('broken/base-entries')];

/** Fronts and bodies, whole and in pieces. */
const lump = fc.constantFrom(
  ...['---\n', 'title: A\n', 'date: 2020-02-03\n', 'visibility: public\n', 'visibility: internal\n', 'chairs: [bo]\n'],
  ...['name: Bo\n', 'code: D1.1\n', 'workPackage: wp1\n', 'kind: talk\n', '\n', '\r\n', '# A\n', '- b', ': ', '[', '"'],
  ...['\0', '\u202e', '\ufeff', '\ufffd', '@bo', '<b>', '`', '\t', '🗼', '__proto__: 1\n'],
);
const text = fc.array(lump, { maxLength: 14 }).map((list) => Buffer.from(list.join('')));
const bytes = fc.oneof({ weight: 4, arbitrary: text }, fc.uint8Array({ maxLength: 40 }));
const sound = fc.constant(Buffer.from('---\ntitle: A\ndate: 2020-02-03\nvisibility: public\n---\n\nA\n'));
const letters = fc.string({ unit: fc.constantFrom(...'ab19.-_ #A\n\u001bé%'), minLength: 1, maxLength: 6 });
const name = fc
  .tuple(letters, fc.constantFrom('.md', '.mdx', '.MD', '.png', '.txt', '', '.yaml'))
  .map((parts) => parts.join(''))
  .filter((it) => it !== '.' && it !== '..');

test('arbitrary files are taken in or told of, never lost, and nothing is thrown', { timeout: 60_000 }, () => {
  const folder = folderWith({ 'meetings/.gitkeep': '' });
  fc.assert(
    fc.property(fc.dictionary(name, fc.oneof(bytes, sound), { maxKeys: 3 }), (files) => {
      const meetings = join(folder, 'meetings');
      for (const old of readdirSync(meetings)) rmSync(join(meetings, old));
      for (const [file, content] of Object.entries(files)) writeFileSync(join(meetings, file), content);

      const { entries, images, withheld, problems, rejected, files: found } = readContent([...base, folder]);
      const settings = 1;
      expect(found).toBe(entries.length + settings + images.length + withheld.length + rejected);
      expect(new Set(problems.map((it) => it.file)).size).toBe(rejected);
      for (const { line, column, message, file } of problemsOf(...base, folder)) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(`${file}${message}`).not.toMatch(/\p{Cc}/u);
      }
    }),
    { numRuns: 500 },
  );
});
