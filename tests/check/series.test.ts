import { expect, test } from 'vitest';
import type { Entry } from '#model/entry.ts';
import { meeting, settingsWith } from '../model/invented.ts';
import { told } from './told.ts';

const settings = settingsWith({
  series: ['weekly', 'fortnightly', 'monthly', 'irregular'].map((cadence) => ({ id: cadence, name: cadence, cadence })),
});
const WORDS = '- We have met.';

/** What is told of the meetings of a series: `where rule: message`. */
const toldOf = (entries: Entry[], today = '2021-11-22') =>
  told(entries, { settings, today }).map((it) =>
    it.replace(/^meetings\/(.*?)\.md:\S+ \w+ ([\w-]+: .*?) → .*$/, '$1 $2'),
  );

/** Meetings by their day and number; a number of 0 is none. */
const numbered = (series: string, all: [date: string, number: number, own?: object][]) =>
  all.map(([date, number, own]) =>
    meeting(`${series}/${date.slice(0, 10)}`, date, WORDS, { series, ...(number && { number }), ...own }),
  );

/** Meetings of a series without numbers on these days. */
const on = (series: string, ...dates: string[]) =>
  numbered(
    series,
    dates.map((it) => [it, 0]),
  );
const WEEKS = ['2020-03-04', '2020-03-11', '2020-03-18', '2020-03-25', '2020-04-01'];

test.each<[string, Entry[], string[]]>([
  [
    'weekly, and then six weeks later',
    on('weekly', ...WEEKS, '2020-05-13'),
    ['weekly/2020-05-13 series-gap: no meeting between 1 April 2020 and 13 May 2020, and the series meets weekly'],
  ],
  ['weekly, with two weeks of holidays', on('weekly', ...WEEKS, '2020-04-22'), []],
  ['weekly, too few to know', on('weekly', ...WEEKS.slice(0, 3), '2020-05-13'), []],
  [
    'weekly by name only',
    on('weekly', '2020-01-08', '2020-02-05', '2020-02-26', '2020-04-01', '2020-04-08', '2020-07-01', '2020-07-29'),
    [],
  ],
  [
    'weekly, with a note of one that was cancelled',
    [...on('weekly', ...WEEKS, '2020-05-13'), ...numbered('weekly', [['2020-04-15', 0, { status: 'cancelled' }]])],
    [],
  ],
  [
    'weekly, with one of a vague date',
    [...on('weekly', ...WEEKS, '2020-05-13'), ...on('weekly', '2020-04-02/2020-05-01')],
    [],
  ],
  [
    'weekly, counted one by one',
    numbered(
      'weekly',
      [...WEEKS, '2020-05-13'].map((it, at) => [it, at + 1]),
    ),
    [],
  ],
  [
    'on the second and fourth Wednesday',
    on('fortnightly', '2020-01-08', '2020-01-22', '2020-02-12', '2020-02-26', '2020-03-11', '2020-03-25', '2020-04-08'),
    [],
  ],
  [
    'fortnightly, and then three months later',
    on('fortnightly', '2020-01-08', '2020-01-22', '2020-02-12', '2020-02-26', '2020-03-11', '2020-06-10', '2020-06-24'),
    [
      'fortnightly/2020-06-10 series-gap: no meeting between 11 March 2020 and 10 June 2020, and the series meets fortnightly',
    ],
  ],
  [
    'monthly, without one in August',
    on('monthly', '2020-03-10', '2020-04-14', '2020-05-12', '2020-06-09', '2020-07-14', '2020-09-08', '2020-10-13'),
    [],
  ],
  ['when there is something to say', on('irregular', ...WEEKS, '2021-05-13'), []],
])('a series that meets %s', (_, entries, expected) => {
  expect(toldOf(entries)).toEqual(expected);
});

test('a gap before a meeting that is still to come is none yet', () => {
  expect(toldOf(on('weekly', ...WEEKS, '2020-05-13'), '2020-04-03')).toEqual([]);
});

const twice = (one: object, other: object) => [
  meeting('weekly/one', '2020-03-04', WORDS, { series: 'weekly', ...one }),
  meeting('weekly/two', '2020-03-04', WORDS, { series: 'weekly', ...other }),
];

test.each<[string, Entry[], boolean]>([
  ['without hours', twice({}, {}), true],
  ['at one hour', twice({ start: '10:00' }, { start: '10:00' }), true],
  ['in the morning and in the afternoon', twice({ start: '10:00' }, { start: '14:00' }), false],
  ['of which one was cancelled', twice({}, { status: 'cancelled' }), false],
  ['of two series', twice({}, { series: 'irregular' }).map((it, at) => ({ ...it, id: `${at}` })), false],
  ['of no series', twice({ series: undefined }, { series: undefined }), false],
])('two meetings on one day %s', (_, entries, isTold) => {
  expect(toldOf(entries)).toEqual(isTold ? ['weekly/two same-day: weekly/one is on this day too'] : []);
});

test.each([
  ['weekly/2020-03-04', '2020-03-04', []],
  [
    'weekly/2020-03-04',
    '2020-03-05',
    ['the date is 5 March 2020, and the file is named 2020-03-04 → mend the date, or rename the file to 2020-03-05.md'],
  ],
  [
    'weekly/2020-03-04-extra',
    '2020-03-05',
    [
      'the date is 5 March 2020, and the file is named 2020-03-04 → mend the date, or rename the file to 2020-03-05-extra.md',
    ],
  ],
  [
    'weekly/2020/03-04',
    '2020-03-05',
    ['the date is 5 March 2020, and the file is named 2020-03-04 → mend the date, or rename the file to 2020-03-05.md'],
  ],
  [
    'weekly/2020-02-31',
    '2020-03-02',
    ['the date is 2 March 2020, and the file is named 2020-02-31 → mend the date, or rename the file to 2020-03-02.md'],
  ],
  [
    'weekly/2020-03',
    '2020-04-02',
    ['the date is 2 April 2020, and the file is named 2020-03 → mend the date, or rename the file to 2020-04.md'],
  ],
  ['weekly/2020-03', '2020-03-31', []],
  ['weekly/2020-03-04', '2020-03', []],
  ['weekly/2020-03-04', '2020-03-01/2020-03-31', []],
  [
    'weekly/2020-03-04',
    '2020-03-05/2020-03-31',
    ['the date is between 5 March 2020 and 31 March 2020, and the file is named 2020-03-04 → mend the date'],
  ],
  ['weekly/indico-2020', '2021-03-04', []],
  [
    'weekly/20200304',
    '2021-03-04',
    ['the date is 4 March 2021, and the file is named 2020-03-04 → mend the date, or rename the file to 20210304.md'],
  ],
  ['weekly/20209904', '2021-03-04', []],
  ['weekly/call-12-2020-03-04', '2020-03-04', []],
])('the file %s of a meeting of %s', (id, date, expected) => {
  const entries = [meeting(id, date, WORDS)];
  expect(told(entries, { settings }).map((it) => it.replace(/^.*file-name-date: /, ''))).toEqual(expected);
});

test.each([
  ['weekly/a', 'weekly', false],
  ['weekly/a', 'monthly', true],
  ['weekly/a', undefined, false],
  ['other/a', 'weekly', false],
  ['a', 'weekly', false],
  ['2020/weekly/a', 'monthly', true],
  ['monthly/weekly/a', 'monthly', false],
])('the folder of %s and the series %s', (id, series, isTold) => {
  expect(toldOf([meeting(id, '2020-03-04', WORDS, { series })])).toHaveLength(isTold ? 1 : 0);
});
