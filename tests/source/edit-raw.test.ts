import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, changesIn, type Edit } from '#model/edit.ts';
import { changeRaw } from '#source/edit-raw.ts';
import { asRead } from '#source/text.ts';

const edit = (line: number, column: number, endLine: number, endColumn: number, text: string): Edit => ({
  ...{ line, column, endLine, endColumn },
  text,
});

/** A file after edits of what is read of it. */
const edited = (raw: string, ...edits: Edit[]) => changeRaw(raw, changesIn(asRead(raw), edits));

test.each<[string, string, Edit[], string]>([
  ['one word', 'a: x\nb: y\n', [edit(2, 4, 2, 5, 'z')], 'a: x\nb: z\n'],
  ['carriage returns stay', 'a: x\r\nb: y\r\nc\r\n', [edit(2, 4, 2, 5, 'z')], 'a: x\r\nb: z\r\nc\r\n'],
  ['a line is taken out with its end', 'a\r\nb\r\nc', [edit(2, 1, 3, 1, '')], 'a\r\nc'],
  ['a new line ends as others do', 'a\r\nc\r\n', [edit(2, 1, 2, 1, 'b\n')], 'a\r\nb\r\nc\r\n'],
  ['a missing last line end stays missing', 'a\nb', [edit(2, 1, 2, 2, 'c')], 'a\nc'],
  [
    'accents of their own stay, and columns are of those within letters',
    'Zoe\u0308 Zoe\u0308 x',
    [edit(1, 9, 1, 10, 'y')],
    'Zoe\u0308 Zoe\u0308 y',
  ],
  ['a letter with its accent is replaced as one', 'Zoe\u0308 x', [edit(1, 3, 1, 4, 'e')], 'Zoe x'],
  ['line ends of all kinds stay', 'a\rb\nc\r\nd', [edit(4, 1, 4, 2, 'e')], 'a\rb\nc\r\ne'],
  ['what is added at the very end', 'a\r\nb', [edit(2, 2, 2, 2, '!')], 'a\r\nb!'],
])('%s', (_, raw, edits, after) => {
  expect(edited(raw, ...edits)).toBe(after);
});

const lump = fc.constantFrom(
  ...['a', 'b: ', '\n', '\r\n', '\r', 'e\u0308', '\u0308', 'é', 'o\u0302\u0323', '\u1100\u1161\u11a8', '🗼', ' '],
);
const file = fc.array(lump, { maxLength: 25 }).map((list) => list.join(''));
const edits = fc.array(
  fc.record({
    line: fc.integer({ min: 1, max: 6 }),
    column: fc.integer({ min: 1, max: 8 }),
    lines: fc.nat(2),
    length: fc.nat(4),
    text: fc.constantFrom('', 'x', 'y z', 'n\n'),
  }),
  { maxLength: 4 },
);

test('any edits of any file make of what is read what they make of it, and keep all else byte for byte', () => {
  fc.assert(
    fc.property(file, edits, (raw, list) => {
      const read = asRead(raw);
      const asked = list.map(({ line, column, lines, length, text }) =>
        edit(line, column, line + lines, lines === 0 ? column + length : 1 + length, text),
      );
      const changes = changesIn(read, asked);
      const after = changeRaw(raw, changes);
      expect(asRead(after)).toBe(applyEdits(read, asked).normalize('NFC'));
      if (changes.length === 0) expect(after).toBe(raw);
      const [first] = changes;
      if (first && changes.length === 1) {
        const before = rawOf(raw, read.slice(0, first.start));
        const behind = rawOf(raw, read.slice(first.end), true);
        if (before !== undefined) expect(after.startsWith(before)).toBe(true);
        if (behind !== undefined) expect(after.endsWith(behind)).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});

/** The beginning of a file, or its end, that is read as a text; undefined where it cannot be cut there. */
function rawOf(raw: string, read: string, isEnd = false): string | undefined {
  for (let length = 0; length <= raw.length; length++) {
    const at = isEnd ? raw.length - length : length;
    const part = isEnd ? raw.slice(at) : raw.slice(0, at);
    const isCut = asRead(raw.slice(0, at)) + asRead(raw.slice(at)) === asRead(raw);
    const isWithin = /^\p{M}/u.test(raw.slice(at)) || /\r$/.test(raw.slice(0, at));
    if (isCut && asRead(part) === read && !isWithin) return part;
  }
  return undefined;
}
