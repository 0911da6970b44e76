import { describe, expect, test } from 'vitest';
import { nextTitle, type Titled } from '#model/draft/title.ts';

const titled = (title: string, date: string, number?: number): Titled => ({ title, date, number });

describe('the next meeting is called', () => {
  test.each<[what: string, last: Titled[], next: { number?: number; date: string }, title: string | undefined]>([
    ['by its number', [titled('Board 7', '2022-03-02', 7)], { number: 8, date: '2022-04-06' }, 'Board 8'],
    [
      'by its number in words',
      [titled('33rd meeting of the board', '2022-03-02', 33)],
      { number: 41, date: '2022-04-06' },
      '41st meeting of the board',
    ],
    ['by its month', [titled('Board, March 2022', '2022-03-02')], { date: '2022-04-06' }, 'Board, April 2022'],
    ['by its day', [titled('Board of 2 March 2022', '2022-03-02')], { date: '2022-04-06' }, 'Board of 6 April 2022'],
    [
      'by its day as ISO 8601 has it',
      [titled('Board 2022-03-02', '2022-03-02')],
      { date: '2022-04-06' },
      'Board 2022-04-06',
    ],
    ['by day and month', [titled('Call, 2 March', '2022-03-02')], { date: '2022-04-06' }, 'Call, 6 April'],
    [
      'by number and date',
      [titled('Call 12 (Mar 2022)', '2022-03-02', 12)],
      { number: 13, date: '2022-04-06' },
      'Call 13 (Apr 2022)',
    ],
    [
      'as those before it that have one name',
      [titled('Storage call', '2022-03-02'), titled('Storage call', '2022-02-02')],
      { date: '2022-04-06' },
      'Storage call',
    ],
    [
      'as most of them are',
      [titled('Farewell', '2022-03-02', 9), titled('Call 8', '2022-02-02', 8), titled('Call 7', '2022-01-05', 7)],
      { number: 10, date: '2022-04-06' },
      'Call 10',
    ],
    ['in no way that the last ones show', [titled('Kick-off', '2022-03-02')], { date: '2022-04-06' }, undefined],
    ['by no number when it has none', [titled('Board 7', '2022-03-02', 7)], { date: '2022-04-06' }, undefined],
    [
      'by nothing that only looks like the number',
      [titled('WP7 call', '2022-03-02', 7)],
      { number: 8, date: '2022-04-06' },
      undefined,
    ],
  ])('%s', (_, last, next, title) => {
    expect(nextTitle(last, next)).toBe(title);
  });
});
