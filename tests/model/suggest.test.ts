import { describe, expect, test } from 'vitest';
import { compareProblems, compareText, type Problem, visible } from '#model/problem.ts';
import { didYouMean } from '#model/suggest.ts';

const FIELDS = ['title', 'name', 'chairs', 'date', 'dateNote', 'workPackage', 'visibility'];

describe('a word that is nearly known', () => {
  test.each([
    ['tilte', 'title'],
    ['nmae', 'name'],
    ['chair', 'chairs'],
    ['Chairs', 'chairs'],
    ['work-package', 'workPackage'],
    ['visiblity', 'visibility'],
    ['dat', 'date'],
    ['datenote', 'dateNote'],
  ])('%s: did you mean %s?', (word, meant) => {
    expect(didYouMean(word, FIELDS)).toBe(`did you mean ${meant}?`);
  });

  test.each(['weather', 'x', '', 'code', 'tag'])('%j is like none', (word) => {
    expect(didYouMean(word, FIELDS)).toBeUndefined();
  });

  test('of two that are as near, the first by letters is meant', () => {
    expect(didYouMean('wp', ['wp2', 'wp1'])).toBe('did you mean wp1?');
  });
});

test('problems are mended file by file, from top to bottom', () => {
  const problem = (file: string, line: number, column: number, rule: string): Problem => ({
    file,
    line,
    column,
    severity: 'error',
    rule,
    message: '',
  });
  const sorted = [
    problem('a', 1, 9, 'x'),
    problem('a', 2, 1, 'x'),
    problem('a', 10, 1, 'a'),
    problem('a', 10, 1, 'b'),
    problem('b', 1, 1, 'x'),
  ];
  expect(sorted.toReversed().sort(compareProblems)).toEqual(sorted);
});

test('letters are compared by their code, in no language', () => {
  expect(['é', 'z', 'Z', 'a', '1', 'B'].sort(compareText)).toEqual(['1', 'B', 'Z', 'a', 'z', 'é']);
});

test('control characters are shown as escapes', () => {
  expect(visible('a\u001b[31m\n\u202eb é')).toBe('a\\u001b[31m\\u000a\\u202eb é');
});
