import { describe, expect, test } from 'vitest';
import { projectClock } from '#model/clock.ts';
import { modelOf, settingsWith } from './invented.ts';

const settings = settingsWith({
  reportingPeriods: [
    { code: 'RP1', name: 'first period', start: '2020-01-01', end: '2020-12-31' },
    { code: 'RP2', name: 'second period', start: '2021-01-01', end: '2021-12-31' },
  ],
  phases: [
    { id: 'paid', name: 'Paid months', kind: 'funded', start: '2020-01-01', end: '2021-06' },
    { id: 'unpaid', name: 'Unpaid months', kind: 'unfunded', start: '2021-07', end: '2021-11/2021-12' },
    { id: 'club', name: 'The club', kind: 'open-collaboration', start: '2022-01' },
  ],
});

/** What the clock of a project of 2020 and 2021 says on a day. */
const on = (today: string) => projectClock({ ...modelOf([], settings), today });

const WHOLE = '24 months, from M1 · Jan 2020 to M24 · Dec 2021';

test.each([
  ['2017-01-01', `Begins in 36 months, on 1 January 2020, and runs for ${WHOLE}`],
  ['2019-12-02', `Begins in a month, on 1 January 2020, and runs for ${WHOLE}`],
  ['2019-12-31', `Begins in less than a month, on 1 January 2020, and runs for ${WHOLE}`],
  ['2020-01-01', 'Month 1 of 24, 23 months to go, to 31 December 2021'],
  ['2021-11-30', 'Month 23 of 24, a month to go, to 31 December 2021'],
  ['2021-12-01', 'Month 24 of 24, the last, to 31 December 2021'],
  ['2021-12-31', 'Month 24 of 24, the last, it ends today'],
  ['2022-01-01', `Ended less than a month ago, on 31 December 2021, after ${WHOLE}`],
  ['2022-02-01', `Ended a month ago, on 31 December 2021, after ${WHOLE}`],
  ['2025-10-22', `Ended 46 months ago, on 31 December 2021, after ${WHOLE}`],
])('on %s the clock says: %s', (today, words) => {
  expect(on(today).words).toBe(words);
});

test.each([
  ['2019-12-31', 'to begin', undefined],
  ['2020-01-01', 'running', 'M1 · Jan 2020'],
  ['2021-12-31', 'running', 'M24 · Dec 2021'],
  ['2022-01-01', 'ended', undefined],
])('on %s the project is %s, in the month %s', (today, state, month) => {
  expect(on(today)).toMatchObject({ state, ...(month && { month }) });
  expect(on(today).month).toBe(month);
});

describe('the period and the phase of the day', () => {
  test.each([
    ['2019-12-31', []],
    ['2020-06-15', ['RP1 first period, to M12 · Dec 2020', 'Paid months funded, until M18 · Jun 2021']],
    ['2021-12-31', ['RP2 second period, to M24 · Dec 2021', 'Unpaid months unfunded, until M24 · Dec 2021']],
    ['2022-01-01', ['The club open collaboration, since January 2022']],
    ['2035-01-01', ['The club open collaboration, since January 2022']],
  ])('on %s: %j', (today, now) => {
    expect(on(today).now.map((it) => `${it.label} ${it.words}`)).toEqual(now);
  });

  test('of phases that overlap, the one that began last counts', () => {
    const both = settingsWith({
      phases: [
        { id: 'a', name: 'A', kind: 'funded', start: '2020-01', end: '2021-06' },
        { id: 'b', name: 'B', kind: 'unfunded', start: '2020-05', end: '2021-12' },
      ],
    });
    const { now } = projectClock({ ...modelOf([], both), today: '2020-06-01' });
    expect(now.map((it) => it.key)).toEqual(['periods/b']);
  });

  test('a phase that begins within the project begins in one of its months', () => {
    const early = settingsWith({ phases: [{ id: 'c', name: 'C', kind: 'open-collaboration', start: '2021-12' }] });
    const { now } = projectClock({ ...modelOf([], early), today: '2023-06-01' });
    expect(now.map((it) => it.words)).toEqual(['open collaboration, since M24 · Dec 2021']);
  });
});
