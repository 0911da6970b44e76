import { describe, expect, test } from 'vitest';
import { findTurnedMarks } from '#check/turned-marks.ts';
import { meeting, settingsWith } from '../model/invented.ts';
import { told } from './told.ts';

/** The text with every mark that was found the right way. */
function mended(text: string, amongNordics = false): string {
  return findTurnedMarks(text, amongNordics)
    .toReversed()
    .reduce((right, { start, end, becomes }) => right.slice(0, start) + becomes + right.slice(end), text);
}

describe('a mark that turns the wrong way is mended:', () => {
  test.each([
    ['”Data Lake“', '“Data Lake”'],
    [
      'MS12 M32 ”ISO 16363 certification process” was postponed',
      'MS12 M32 “ISO 16363 certification process” was postponed',
    ],
    ["Project 'brief’ to support", 'Project ‘brief’ to support'],
    ['the ’word‘ is', 'the ‘word’ is'],
    ['the ’lamps’ are', 'the ‘lamps’ are'],
    ['“word“', '“word”'],
    ['‘word‘', '‘word’'],
    ['"word”', '“word”'],
    ['“word"', '“word”'],
    ['"word“', '“word”'],
    ["‘brief'", '‘brief’'],
    ['”Data Lake is', '“Data Lake is'],
    ['don‘t', 'don’t'],
    ["the ``word'' is", 'the “word” is'],
    ['the `word´ is', 'the ‘word’ is'],
    ['it´s', 'it’s'],
    ['d‘eau', 'd’eau'],
    ['users‘ data', 'users’ data'],
    ['**”x“** (”y“)', '**“x”** (“y”)'],
    ['“a” and ”b“ and “c”', '“a” and “b” and “c”'],
    ['”one\ntwo“', '“one\ntwo”'],
  ])('%s', (wrong, right) => {
    expect(mended(wrong)).toBe(right);
    expect(findTurnedMarks(right, false)).toEqual([]);
  });
});

describe('nothing is said of', () => {
  test.each([
    '“Data Lake”, ‘brief’, „Data Lake“, ‚x‘, „x”, «\u00a0x\u00a0», »x«',
    'it’s the dogs’ dinner of the ’90s, ’tis rock ’n’ roll, Hawai‘i, O’Flare',
    '"straight" and \'straight\'',
    '“a ‘b’ c” and “a" b” and “5" pipe”',
    'a pipe of 5” and one of 6”, at 5’ 30”',
    '(“x”), “y”. “x”—“y”/“z”',
    '**“x”** and *‘y’*, “\ufffc\ufffc\ufffc”',
    '| ” | 3 |',
  ])('%s', (text) => {
    expect(findTurnedMarks(text, false)).toEqual([]);
  });
});

test('in Swedish and Finnish both marks turn alike', () => {
  expect(mended('”Data Lake” och ’ord’', true)).toBe('”Data Lake” och ’ord’');
  const note = meeting('m', '2020-01-08', '- ”Data Lake”');
  expect(told([note], { settings: settingsWith({ languages: ['sv'] }) })).toEqual([]);
});

test('marks are told where they stand: in headings, tables, links and nested bullets, not in code', () => {
  const lines = [
    '## 1. ”Lamps“',
    '',
    '- a',
    '  - b “c“',
    '- `”x“` [”y“](https://lamps.example/)',
    '',
    '| a | ”b“ |',
    '| - | - |',
    '',
    'one ”two',
    'three“ four',
  ];
  const places = told([meeting('m', '2020-01-08', lines.join('\n'))]).map((it) => it.split(' ')[0]?.slice(14));
  expect(places).toEqual(['10:7', '13:9', '14:10', '16:7', '19:5', '20:6']);
});
