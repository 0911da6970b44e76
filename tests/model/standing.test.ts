/** How a deliverable or milestone stands, in words. The project begins in January 2020; the site is built on 15 June 2020. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '#model/entry.ts';
import { isTold, type Standing, standingOf } from '#model/records/standing.ts';
import { quotesOf } from '#model/story.ts';
import type { Undertaking } from '#model/undertaking.ts';
import { entry, meeting, milestone, modelOf, settingsWith } from './invented.ts';

const settings = settingsWith({
  series: [
    { id: 'lamps', name: 'Lamps', cadence: 'weekly', workPackage: 'wp1' },
    { id: 'oil', name: 'Oil', cadence: 'weekly', workPackage: 'wp2' },
  ],
});
const MS1 = milestone('ms1', 'MS1', { due: 'M3', workPackages: ['wp1'] });

function stands(minutes: Record<string, string>, own: Entry = MS1, series = 'lamps'): Standing {
  const meetings = Object.entries(minutes).map(([date, body]) =>
    meeting(date.replace('/', '-'), date, body, { series }),
  );
  return standingOf(modelOf([own, ...meetings], settings), own as Undertaking);
}

test.each([
  ['planned', 'Planned'],
  ['underway', 'Under way'],
  ['submitted', 'Submitted on 4 March 2020'],
  ['achieved 2020-02', 'Achieved in February 2020'],
  ['accepted 2020-03-01', 'Accepted on 1 March 2020'],
  ['rejected', 'Rejected on 4 March 2020'],
  ['postponed to M9', 'Postponed to M9 · Sep 2020'],
  ['postponed', 'Postponed, to no month named yet'],
  ['dropped', 'Dropped on 4 March 2020'],
])('after a line that says %s it is said to be: %s', (line, words) => {
  expect(stands({ '2020-03-04': `- STATUS MS1 ${line}: So it is.` }).words).toBe(words);
});

test('without a status line it says whether anything was said at all', () => {
  expect(stands({ '2020-03-04': 'Nothing.' }).words).toBe('Nothing said in the minutes yet');
  expect(stands({ '2020-03-04': 'MS1 is near.' }).words).toBe('No state given in the minutes yet');
});

test('the months in which it was due are told in turn, the same month once', () => {
  const { months, by, slip } = stands({
    '2020-02-04': '- STATUS MS1 postponed to M5: Fog.\n- STATUS MS1 postponed to M5: Still fog.',
    '2020-03-04': '- STATUS MS1 postponed to M8: More fog.',
  });
  expect([months, by, slip]).toEqual([
    ['M3 · Mar 2020', 'M5 · May 2020', 'M8 · Aug 2020'],
    '31 August 2020',
    '5 months later than first due',
  ]);
});

test('postponed to no month, its month is open', () => {
  const { months, by, isMonthOpen } = stands({ '2020-02-04': '- STATUS MS1 postponed: Fog.' });
  expect([months, by, isMonthOpen]).toEqual([['M3 · Mar 2020'], undefined, true]);
});

test.each<[line: string, date: string, reached: string, slip: string]>([
  ['achieved', '2020-03-04', 'M3 · Mar 2020', 'on time'],
  ['achieved', '2020-04-04', 'M4 · Apr 2020', '1 month late'],
  ['achieved', '2020-01-04', 'M1 · Jan 2020', '2 months early'],
  ['achieved', '2020-04-20/2020-05-10', 'by M5 · May 2020', 'at most 2 months late'],
  ['achieved', '2020-01-20/2020-02-10', 'by M2 · Feb 2020', 'at least 1 month early'],
])('%s at a meeting of %s, it was reached %s, %s', (line, date, reached, slip) => {
  expect(stands({ [date]: `- STATUS MS1 ${line}: Lit.` })).toMatchObject({ reached, slip });
});

describe('when its month has passed', () => {
  const late = (...args: Parameters<typeof stands>) => stands(...args).late;
  const PLANNED = { '2020-02-04': '- STATUS MS1 planned: Soon.' };
  const SINCE = { ...PLANNED, '2020-04-15': '- Talk of the weather.' };

  test('it is overdue when minutes since then could have said that it was reached', () => {
    expect(late(SINCE)).toBe('overdue');
  });

  test('nobody knows when there are no such minutes, or only those of another work package', () => {
    expect(late(PLANNED)).toBe('unknown');
    expect(late(SINCE, MS1, 'oil')).toBe('unknown');
  });

  test('nobody knows when the minutes never told its state', () => {
    expect(late({ '2020-04-15': 'MS1 again.' })).toBe('unknown');
  });

  test('it is not late when it was reached, dropped, postponed or published', () => {
    for (const state of ['achieved', 'dropped', 'postponed to M9'])
      expect(late({ ...SINCE, '2020-05-04': `- STATUS MS1 ${state}: So.` })).toBeUndefined();
    const published = milestone('ms1', 'MS1', { due: 'M3', workPackages: ['wp1'], published: '2020-03' });
    expect(late(SINCE, published)).toBeUndefined();
  });
});

test('each line of its history is quoted with its meeting, agenda item and speakers', () => {
  const d1 = entry('deliverables/d1', { code: 'D1.1', workPackage: 'wp1', due: 'M3' });
  const minutes = '## 1. Lamps\n\nSpeakers: @ann\n\n- Lamps\n  - STATUS D1.1 submitted 2020-03: By *post*. ^post';
  const ann = entry('people/ann', { name: 'Ann Lamp' });
  const model = modelOf([d1, ann, meeting('m', '2020-03-04', minutes, { series: 'lamps' })], settings);
  const { history } = standingOf(model, d1 as Undertaking);
  expect(history.map(({ words, said }) => [words, said.text, said.anchor, said.itemTitle, said.within])).toEqual([
    ['Submitted in March 2020', 'By post.', 'post', 'Lamps', 'Lamps'],
  ]);
  expect(history[0]?.said.speakers.map((it) => it.label)).toEqual(['Ann Lamp']);
});

test('a line of the history is told by it, unless it is a question too', () => {
  const model = modelOf([
    MS1,
    meeting('m', '2020-03-04', '- STATUS MS1 planned: Soon.\n- STATUS MS1 dropped; QUESTION: Why?\n- MS1 again.'),
  ]);
  const { history } = standingOf(model, MS1 as Undertaking);
  expect(quotesOf(model, 'milestones/ms1').map((it) => isTold(it, history))).toEqual([true, false, false]);
});
