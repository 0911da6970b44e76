import { describe, expect, test } from 'vitest';
import { placeInRun } from '#check/place-of-words.ts';
import { readOutline } from '#model/minutes/read-outline.ts';
import { meeting } from '../model/invented.ts';

describe('a word of a run has its place in the file', () => {
  test.each([
    ['- One lamp.', '10:7+4'],
    ['Text\n\n- One\n  and a lamp', '13:9+4'],
    ['**Bold** and `code` lamp', '10:21+4'],
    ['Tea 🍵 and lamp', '10:12+4'],
    ['a &amp; b \\* lamp', '10:14+4'],
    ['> - quoted\n>   lamp', '11:5+4'],
    ['| a | lamp |\n| - | - |', '10:7+4'],
    ['One\r\nlamp', '11:1+4'],
    ['a l&#97;mp', '10:3+undefined'],
  ])('%j', (body, place) => {
    const entry = meeting('m', '2020-01-08', body);
    const runs = readOutline(body, entry.bodyLine).blocks.flatMap((it) => it.runs);
    const found = runs.flatMap((run) => {
      const at = run.text.indexOf('lamp');
      return at === -1 ? [] : [placeInRun(entry, run, at, at + 4)];
    });
    expect(found.map(({ line, column, length }) => `${line}:${column}+${length}`)).toEqual([place]);
  });
});
