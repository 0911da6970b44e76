import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '#site/library.ts';
import { type MendedFile, mendFiles } from '#source/mend-file.ts';
import { fixture, folderWith } from './folder.ts';

const NAME = 'meetings/weekly/2020-03-18.md';
const WRONG = [
  '---',
  'titel: Lamp meeting # not the last',
  "date:   '18.3.2020'   # a Wednesday",
  'start: 9.30',
  'chairs:    ann-lamp',
  'present: [ann-lamp, bo-beam]',
  'series: weekly',
  'number: "3"',
  'status: Held',
  'minutes: draft',
  '# who may read it',
  'visibility: public',
  '---',
  '',
  '## 1. Fog',
  '',
  '- There is fog.',
].join('\n');

const RIGHT = WRONG.replace('titel', 'title')
  .replace("'18.3.2020'", "'2020-03-18'")
  .replace('9.30', '"09:30"')
  .replace('ann-lamp\n', '[ann-lamp]\n')
  .replace('"3"', '3')
  .replace('Held', 'held');

/** Mends the notes in a folder until nothing is left that has one right answer. */
function mend(folder: string): MendedFile[] {
  for (let round = 0; round < 5; round++) {
    const { problems, content } = readLibrary({ content: [fixture('rules'), folder], today: '2020-06-15' });
    const mended = mendFiles(problems, content.digests);
    if (mended.length === 0) return [];
    if (mended.every((it) => it.count === 0)) return mended;
  }
  throw new Error('Mending does not come to an end.');
}

