import { expect, test } from 'vitest';
import { meeting, milestone } from '../model/invented.ts';
import { told } from './told.ts';

/** The project lasts 24 months from January 2020. */
const toldOf = (line: string, date = '2020-03-04') =>
  told([milestone('ms1', 'MS1', { due: 'M12' }), meeting('m', date, `- ${line}`)]).map((it) => it.replace(/ → .*/, ''));

const at = (column: number, rule: string, message: string) => [
  `meetings/m.md:10:${column} warning ${rule}: ${message}`,
];

test.each([
  ['ACTION due M48: Look.', []],
  ['ACTION due M49: Look.', at(10, 'month-beyond-end', 'this is M49, and the project ends in M24')],
  ['ACTION due 2023-12-31: Look.', []],
  ['QUESTION due 2024-01: Why?', at(12, 'month-beyond-end', 'this is M49, and the project ends in M24')],
  ['STATUS MS1 postponed to M48: Later.', []],
  ['STATUS MS1 postponed to M380: Later.', at(24, 'month-beyond-end', 'this is M380, and the project ends in M24')],
])('two years after the end: %s', (line, expected) => {
  expect(toldOf(line)).toEqual(expected);
});

test('two years after the end: the month of a milestone', () => {
  expect(told([milestone('ms1', 'MS1', { due: 'M48' })])).toEqual([]);
  expect(told([milestone('ms1', 'MS1', { due: 'M49' })])).toEqual([
    'milestones/ms1.md:1:2 warning month-beyond-end: this is M49, and the project ends in M24 → mend it; months count from the start of the project',
  ]);
});

test.each([
  ['STATUS MS1 postponed to M12: As it was.', []],
  [
    'STATUS MS1 postponed to M11: Sooner.',
    at(24, 'postponed-to-earlier', 'M11 is earlier than the month in which MS1 was due, M12 · Dec 2020'),
  ],
])('postponed to an earlier month: %s', (line, expected) => {
  expect(toldOf(line)).toEqual(expected);
});

test.each([
  ['ACTION due 2020-03-04: Today.', '2020-03-04', []],
  ['ACTION due 2020-03: This month.', '2020-03-31', []],
  ['ACTION due M3: This month.', '2020-03-31', []],
  ['ACTION due next: Next time.', '2020-03-04', []],
  [
    'ACTION due 2020-03-03: Yesterday.',
    '2020-03-04',
    at(10, 'due-before-meeting', 'this was due on 3 March 2020, before the meeting itself'),
  ],
  [
    'QUESTION due M2: Last month.',
    '2020-03',
    at(12, 'due-before-meeting', 'this was due on 29 February 2020, before the meeting itself'),
  ],
  ['ACTION due 2020-03-10: Within it.', '2020-03-04/2020-04-01', []],
  ['ACTION due 2019-03-10: Nobody knows when the meeting began.', '../2020-04-01', []],
])('due before the meeting: %s, said on %s', (line, date, expected) => {
  expect(toldOf(line, date)).toEqual(expected);
});
