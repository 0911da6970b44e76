import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calendarMonth,
  dueDay,
  formatDay,
  formatEdtf,
  formatProjectMonth,
  formatStretch,
  monthNumber,
  projectMonthOf,
  sortDay,
  spanOf,
} from '#model/calendar.ts';

const ESCAPE: Record<string, [first: string, last: string]> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/months/escape.json'), 'utf8'),
);
const START = '2019-02-01';

describe('the project months of ESCAPE', () => {
  test('are 48', () => {
    expect(Object.keys(ESCAPE)).toHaveLength(48);
  });

  test.each(Object.entries(ESCAPE))('%s is %j', (month, [first, last]) => {
    const n = monthNumber(month);
    const { year, month: calendar } = calendarMonth(START, n);
    expect(`${year}-${String(calendar).padStart(2, '0')}-01`).toBe(first);
    expect(dueDay(START, n)).toBe(last);
    expect([projectMonthOf(START, first), projectMonthOf(START, last)]).toEqual([n, n]);
  });

  test.each([
    [1, 'M1 · Feb 2019'],
    [11, 'M11 · Dec 2019'],
    [12, 'M12 · Jan 2020'],
    [32, 'M32 · Sep 2021'],
    [36, 'M36 · Jan 2022'],
    [38, 'M38 · Mar 2022'],
    [40, 'M40 · May 2022'],
  ])('M%i has two faces: %s', (n, both) => {
    expect(formatProjectMonth(START, n)).toBe(both);
  });
});

describe('months of other projects', () => {
  test.each([
    ['2020-01-01', 2, '2020-02-29'],
    ['2019-03-15', 12, '2020-02-29'],
    ['2100-01-01', 2, '2100-02-28'],
    ['2020-12-01', 1, '2020-12-31'],
    ['2020-12-31', 2, '2021-01-31'],
  ])('a project from %s: what is due in M%i is due on %s', (start, n, day) => {
    expect(dueDay(start, n)).toBe(day);
  });

  test('days before the start lie in M0 and below', () => {
    expect([projectMonthOf(START, '2019-01-31'), projectMonthOf(START, '2018-12-01')]).toEqual([0, -1]);
  });

  test('month and day agree, whatever the start', { timeout: 60_000 }, () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 200 }), (date, n) => {
        const start = date.toISOString().slice(0, 10);
        expect(projectMonthOf(start, dueDay(start, n))).toBe(n);
        expect(dueDay(start, n) < dueDay(start, n + 1)).toBe(true);
      }),
    );
  });
});

describe('dates in words', () => {
  test.each([
    ['2022-03-02', '2 March 2022'],
    ['2021-12-31', '31 December 2021'],
  ])('the day %s: %s', (day, words) => {
    expect(formatDay(day)).toBe(words);
  });

  test.each([
    ['2022-03-02', '2 March 2022'],
    ['2021-09', 'September 2021'],
    ['2021', '2021'],
    ['2021-12-10/2022-01-31', 'between 10 December 2021 and 31 January 2022'],
    ['2020/2021-02', 'between 2020 and February 2021'],
    ['../2021', 'until 2021'],
    ['2021-05/..', 'from May 2021'],
  ])('%s: %s', (edtf, words) => {
    expect(formatEdtf(edtf)).toBe(words);
  });

  test.each([
    ['2021-11-22', '2021-11-26', '22–26 November 2021'],
    ['2021-11-29', '2021-12-03', '29 November – 3 December 2021'],
    ['2021-12-29', '2022-01-03', '29 December 2021 – 3 January 2022'],
    ['2021-11-22', '2021-11-22', '22 November 2021'],
    ['2019-02', '2022-06', 'February 2019 – June 2022'],
    ['2021', '2021-11-22', '2021 – 22 November 2021'],
  ])('from %s to %s: %s', (start, end, words) => {
    expect(formatStretch(start, end)).toBe(words);
  });
});

describe('uncertain dates', () => {
  test.each([
    ['2021', { from: '2021-01-01', until: '2021-12-31' }, '2021-12-31'],
    ['2020-02', { from: '2020-02-01', until: '2020-02-29' }, '2020-02-29'],
    ['2021-12-10/2022-01-31', { from: '2021-12-10', until: '2022-01-31' }, '2022-01-31'],
    ['2021-12-10/..', { from: '2021-12-10' }, '2021-12-10'],
    ['../2021-12-10', { until: '2021-12-10' }, '2021-12-10'],
    ['soon', {}, ''],
  ])('%s lasts %j and is sorted by %s', (edtf, span, day) => {
    expect(spanOf(edtf)).toEqual(span);
    expect(sortDay(edtf)).toBe(day);
  });
});
