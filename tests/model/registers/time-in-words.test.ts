import { expect, test } from 'vitest';
import { daysBetween } from '#model/calendar.ts';
import { daysInWords } from '#model/registers/time-in-words.ts';

test.each([
  [0, '0 days'],
  [1, '1 day'],
  [13, '13 days'],
  [14, '2 weeks'],
  [60, '8 weeks'],
  [61, '2 months'],
  [364, '11 months'],
  [366, '12 months'],
  [729, '23 months'],
  [731, '2 years'],
  [2921, '7 years'],
  [2922, '8 years'],
])('%i days are %s', (days, words) => {
  expect(daysInWords(days)).toBe(words);
});

test('days are counted over a leap day and a change of the clock', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2024-03-30', '2024-04-01')).toBe(2);
});
