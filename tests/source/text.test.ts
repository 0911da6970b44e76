import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '#model/edit.ts';
import { decodeText } from '#source/text.ts';

/** Bytes from what is written: `\xe9` is one byte, not the two of UTF-8. */
const bytes = (text: string) => Buffer.from(text, 'latin1');
const utf8 = (text: string) => Buffer.from(text, 'utf8');

describe('text that is accepted', () => {
  test.each([
    ['line feeds', 'a\nb\n', 'a\nb\n'],
    ['carriage returns before line feeds', 'a\r\nb\r\n', 'a\nb\n'],
    ['carriage returns alone', 'a\rb\r', 'a\nb\n'],
    ['a byte order mark', '\ufeffa\r\nb', 'a\nb'],
    ['accents of their own', 'Zoe\u0308 A\u030angstro\u0308m', 'Zoë Ångström'],
    ['a replacement character that somebody wrote', 'a \ufffd b', 'a \ufffd b'],
    ['tabs, emoji and right-to-left letters', '\t🗼 שלום', '\t🗼 שלום'],
    ['nothing', '', ''],
  ])('%s', (_, written, text) => {
    expect(decodeText(utf8(written))).toEqual({ text });
  });

  test('two megabytes, and not a byte more', () => {
    const most = Buffer.alloc(2 * 1024 * 1024, 'a');
    expect(decodeText(most)).toHaveProperty('text');
    expect(decodeText(Buffer.concat([most, utf8('a')]))).toEqual({
      mistakes: [
        {
          line: 1,
          column: 1,
          rule: 'file-size',
          message: 'has 2.1 MB; 2 MB is the most',
          hint: 'split it into several files',
        },
      ],
    });
  });
});

describe('bytes that are not UTF-8 are told with line and column', () => {
  test.each([
    ['in the first place', '\xe9t\xe9', 1, 1],
    ['after letters', 'title: caf\xe9\n', 1, 11],
    ['on a later line', '---\ntitle: A\nplace: Caf\xe9\n---\n', 3, 11],
    ['after carriage returns', 'a\r\nb\r\n\xe9', 3, 1],
    ['after lone carriage returns', 'a\rbc\xe9', 2, 3],
    ['after letters of two bytes', '\xc3\xa9\xc3\xa9\xe9', 1, 3],
    ['after an emoji, which counts as two', '\xf0\x9f\x97\xbc\xff', 1, 3],
    ['after a byte order mark', '\xef\xbb\xbfab\n\xe9', 2, 1],
    ['on the line of the byte order mark', '\xef\xbb\xbfab\xe9', 1, 3],
    ['after a replacement character that somebody wrote', '\xef\xbf\xbd\xe9', 1, 2],
    ['a letter cut off at the end', 'ab\xc3', 1, 3],
    ['an overlong form', 'a\xc0\xaf', 1, 2],
    ['half a surrogate pair', 'a\xed\xa0\x80', 1, 2],
    ['UTF-16, as Windows Notepad once saved it', '\xff\xfea\0b\0', 1, 1],
  ])('%s', (_, written, line, column) => {
    expect(decodeText(bytes(written))).toMatchObject({ mistakes: [{ rule: 'encoding', line, column }] });
  });
});

describe('hidden control characters are told with line and column, and what takes their place', () => {
  test.each([
    ['NUL', 'a\nb\0', 2, 2, 'U+0000', 'a\nb'],
    ['right-to-left override', 'a \u202e b', 1, 3, 'U+202E', 'a  b'],
    ['an isolate, after carriage returns', 'a\rb\r\u2066', 3, 1, 'U+2066', 'a\nb\n'],
    ['escape, which moves the cursor of a terminal', '\u001b[2J', 1, 1, 'U+001B', '[2J'],
    ['a C1 control, left over from Windows-1252', 'a\u0092s', 1, 2, 'U+0092', 'a’s'],
  ])('%s', (_, written, line, column, name, mended) => {
    const reading = decodeText(utf8(written));
    if ('text' in reading) throw new Error('It is taken for text.');
    const [mistake, ...others] = reading.mistakes;
    expect(others).toEqual([]);
    expect(mistake).toMatchObject({ line, column, rule: 'control-character' });
    expect(mistake?.message).toBe(`has a hidden control character (${name})`);
    expect(applyEdits(reading.read ?? '', mistake?.fix ? [mistake.fix] : [])).toBe(mended);
  });

  test('each of several, and the rest is read with a sign in its place', () => {
    expect(decodeText(utf8('a\0b\n\u0093c\u0094 \u202e'))).toMatchObject({
      mistakes: [
        { line: 1, column: 2, endColumn: 3, hint: 'delete it: it can make a text read other than it is' },
        { line: 2, column: 1, hint: 'write “ in its place' },
        { line: 2, column: 3, hint: 'write ” in its place' },
        { line: 2, column: 5 },
      ],
      rest: 'a\ufffdb\n“c” \ufffd',
    });
  });
});

test('what is not UTF-8 is read as far as it goes', () => {
  expect(decodeText(bytes('caf\xe9\nb'))).toMatchObject({ rest: 'caf\ufffd\nb' });
  expect(decodeText(bytes('\xff\xfea\0b\0'))).not.toHaveProperty('rest');
});

describe('arbitrary bytes', () => {
  const isInside = (content: Uint8Array, { line, column }: { line: number; column: number }) => {
    const lines = new TextDecoder().decode(content).split(/\r\n|\r|\n/);
    return line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1;
  };

  test('give text or a place within the file, and never an exception', { timeout: 60_000 }, () => {
    const lumps = fc.constantFrom(
      'a',
      '\n',
      '\r',
      '\r\n',
      '\xc3\xa9',
      '\xe9',
      '\xef\xbb\xbf',
      '\xef\xbf\xbd',
      '\0',
      '\xf0',
    );
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.array(lumps, { maxLength: 30 }).map((list) => new Uint8Array(bytes(list.join('')))),
    );
    fc.assert(
      fc.property(content, (it) => {
        const reading = decodeText(it);
        if ('text' in reading) expect(reading.text).not.toMatch(/\r|\0/);
        else for (const mistake of reading.mistakes) expect(isInside(it, mistake), JSON.stringify(mistake)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('are text exactly when a strict reader says so and nothing is hidden', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (it) => {
        let strict: string | undefined;
        try {
          strict = new TextDecoder('utf-8', { fatal: true }).decode(it);
        } catch {
          strict = undefined;
        }
        const reading = decodeText(it);
        const rules = 'text' in reading ? [] : reading.mistakes.map((mistake) => mistake.rule);
        expect(rules.includes('encoding')).toBe(strict === undefined);
      }),
      { numRuns: 2000 },
    );
  });
});