describe('a file is mended as it stands on the disk:', () => {
  test.each([
    ['line feeds', WRONG, RIGHT],
    ['a last line end', `${WRONG}\n`, `${RIGHT}\n`],
    ['carriage returns', WRONG.replaceAll('\n', '\r\n'), RIGHT.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${WRONG}`, `\ufeff${RIGHT}`],
    ['accents of their own', `${WRONG} Zoe\u0308`, `${RIGHT} Zoe\u0308`],
    [
      'accents of their own on a mended line',
      WRONG.replace('[ann-lamp, bo-beam]', '[ann-lamp, bo-beam] # Zoe\u0308').replace('status: Held', 'place: 5'),
      RIGHT.replace('[ann-lamp, bo-beam]', '[ann-lamp, bo-beam] # Zoe\u0308').replace('status: held', 'place: "5"'),
    ],
  ])('%s', (_, wrong, right) => {
    const folder = folderWith({ [NAME]: wrong });
    expect(mend(folder)).toEqual([]);
    expect(readFileSync(join(folder, NAME), 'utf8')).toBe(right);
  });
});

describe('YAML that cannot be read is mended where there is one right answer:', () => {
  test.each([
    ['series:weekly', 'series: weekly'],
    ['series:\u00a0weekly', 'series: weekly'],
    ['series\uff1aweekly', 'series: weekly'],
    ['place: Pier: the second', 'place: "Pier: the second"'],
    ['place: "Pier', 'place: "Pier"'],
    ['place: “Pier”', 'place: “Pier”'],
    ['place: "Pier”', 'place: "Pier"'],
    ['place: "Pier" two', 'place: \'"Pier" two\''],
    ['place: "C:\\pier"', "place: 'C:\\pier'"],
    ['chairs: [ann-lamp', 'chairs: [ann-lamp]'],
    ['chairs: [@ann-lamp, bo-beam]', 'chairs: [ann-lamp, bo-beam]'],
    ['scribe: @ann-lamp', 'scribe: ann-lamp'],
    ['place: `Pier`', 'place: "`Pier`"'],
    [
      'materials:\n\t- title: Plan\n\t  url: https://a.example/',
      'materials:\n  - title: Plan\n    url: https://a.example/',
    ],
    ['place: Pier\nplace: Pier', 'place: Pier'],
    ['place: Pier\n  number: 2', 'place: Pier\nnumber: 2'],
    [
      'materials:\n  - title: Plan\n   url: https://a.example/',
      'materials:\n  - title: Plan\n    url: https://a.example/',
    ],
    ['chairs: Ann Lamp', 'chairs: [ann-lamp]'],
    ['present: ann-lamp, bo-beam', 'present: [ann-lamp, bo-beam]'],
    ['start: “14:00”', 'start: "14:00"'],
    ['start: 2 pm', 'start: "14:00"'],
    ['Place: Pier', 'Place: Pier'.replace('P', 'p')],
    ['place: "Pier "', 'place: "Pier"'],
    ['source: { kind: indico, url: www.a.example/b }', 'source: { kind: indico, url: https://www.a.example/b }'],
  ])('%j', (wrong, right) => {
    const around = (lines: string) =>
      `---\ntitle: Fog\ndate: 2020-03-18\n${lines}\nvisibility: public\n---\n\n- There is fog.\n`;
    const folder = folderWith({ 'meetings/fog.md': around(wrong) });
    expect(mend(folder)).toEqual([]);
    expect(readFileSync(join(folder, 'meetings/fog.md'), 'utf8')).toBe(around(right));
  });
});

describe('the lines around the fields are mended where it is clear where they belong:', () => {
  const sound = '---\ntitle: Fog\ndate: 2020-03-18\nvisibility: public\n---\n\n- There is fog.\n';
  test.each([
    ['four hyphens', sound.replace('---', '----')],
    ['a dash of an editor', sound.replace('---', '\u2014')],
    ['hyphens that are indented, at the end', sound.replace('\n---', '\n  ---')],
    ['empty lines above', `\n\n${sound}`],
    ['no first line', sound.slice(4)],
    ['no last line', sound.replace('\n---', '')],
  ])('%s', (_, wrong) => {
    const folder = folderWith({ 'meetings/fog.md': wrong });
    expect(mend(folder)).toEqual([]);
    expect(readFileSync(join(folder, 'meetings/fog.md'), 'utf8')).toBe(sound);
  });

  test.each([
    ['a text without fields', '# Fog\n\nThere is fog.\n'],
    ['fields and text that run into each other', sound.replace('\n---\n\n', '\n')],
  ])('and not where it is not: %s', (_, wrong) => {
    const folder = folderWith({ 'topics/fog.md': wrong });
    mend(folder);
    expect(readFileSync(join(folder, 'topics/fog.md'), 'utf8')).toBe(wrong);
  });
});

describe('what has no one right answer is left to people:', () => {
  test.each([
    ...[
      'date: 10/12/2020',
      'date: 10/12',
      'date: 2022-02-31',
      'start: 2:30',
      'start: 9',
      'status: hold',
      'visibility: publik',
    ],
    ...['weather: fog', 'place: [a, b]', 'place: *fog', 'title: Lamps # 2', 'sources: https://a.example/, b', 'place:'],
  ])('%s', (line) => {
    const name = line.slice(0, line.indexOf(':'));
    const fields = ['title: Fog', 'date: 2020-03-18', 'visibility: public'].filter((it) => !it.startsWith(`${name}:`));
    const text = `---\n${[...fields, line].join('\n')}\n---\n\n- There is fog.\n`;
    const folder = folderWith({ 'meetings/fog.md': text });
    mend(folder);
    expect(readFileSync(join(folder, 'meetings/fog.md'), 'utf8')).toBe(text);
  });
});

describe('a file is left alone', () => {
  const readAndThen = (change: (path: string) => void) => {
    const folder = folderWith({ [NAME]: WRONG });
    const path = join(folder, NAME);
    const { problems, content } = readLibrary({ content: [fixture('rules'), folder], today: '2020-06-15' });
    change(path);
    const before = readFileSync(path, 'utf8');
    const mended = mendFiles(problems, content.digests);
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(join(folder, 'meetings/weekly'))).toHaveLength(1);
    return mended;
  };

  test('that has changed since it was read', () => {
    expect(readAndThen((path) => writeFileSync(path, `${WRONG}\nMore.`))).toEqual([
      expect.objectContaining({ file: NAME, count: 0, refusal: 'has changed since it was read, and was left alone' }),
    ]);
  });

  test('that is read-only', () => {
    expect(readAndThen((path) => chmodSync(path, 0o444))).toMatchObject([
      { count: 0, refusal: 'is read-only, and was left alone' },
    ]);
  });

  test('that is a link by now', () => {
    const outside = join(folderWith({ 'note.md': WRONG }), 'note.md');
    const folder = folderWith({ 'meetings/.gitkeep': '' });
    symlinkSync(outside, join(folder, 'meetings/note.md'));
    const path = join(folder, 'meetings/note.md');
    const fix = { line: 1, column: 1, endLine: 1, endColumn: 2, text: '' };
    const problem = {
      file: 'meetings/note.md',
      path,
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'x',
      message: 'x',
      fix,
    } as const;
    expect(mendFiles([problem], new Map())).toMatchObject([
      { count: 0, refusal: 'is a link or a special file, and was left alone' },
    ]);
    expect(readFileSync(outside, 'utf8')).toBe(WRONG);
  });
});

test('whatever is wrong at once, mending comes to an end', { timeout: 60_000 }, () => {
  const lines = fc.shuffledSubarray([
    ...['titel: Fog', 'title: Fog: why', 'title:Fog', 'title: "Fog', 'title: Fog'],
    ...['date: 18.3.2020', 'date: 10/12', 'dat: 2020-03-18', 'date: 2020-02-31', 'date:2020-03-18'],
    ...['start: 9.30', 'start: “9:30”', 'number: "3"', 'number: three', 'status: Held', 'status:', 'status: on hold'],
    ...[
      'chairs: ann-lamp',
      'chairs: [@ann-lamp',
      'chairs: Ann Lamp, Bo Beam',
      'present: [ann-lamp, 7]',
      'scribe: @bo-beam',
    ],
    ...['  place: Pier', '\tplace: Pier', 'place: Pier # 2', "place: 'Pier", 'weather: fog', 'source:\n\tkind: indico'],
    ...['minutes: Draft', 'visibility: public', 'visibility: Public', 'sources: www.a.example', '- item', 'words'],
  ]);
  const folder = folderWith({ 'meetings/fog.md': '' });
  const path = join(folder, 'meetings/fog.md');
  const read = () => readLibrary({ content: [fixture('rules'), folder], today: '2020-06-15' });
  fc.assert(
    fc.property(lines, (list) => {
      const text = `---\n${list.join('\n')}\n---\n\n- There is fog.\n`;
      writeFileSync(path, text);
      for (let round = 0; ; round++) {
        expect(round, readFileSync(path, 'utf8')).toBeLessThan(15);
        const { problems, content } = read();
        if (mendFiles(problems, content.digests).every((it) => it.count === 0)) break;
      }
    }),
    { numRuns: 50 },
  );
});

test('the mode of a file stays', () => {
  const folder = folderWith({ [NAME]: WRONG });
  chmodSync(join(folder, NAME), 0o640);
  mend(folder);
  expect(statSync(join(folder, NAME)).mode & 0o777).toBe(0o640);
});
