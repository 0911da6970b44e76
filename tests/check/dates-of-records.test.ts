import { expect, test } from 'vitest';
import { meeting, milestone, settingsWith } from '../model/invented.ts';
import { told } from './told.ts';

/** The project lasts 24 months from January 2020. */
const toldOf = (line: string, date = '2020-03-04') => toldOfBody(`- ${line}`, date);
const toldOfBody = (body: string, date = '2020-03-04') =>
  told([milestone('ms1', 'MS1', { due: 'M12' }), meeting('m', date, body)]).map((it) => it.replace(/ → .*/, ''));

const at = (column: number, rule: string, message: string) => [
  `meetings/m.md:10:${column} warning ${rule}: ${message}`,
];

const END = 'is after the end of the project, which is M24 · Dec 2021';

test.each([
  ['ACTION due M24: Look.', []],
  ['ACTION due M25: Look.', at(14, 'month-beyond-end', `M25 ${END}`)],
  ['ACTION due 2023-12-31: A day may be later than a month.', []],
  ['QUESTION due 2024-01: Why?', at(16, 'month-beyond-end', 'January 2024 is years after the end of the project')],
  [
    'ACTION due 2202-02-10: Look.',
    at(14, 'month-beyond-end', '10 February 2202 is years after the end of the project'),
  ],
  ['STATUS MS1 postponed to M24: Later.', []],
  ['STATUS MS1 postponed to M380: Later.', at(27, 'month-beyond-end', `M380 ${END}`)],
  ['INFO: MS1 is due in M25, not in M24.', at(23, 'month-beyond-end', `M25 ${END}`)],
])('after the end of the project: %s', (line, expected) => {
  expect(toldOf(line)).toEqual(expected);
});

test.each([
  ['MS1 is due M60.', ['M60']],
  ['The due date is M60', ['M60']],
  ['It is due by the end of M60.', ['M60']],
  ['It was postponed from M12 to M60.', ['M60']],
  ['We moved it to M60, and the other until M61.', ['M60']],
  ['Deadline: M60', ['M60']],
  ['Due (M60).', ['M60']],
  ['| MS1 | due M60 |\n| --- | --- |\n| MS1 | due M61 |', ['M60', 'M61']],
  ['## 1. MS1 is due in M60\n\n- So.', ['M60']],
  ['M60 would be long after the project.', []],
  ['What is kept until M60 costs money.', []],
  ['MS1 is due \\M60.', []],
  ['`due M60`', []],
  ['The lamps reach M31 and M51.', []],
  ['due diligence on M60', []],
])('a month in prose is one to which something is due only after words of that: %s', (body, months) => {
  const told = toldOfBody(body).filter((it) => it.includes('month-beyond-end'));
  expect(told.map((it) => /M\d+/.exec(it)?.[0])).toEqual(months);
});

test('after the end of the project: the month of a milestone', () => {
  expect(told([milestone('ms1', 'MS1', { due: 'M24' })])).toEqual([]);
  expect(told([milestone('ms1', 'MS1', { due: 'M25' })])).toEqual([
    `milestones/ms1.md:1:2 warning month-beyond-end: M25 ${END} → mend the month, or the end in collaboration.yaml when the project goes on longer`,
  ]);
});

test('the project goes on until the last day that an amendment gives', () => {
  const settings = settingsWith({ amendments: [{ end: '2022-06-30', note: 'Half a year more.' }] });
  expect(told([milestone('ms1', 'MS1', { due: 'M30' })], { settings })).toEqual([]);
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
