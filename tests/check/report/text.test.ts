import { describe, expect, test } from 'vitest';
import { count, type Reported } from '#check/report/reported.ts';
import { reportText, summarize } from '#check/report/text.ts';
import { reported } from './reported.ts';

describe('a report for people', () => {
  test('of nothing is empty', () => expect(reportText([])).toBe(''));

  test('shows and marks the line, and says why and how to mend it', () => {
    expect(reportText([reported({ column: 10, endColumn: 22 })])).toBe(
      [
        'content/meetings/wp1/2020-03-11.md:4:10 unknown-reference there is no ann-lmap in people',
        ' 4 │ chairs: [ann-lmap, bo]',
        '   │          ^^^^^^^^^^^^ error',
        '   = why: the page would lead to nothing',
        '   → did you mean ann-lamp?',
      ].join('\n'),
    );
  });

  test('marks the word that begins there where no end is known', () => {
    expect(marksOf({ column: 10, source: 'chairs: [ann-lmap, bo]' })).toEqual([
      '4 │ chairs: [ann-lmap, bo]',
      '  │          ^^^^^^^^^ error',
    ]);
  });

  test('marks a line as a whole after its indent', () => {
    expect(marksOf({ column: 1, source: '    - so' })).toEqual(['4 │     - so', '  │     ^ error']);
  });

  test('shows no line where there is none to show', () => {
    expect(marksOf({ source: undefined })).toEqual(['  │ error']);
  });

  test('shows of a long line what stands around the mistake', () => {
    const [line = '', marks = ''] = marksOf({
      column: 301,
      endColumn: 306,
      source: `${'a'.repeat(300)}WRONG${'b'.repeat(300)}`,
    });
    expect(line).toMatch(/^4 │ …a+WRONGb+…$/);
    expect(marks.indexOf('^')).toBe(line.indexOf('W'));
    expect(line.length).toBeLessThan(110);
  });

  test('a mistake at the end of a long line is shown too', () => {
    const [line = '', marks = ''] = marksOf({ column: 600, endColumn: 601, source: `${'a'.repeat(599)}!` });
    expect(marks.indexOf('^')).toBe(line.indexOf('!'));
  });

  test('shows control characters as escapes, and marks stay below what they mark', () => {
    expect(marksOf({ column: 3, endColumn: 5, source: '\u001b[31m' })).toEqual([
      '4 │ \\u001b[31m',
      '  │        ^^ error',
    ]);
  });

  test('paints the severity, not the words', () => {
    const painted = reportText([reported({ severity: 'warning' })], (style, text) => `<${style}>${text}</${style}>`);
    expect(painted).toContain('<warning>unknown-reference</warning> there is no ann-lmap');
  });
});

test.each([
  [['error'], 1, '1 error in 1 file.'],
  [['warning'], 1061, '1 warning in 1 of 1,061 files.'],
  [['error', 'error', 'warning', 'warning'], 3, '2 errors, 2 warnings in 1 of 3 files.'],
  [[], 1061, '1,061 files, nothing to mend.'],
  [[], 1, '1 file, nothing to mend.'],
  // The settings that are not there are told of, though no file was read.
  [['error'], 0, '1 error in 1 file.'],
] as const)('%j in %i files: %s', (severities, files, text) => {
  expect(
    summarize(
      severities.map((severity) => reported({ severity })),
      files,
    ),
  ).toBe(text);
});

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [1061, '1,061 files'],
])('%i: %s', (n, text) => expect(count(n, 'file')).toBe(text));

/** The lines of a report with the line of the file and its marks, without the margin. */
function marksOf(own: Partial<Reported>): string[] {
  const lines = reportText([reported(own)])
    .split('\n')
    .slice(1, -2);
  return lines.map((it) => it.slice(1));
}
