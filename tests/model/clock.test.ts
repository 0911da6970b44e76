import { expect, test } from 'vitest';
import { projectClock } from '#model/clock.ts';
import { modelOf } from './invented.ts';

/** What the clock of a project of 2020 and 2021 says on a day. */
const on = (today: string) => projectClock({ ...modelOf([]), today });

test.each([
  ['2019-12-31', 'Begins on 1 January 2020 and runs for 24 months.'],
  ['2020-01-01', 'Now in M1 · Jan 2020, of 24 months to 31 December 2021.'],
  ['2021-12-31', 'Now in M24 · Dec 2021, of 24 months to 31 December 2021.'],
  ['2022-01-01', 'Ran for 24 months, from 1 January 2020 to 31 December 2021.'],
])('on %s the clock says: %s', (today, words) => {
  expect(on(today)).toBe(words);
});
