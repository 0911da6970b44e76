import { describe, expect, test } from 'vitest';
import { findOddBlanks } from '#check/odd-blanks.ts';
import { meeting, settingsWith } from '../model/invented.ts';
import { told } from './told.ts';

const mended = (text: string) =>
  findOddBlanks(text)
    .toReversed()
    .reduce((right, { start, end, becomes }) => right.slice(0, start) + becomes + right.slice(end), text);

describe('a blank that is no plain one is mended:', () => {
  test.each([
    ['Data\u00a0Lake', 'Data Lake'],
    ['until end of\u00a0 June', 'until end of June'],
    ['D2.3\u202fM40', 'D2.3 M40'],
    ['MS\u00a012', 'MS 12'],
    ['2\u00a0March', '2 March'],
    ['EOSC” \u00a0', 'EOSC”'],
    ['\u00a0\u00a0- nested', '  - nested'],
    ['Data&nbsp;Lake', 'Data Lake'],
    ['Da\u200bta La\u00adke\ufeff', 'Data Lake'],
  ])('%j', (wrong, right) => {
    expect(mended(wrong)).toBe(right);
  });
});

describe('a blank that a typographer wants stays:', () => {
  test.each([
    'le lac\u00a0: il est «\u00a0grand\u00a0»\u202f!',
    '10\u00a0km, 3\u202fGB, 50\u00a0%, 5\u00a0°C, 10\u00a0Gb/s',
    '10\u00a0000 files',
    'a word\u00a0– and another',
    'a family 👩\u200d💻',
    'שלום\u200e!',
  ])('%j', (text) => {
    expect(findOddBlanks(text)).toEqual([]);
  });
});

test('one line is told once, from its first such sign to its last, and code is left alone', () => {
  const note = meeting('m', '2020-01-08', '- The\u00a0lamps `a\u00a0b` are\u00a0on\n\n```\na\u00a0b\n```');
  expect(told([note])).toEqual([
    'meetings/m.md:10:6 warning non-breaking-space: a non-breaking blank stands between The and lamps; 1 more in this line → write a plain blank',
  ]);
  expect(told([note], { settings: settingsWith({ languages: ['fr'] }) })).toEqual([]);
});

test('what hides the head of a record is told there, once', () => {
  const note = meeting('m', '2020-01-08', '- DECI\u200bSION: The lamps stay on.');
  expect(told([note])).toHaveLength(1);
});
