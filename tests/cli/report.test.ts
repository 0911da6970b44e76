import { describe, expect, test } from 'vitest';
import { count, countProblems, reportProblems } from '#cli/report.ts';
import type { Problem } from '#model/problem.ts';

const problem = (own: Partial<Problem>): Problem => ({
  file: 'meetings/note.md',
  line: 3,
  column: 7,
  severity: 'error',
  rule: 'wrong-value',
  message: 'date 2026-02-31 is in no calendar',
  ...own,
});

describe('a report', () => {
  test('of nothing is empty', () => {
    expect(reportProblems([])).toBe('');
  });

  test('names place, severity, fault, rule and remedy of each problem, then how many there are', () => {
    const problems = [
      problem({ hint: 'the day of the meeting' }),
      problem({ file: 'topics/fog.md', line: 1, column: 1, severity: 'warning', rule: 'shared-name', message: 'Fog' }),
    ];
    expect(reportProblems(problems)).toBe(
      [
        'meetings/note.md:3:7  error  date 2026-02-31 is in no calendar  (wrong-value)',
        '    → the day of the meeting',
        'topics/fog.md:1:1  warning  Fog  (shared-name)',
        '',
        '1 error, 1 warning in 2 files',
      ].join('\n'),
    );
  });
});

test.each([
  [['error'], '1 error in 1 file'],
  [['warning'], '1 warning in 1 file'],
  [['error', 'error', 'warning', 'warning'], '2 errors, 2 warnings in 1 file'],
] as const)('%j: %s', (severities, text) => {
  expect(countProblems(severities.map((severity) => problem({ severity })))).toBe(text);
});

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [2, '2 files'],
])('%i: %s', (n, text) => {
  expect(count(n, 'file')).toBe(text);
});
