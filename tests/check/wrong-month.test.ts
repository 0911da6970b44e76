import { expect, test } from 'vitest';
import { meeting } from '../model/invented.ts';
import { told } from './told.ts';

const toldOf = (body: string) => told([meeting('m', '2020-06-10', body)]);

test.each([
  ['- D2.3 is due in M4 (April), M4 (April 2020) or April 2020 (M4).'],
  ['- M4 may slip'],
  ['- `M4 (May)` and [M4 (May)](https://a.example)'],
  ['- \\M4 (May)'],
])('nothing is wrong with %s', (body) => {
  expect(toldOf(body.replace('D2.3', 'It'))).toEqual([]);
});

test.each([
  ['- M4 (May)', '10:3', 'M4 is April 2020, not May → mend one of the two: May 2020 is M5.'],
  ['- M4 (March)', '10:3', 'M4 is April 2020, not March → mend one of the two: March 2020 is M3.'],
  ['- M13 (December)', '10:3', 'M13 is January 2021, not December → mend one of the two: December 2020 is M12.'],
  ['- M12 (Jan.)', '10:3', 'M12 is December 2020, not Jan. → mend one of the two: January 2021 is M13.'],
  ['- M4 (April 2021)', '10:3', 'M4 is April 2020, not April 2021 → mend one of the two: April 2021 is M16.'],
  ['- M1 (October 2019)', '10:3', 'M1 is January 2020, not October 2019 → mend one of the two.'],
  ['## 1. M4 (April), M4 (May)', '10:19', 'M4 is April 2020, not May → mend one of the two: May 2020 is M5.'],
  ['- M4\n  (May)', '10:3', 'M4 is April 2020, not May → mend one of the two: May 2020 is M5.'],
])('%s', (body, place, words) => {
  const month = words.slice(0, words.indexOf(' '));
  expect(toldOf(body)).toEqual([
    `meetings/m.md:${place} warning wrong-month: ${words} Or write \\${month} to keep what was said`,
  ]);
});
