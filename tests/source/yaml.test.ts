import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '#model/edit.ts';
import { readFields } from '#source/read-fields.ts';
import { readYaml } from '#source/yaml.ts';
import { cpuOf } from './cpu.ts';

describe('what is read', () => {
  test.each([
    ['text: lamp', { text: 'lamp' }],
    ['day: 2022-03-02', { day: '2022-03-02' }],
    ['time: 14:00', { time: '14:00' }],
    ['word: yes', { word: 'yes' }],
    ['flag: true', { flag: true }],
    ['number: 12', { number: 12 }],
    ['1: one', { '1': 'one' }],
    ['empty:', { empty: null }],
    ['<<: {a: 1}', { '<<': { a: 1 } }],
    ['text: >-\n  a\n  b', { text: 'a b' }],
    ['--- \na: 1', { a: 1 }],
    ['# nothing', null],
    ['', null],
  ])('%j', (text, data) => {
    expect(readYaml(text)).toMatchObject({ data, mistakes: [] });
  });

  test('__proto__ is a key like any other and changes no object', () => {
    const { data } = readYaml('__proto__:\n  polluted: true\n');
    expect(Object.keys(data as object)).toEqual(['__proto__']);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('where things stand', () => {
  const text = 'title: A\nleaders:\n  - person: ann\n    from: 2020\nchairs: [ann, bob]\nsource: {kind: indico}\n';
  test.each([
    [[], 1, 1, undefined],
    [['title'], 1, 1, 9],
    [['leaders'], 2, 1, undefined],
    [['leaders', 0], 3, 5, undefined],
    [['leaders', 0, 'from'], 4, 5, 15],
    [['leaders', 0, 'until'], 3, 5, undefined],
    [['chairs', 1], 5, 15, 18],
    [['chairs'], 5, 1, 19],
    [['chairs', 7], 5, 1, undefined],
    [['source', 'kind'], 6, 10, 22],
    [['nothing'], 1, 1, undefined],
  ])('%j stands at %i:%i to %s', (path, line, column, endColumn) => {
    expect(readYaml(text).placeOf(path)).toEqual({ line, column, ...(endColumn && { endColumn }) });
  });

  test('lines are counted from the line that the text begins on', () => {
    expect(readYaml('a: 1\nb: 2\n', 10).placeOf(['b'])).toMatchObject({ line: 11, column: 1 });
    expect(readYaml('a: 1\nb\n', 10).mistakes).toMatchObject([{ line: 11, column: 1 }]);
  });

  test('a value is also known as it was written', () => {
    const { data, writtenAt } = readYaml('version: 1.10\nlist: [0x10]\n');
    expect(data).toEqual({ version: 1.1, list: [16] });
    expect([writtenAt(['version']), writtenAt(['list', 0]), writtenAt(['list'])]).toEqual(['1.10', '0x10', undefined]);
  });
});

describe('a value gets another text as YAML takes it, in the marks that it had:', () => {
  test.each([
    ['a: x # c', ['a'], 'y', 'a: y # c'],
    ["a: 'x'", ['a'], "y's", "a: 'y''s'"],
    ['a: "x"', ['a'], 'y', 'a: "y"'],
    ['a: x', ['a'], 'y: z', 'a: "y: z"'],
    ['a: x', ['a'], '12', 'a: "12"'],
    ['a: 9', ['a'], '09:00', 'a: "09:00"'],
    ['a: [x, z]', ['a', 0], 'y, w', 'a: ["y, w", z]'],
    ['a:\n  - b: x\n', ['a', 0, 'b'], 'y', 'a:\n  - b: y\n'],
    ['a: [x]', ['a'], 'y', 'a: [x]'],
    ['a: |\n  x\n', ['a'], 'y', 'a: |\n  x\n'],
  ])('%j', (text, path, value, after) => {
    const fix = readYaml(text).replace(path, value);
    expect(applyEdits(text, fix ? [fix] : [])).toBe(after);
  });
});

describe('a value that loses its end to a comment is told with the place of the #:', () => {
  test.each([
    ['title: Note # 2', [[1, 13]]],
    ['list:\n  - a # b\n  - c', [[2, 7]]],
    ['list: [a # b\n  , c]', [[1, 10]]],
    ['title: # 2', []],
    ['title: Note#2', []],
    ['title: "Note" # 2', []],
    ['list: [a] # b', []],
    ['a: 1\n# b\nc: 2\n  # d\n', []],
    ['a: >-\n  Note # 2', []],
    ['group: # of fields\n  a: 1', []],
    ['a: 1\nb:\n# c\n', []],
  ])('%j', (text, places) => {
    expect(readYaml(text).comments.map(({ line, column }) => [line, column])).toEqual(places);
  });
});

test.each([
  'start: 2025-01-01 # the first day of M1',
  'framework: HORIZON # or H2020',
  'due: M12 # so',
  'number: 3 # so',
  'series: wp2 # so',
])('a remark behind a value that cannot go on is no mistake: %s', (text) =>
  expect(readYaml(text).comments).toEqual([]),
);

test('a line has one mistake: what else is wrong with it is an echo', () => {
  expect(readYaml('a: 1\n  b: 2\nc: [@x, @y]\n').mistakes.map((it) => it.line)).toEqual([1, 3]);
});

describe('nesting', () => {
  const depth = (n: number) => `a: ${'['.repeat(n)}${']'.repeat(n)}\n`;

  test('150 groups within groups are read', () => {
    expect(readYaml(depth(150)).mistakes).toEqual([]);
  });

  test.each([
    ['brackets', depth(10_000)],
    ['brackets that are never closed', `a: ${'['.repeat(10_000)}`],
    ['braces', `${'{a: '.repeat(10_000)}\n`],
    ['brackets that seem to be closed by text', `a: ${'["]",'.repeat(10_000)}`],
    ['brackets that seem to be closed by comments', `a: ${'[ # ]\n '.repeat(10_000)}`],
    ['hyphens', `${'- '.repeat(10_000)}a\n`],
    ['question marks', `${'? '.repeat(10_000)}a\n`],
    ['hyphens on lines of their own', Array.from({ length: 500 }, (_, n) => `${' '.repeat(n)}-`).join('\n')],
    ['indentation', Array.from({ length: 500 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['256 KB of brackets', '['.repeat(256 * 1024)],
  ])('what nests deeper than 200 is refused in no time: %s', (_, text) => {
    expect(cpuOf(() => readYaml(text))).toBeLessThan(1000);
    const { data, mistakes } = readYaml(text);
    expect(data).toBeUndefined();
    expect(mistakes).toMatchObject([{ message: 'is nested more than 200 deep' }]);
  });

  test('the place told is where it becomes too deep', () => {
    expect(readYaml(`ok: 1\na: ${'['.repeat(300)}`).mistakes).toMatchObject([{ line: 2, column: 202 }]);
  });

  test('a long list of small groups is not deep', () => {
    expect(readYaml(`a: [${'{b: 1}, '.repeat(2000)}]\n`).mistakes).toEqual([]);
  });
});

describe('texts that are dear to read take no time:', () => {
  test.each([
    ['brackets that are opened again and again', `a: ${'[ # ]\n'.repeat(10_000)}`],
    ['quotation marks', 'a: "\n'.repeat(10_000)],
    ['lines that are no field', 'x\n'.repeat(50_000)],
    ['one field many times', 'a: 1\n'.repeat(20_000)],
    ['many fields', Array.from({ length: 20_000 }, (_, n) => `k${n}: 1\n`).join('')],
    ['many fields in braces', `a: {${Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join(', ')}}\n`],
    ['two megabytes', 'a'.repeat(2 * 1024 * 1024)],
  ])('%s', (_, text) => {
    expect(cpuOf(() => readYaml(text))).toBeLessThan(3000);
  });

  test('256 KB of fields are the most', () => {
    expect(readYaml(`a: ${'x'.repeat(256 * 1024 - 3)}`).mistakes).toEqual([]);
    expect(readYaml(`a: ${'x'.repeat(256 * 1024 - 2)}`).mistakes).toEqual([
      {
        line: 1,
        column: 1,
        message: 'the fields have 257 KB; 256 KB is the most',
        hint: 'write long text below the fields',
      },
    ]);
  });
});

describe('trying how broken lines are meant takes no time either:', () => {
  test.each([
    ['tabs', '\ta: b\n'.repeat(800)],
    ['open marks', 'a: "\n'.repeat(900)],
    ['more open marks', 'a: "\n'.repeat(3900)],
    ['colons in values', Array.from({ length: 500 }, (_, n) => `k${n}: a: b\n`).join('')],
    ['one field many times', 'a: 1\n'.repeat(3900)],
  ])('%s', (_, text) => {
    expect(cpuOf(() => readFields(text))).toBeLessThan(4000);
  });
});

test('a billion laughs are not laughed', () => {
  const rows = [...'bcdefghij'].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[index]}`)}]`);
  const text = `a: &a [lol, lol]\n${rows.join('\n')}\n`;
  expect(cpuOf(() => readYaml(text))).toBeLessThan(100);
  const { data, mistakes } = readYaml(text);
  expect(data).toBeUndefined();
  expect(mistakes.length).toBe(10);
});

describe('arbitrary text', () => {
  const lumps = [
    ...['a', 'b: ', ': ', '- ', '? ', '\n', '\n  ', '\t', '[', ']', '{', '}', ',', '"', "'", '|', '>', '#', ' # '],
    ...[
      '&x ',
      '*x',
      '!t ',
      '!!int ',
      '%',
      '@',
      '`',
      '---\n',
      '...\n',
      '\\',
      '\u{1f5fc}',
      '__proto__: ',
      '<<: ',
      '0',
      '~',
    ],
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(fc.constantFrom(...lumps), { maxLength: 40 }).map((list) => list.join('')),
  );

  test('gives data or mistakes with a place within the text, and never an exception', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(text, (it) => {
        const { data, mistakes, placeOf } = readYaml(it, 5);
        const lines = it.split('\n');
        const places = [...mistakes, placeOf([]), placeOf(['a', 0, 'b'])];
        for (const { line, column } of places) {
          expect(line).toBeGreaterThanOrEqual(5);
          expect(line - 5).toBeLessThan(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 5]?.length ?? 0) + 1);
        }
        expect(mistakes.length > 0).toBe(data === undefined);
      }),
      { numRuns: 5000 },
    );
  });
});
