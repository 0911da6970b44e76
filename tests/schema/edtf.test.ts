import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth, parseEdtf } from '#schema/edtf.ts';

describe('dates that are read', () => {
  test.each([
    ['2022-03-02', '2022-03-02', '2022-03-02'],
    ['2020-02-29', '2020-02-29', '2020-02-29'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2022', '2022-01-01', '2022-12-31'],
    ['2021-12-10/2022-01-31', '2021-12-10', '2022-01-31'],
    ['2021/2021', '2021-01-01', '2021-12-31'],
    ['2021-12/2021', '2021-12-01', '2021-12-31'],
    ['2021/..', '2021-01-01', undefined],
    ['../2021', undefined, '2021-12-31'],
  ])('%s', (text, from, until) => {
    expect(parseEdtf(text)).toEqual({ ...(from && { from }), ...(until && { until }) });
  });
});

test.each([
  ...['', ' ', '/', '../..', '..', '2022-03-02/', '/2022', '2022/2021', '2022-03-02/2022-03-01', '2022/2023/2024'],
  ...['2026-02-31', '2021-02-29', '2022-00', '2022-13', '2022-01-00', '2022-01-32', '2022-1-1', '22-01-01', '02022'],
  ...['12/03/2026', '12.03.2026', '2022-03-02T10:00', '2022-03-02 ', '2022?', '2022~', '202X', 'today', '２０２２'],
])('%j is no date', (text) => {
  expect(parseEdtf(text)).toBeUndefined();
});

test.each([
  [2021, 1, 31],
  [2021, 2, 28],
  [2020, 2, 29],
  [1900, 2, 28],
  [2000, 2, 29],
  [2021, 4, 30],
  [2021, 12, 31],
  [2021, 0, undefined],
  [2021, 13, undefined],
])('month %i-%i has %s days', (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
});

test('the first day of a span never lies after its last', { timeout: 60_000 }, () => {
  const part = fc.stringMatching(/^(?:\.\.|\d{4}(?:-[01]\d(?:-[0-3]\d)?)?)$/);
  fc.assert(
    fc.property(part, part, (first, last) => {
      for (const text of [first, `${first}/${last}`]) {
        const span = parseEdtf(text);
        if (span?.from && span.until) expect(span.from <= span.until, text).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
