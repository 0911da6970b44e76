import { describe, expect, test } from 'vitest';
import { marksOf, rulerOf, todayMark } from '#model/ruler.ts';
import { entry, meeting, milestone, modelOf, settingsWith } from './invented.ts';

const PERIODS = {
  reportingPeriods: [
    { code: 'RP1', name: 'first', start: '2020-01-01', end: '2020-06-30' },
    { code: 'RP2', name: 'second', start: '2020-07-01', end: '2021-12-31' },
  ],
};

test('the ruler has a place for each month, year and period', () => {
  expect(rulerOf(settingsWith({ start: '2020-11-01', end: '2022-01-31' }), [])).toMatchObject({
    months: 15,
    years: [
      { label: '2020', from: 0, to: 2 },
      { label: '2021', from: 2, to: 14 },
      { label: '2022', from: 14, to: 15 },
    ],
  });
  expect(rulerOf(settingsWith(PERIODS), []).periods).toEqual([
    { label: 'RP1', from: 0, to: 6 },
    { label: 'RP2', from: 6, to: 24 },
  ]);
});

describe('marks', () => {
  const marks = (...[one, ...others]: [ReturnType<typeof entry>, ...ReturnType<typeof entry>[]]) =>
    marksOf(modelOf([one, ...others]), one).map(({ kind, from, to }) => [kind, from, to]);

  test.each([
    ['2020-01-01', 'own', 0, 0.032],
    ['2020-02-29', 'own', 1.966, 2],
    ['2021-12-31', 'own', 23.968, 24],
    ['2020-03', 'between', 2, 3],
    ['2020-12-17/2021-01-15', 'between', 11.516, 12.484],
  ])('a meeting of %s is %s', (date, kind, from, to) => {
    expect(marks(meeting('m', date, ''))).toEqual([[kind, from, to]]);
  });

  test('a meeting before or after the project has no mark', () => {
    expect([...marks(meeting('m', '2019-12-31', '')), ...marks(meeting('m', '2022-01-01', ''))]).toEqual([]);
  });

  test('an event lasts to its end', () => {
    expect(marks(entry('events/e', { name: 'E', kind: 'talk', start: '2020-04', end: '2020-05' }))).toEqual([
      ['own', 3, 5],
    ]);
  });

  test('what is due fills its month, and meetings that speak of it are marked', () => {
    const [one, other] = [meeting('m', '2020-01', 'Of MS1, and again of MS1.\n\nMS1.'), meeting('n', '2020-02', 'No.')];
    expect(marks(milestone('ms1', 'MS1', { due: 'M3' }), one, other)).toEqual([
      ['mention', 0, 1],
      ['due', 2, 3],
    ]);
  });
});

test('a mark beyond the project is drawn at its end', () => {
  const { marks } = rulerOf(settingsWith(), [{ kind: 'due', from: 29, to: 30, label: '' }]);
  expect(marks).toMatchObject([{ from: 24, to: 24 }]);
});

test('today is marked while the project runs', () => {
  expect(todayMark(modelOf([]))).toEqual([{ kind: 'today', from: 5.467, to: 5.5, label: 'today' }]);
  expect(todayMark(modelOf([], settingsWith({ end: '2020-06-14' })))).toEqual([]);
});
