import { describe, expect, test } from 'vitest';
import { csvOf } from '#site/csv.ts';

describe('a register as CSV', () => {
  test('has a line of names, then the rows, each ended by CRLF, and begins with a byte order mark', () => {
    expect(
      csvOf(
        [
          { id: 'a', slip: -3 },
          { id: 'b', slip: null },
        ],
        ['id', 'slip'],
      ),
    ).toBe('\uFEFFid,slip\r\na,-3\r\nb,\r\n');
  });

  test('parts lists, and says true and false', () => {
    expect(csvOf([{ owners: ['ann', 'bob'], none: [], yes: true, no: false }], ['owners', 'none', 'yes', 'no'])).toBe(
      '\uFEFFowners,none,yes,no\r\nann; bob,,true,false\r\n',
    );
  });

  test.each([
    ['quotation marks and commas', 'he said "now", twice', '"he said ""now"", twice"'],
    ['line breaks', 'one\r\ntwo', '"one\r\ntwo"'],
    ['other alphabets', 'Åkerström, Δ', '"Åkerström, Δ"'],
    ['a formula', '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['a plus', '+1 for that', `'+1 for that`],
    ['a minus', '- not yet', `'- not yet`],
    ['an at', '@ann will', `'@ann will`],
    ['a tab', '\t=1', `'\t=1`],
    ['a wide equals sign', '＝1', `'＝1`],
  ])('keeps %s in its cell', (_, text, cell) => {
    expect(csvOf([{ text }], ['text'])).toBe(`\uFEFFtext\r\n${cell}\r\n`);
  });

  test('of a register without rows has its names', () => {
    expect(csvOf([], ['id', 'state'])).toBe('\uFEFFid,state\r\n');
  });
});
