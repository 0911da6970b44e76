import { expect, test } from 'vitest';
import { longestRise } from '#check/longest-rise.ts';
import type { Entry } from '#model/entry.ts';
import { meeting, settingsWith } from '../model/invented.ts';
import { told } from './told.ts';

const settings = settingsWith({
  series: ['weekly', 'fortnightly', 'monthly', 'irregular'].map((cadence) => ({ id: cadence, name: cadence, cadence })),
});
const WORDS = '- We have met.';

/** What is told of the meetings of a series: `where rule: message`. */
const toldOf = (entries: Entry[]) =>
  told(entries, { settings, today: '2021-11-22' }).map((it) =>
    it.replace(/^meetings\/(.*?)\.md:\S+ \w+ ([\w-]+: .*?) → .*$/, '$1 $2'),
  );

/** Meetings by their day and number; a number of 0 is none. */
const numbered = (series: string, all: [date: string, number: number, own?: object][]) =>
  all.map(([date, number, own]) =>
    meeting(`${series}/${date.slice(0, 10)}`, date, WORDS, { series, ...(number && { number }), ...own }),
  );

test.each<[string, [string, number, object?][], string[]]>([
  [
    'one by one',
    [
      ['2020-03-04', 1],
      ['2020-03-11', 2],
    ],
    [],
  ],
  [
    'that begin in the middle',
    [
      ['2020-03-04', 32],
      ['2020-03-11', 33],
    ],
    [],
  ],
  [
    'of which one is missing',
    [
      ['2020-03-04', 11],
      ['2020-03-11', 13],
    ],
    ['weekly/2020-03-11 meeting-number: number 12 is missing in this series'],
  ],
  [
    'of which two are missing',
    [
      ['2020-03-04', 11],
      ['2020-03-11', 12],
      ['2020-04-11', 15],
    ],
    ['weekly/2020-04-11 meeting-number: numbers 13 and 14 are missing in this series'],
  ],
  [
    'of which hardly any is kept',
    [
      ['2020-01-08', 3],
      ['2020-02-05', 7],
      ['2020-02-19', 9],
      ['2020-04-15', 16],
    ],
    [],
  ],
  [
    'of two parts',
    [
      ['2020-01-08', 1],
      ['2020-09-30', 38],
      ['2020-10-07', 39],
    ],
    [],
  ],
  [
    'of which one is much too high',
    [
      ['2020-03-04', 11],
      ['2020-03-11', 12],
      ['2020-03-18', 31],
    ],
    ['weekly/2020-03-18 meeting-number: number 31 comes 7 days after number 12'],
  ],
  [
    'of which one stands out of order',
    [
      ['2020-03-04', 13],
      ['2020-03-11', 41],
      ['2020-03-18', 15],
    ],
    ['weekly/2020-03-11 meeting-number: number 41 comes after number 13 and before number 15'],
  ],
  [
    'that fall',
    [
      ['2020-03-04', 13],
      ['2020-03-11', 12],
    ],
    ['weekly/2020-03-11 meeting-number: number 12 comes after number 13'],
  ],
  [
    'of which one comes twice: the later one is told',
    [
      ['2020-03-04', 1],
      ['2020-03-11', 1],
      ['2020-03-18', 2],
    ],
    ['weekly/2020-03-11 meeting-number: weekly/2020-03-04 has number 1 too'],
  ],
  [
    'of which one comes twice: the one that does not fit is told',
    [
      ['2020-03-04', 1],
      ['2020-03-11', 3],
      ['2020-03-18', 3],
      ['2020-03-25', 4],
    ],
    ['weekly/2020-03-11 meeting-number: weekly/2020-03-18 has number 3 too'],
  ],
  [
    'of a meeting that was moved',
    [
      ['2020-03-04', 1],
      ['2020-03-11', 2, { status: 'rescheduled' }],
      ['2020-03-12', 2],
    ],
    [],
  ],
  [
    'of a meeting that was cancelled',
    [
      ['2020-03-04', 1],
      ['2020-03-11', 2, { status: 'cancelled' }],
      ['2020-03-18', 3],
    ],
    [],
  ],
  [
    'of which a cancelled one has none',
    [
      ['2020-03-04', 1],
      ['2020-03-11', 0, { status: 'cancelled' }],
      ['2020-03-18', 2],
    ],
    [],
  ],
  [
    'of a meeting whose day nobody knows',
    [
      ['2020-03-04', 1],
      ['2020-02-01/2020-04-01', 2],
      ['2020-03-18', 3],
    ],
    [],
  ],
])('numbers %s', (_, meetings, expected) => {
  expect(toldOf(numbered('weekly', meetings))).toEqual(expected);
});

test('the note that lacks the missing number is named', () => {
  const entries = numbered('weekly', [
    ['2020-03-04', 1],
    ['2020-03-11', 0],
    ['2020-03-18', 3],
  ]);
  expect(told(entries, { settings })).toEqual([
    expect.stringMatching(/ → write number: 2 in weekly\/2020-03-11, or mend the number$/),
  ]);
});

test.each([
  [
    [1, 2, 3],
    [0, 1, 2],
  ],
  [
    [13, 41, 15],
    [0, 2],
  ],
  [
    [2, 1, 3],
    [0, 2],
  ],
  [[2, 1], [0]],
  [
    [5, 1, 2, 3],
    [1, 2, 3],
  ],
  [[], []],
  [[7], [0]],
])('of the numbers %j, those in order stand at %j', (numbers, indices) => {
  expect(longestRise(numbers)).toEqual(indices);
});

test('a thousand numbers in the wrong order are told in no time', () => {
  const start = performance.now();
  expect(longestRise(Array.from({ length: 1000 }, (_, at) => 1000 - at))).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(200);
});

test('where meetings of a series are internal, nothing is said of those that seem to be missing', () => {
  const entries = numbered('weekly', [
    ['2020-03-04', 11],
    ['2020-03-11', 13],
  ]);
  const around = { settings, today: '2021-11-22', withheld: ['meetings/weekly/2020-03-09'] };
  expect(told(entries, around).filter((it) => it.includes('meeting-number'))).toEqual([]);
});
