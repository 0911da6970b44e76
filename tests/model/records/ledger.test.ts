/** The state of deliverables and milestones, replayed from status lines. Months: January 2020 is M1. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '#model/entry.ts';
import { type Ledger, ledgerOf } from '#model/records/ledger.ts';
import type { Undertaking } from '#model/undertaking.ts';
import { entry, meeting, milestone, modelOf, settingsWith } from '../invented.ts';

/** One series, which is that of the whole project. */
const settings = settingsWith({ series: [{ id: 'all', name: 'All hands', cadence: 'monthly' }] });
const MS1 = milestone('ms1', 'MS1', { due: 'M6', workPackages: ['wp1'], aliases: ['first light'] });
const D1 = entry('deliverables/d1', { code: 'D1.1', workPackage: 'wp1', due: 'M6' });

/** What the minutes of some meetings, by date, say of an entry as of a day, in one line. */
function told(minutes: Record<string, string>, asOf = '2021-12-31', of: Entry = MS1): string {
  const meetings = Object.entries(minutes).map(([date, body]) =>
    meeting(date.replace('/', '-'), date, body, { series: 'all' }),
  );
  return inWords(ledgerOf(modelOf([MS1, D1, ...meetings], settings), of as Undertaking, asOf));
}

function inWords({ state, due, revisions, dueNow, reached, slip, late }: Ledger): string {
  return [
    state ?? 'nothing said',
    `due ${[due, ...revisions.map((it) => it.month)].map((it) => `M${it}`).join(' → ')}`,
    ...(dueNow === undefined ? ['due open'] : []),
    ...(reached ? [`reached ${reached.date}${reached.isUncertain ? ' or so' : ''}, M${reached.month}`] : []),
    ...(slip ? [`slip ${slip.isAtMost ? 'at most ' : ''}${slip.months}`] : []),
    ...(late ? [late] : []),
  ].join('; ');
}

describe('a milestone due in M6 (June 2020)', () => {
  test.each<[what: string, minutes: Record<string, string>, asOf: string, told: string]>([
    ['of which nothing is said, in its time', {}, '2020-06-30', 'nothing said; due M6'],
    ['of which nothing is said, a day later', {}, '2020-07-01', 'nothing said; due M6; unknown'],
    [
      'of which nothing is said in minutes before and after its day',
      { '2020-06-01': '- rain', '2020-07-01': '- fog' },
      '2020-07-01',
      'nothing said; due M6; overdue',
    ],
    [
      'of which nothing is said in minutes that begin only after its day',
      { '2020-07-01': '- fog', '2020-08-01': '- rain' },
      '2020-08-01',
      'nothing said; due M6; unknown',
    ],
    [
      'of which something is said before its day, and nothing after it',
      { '2020-05-01': '- STATUS MS1 underway: at it', '2020-07-01': '- fog' },
      '2020-07-01',
      'underway; due M6; overdue',
    ],
    [
      'of which something is said before its day, the last time that anybody met',
      { '2020-05-01': '- STATUS MS1 underway: at it' },
      '2021-12-31',
      'underway; due M6; unknown',
    ],
    ['that is only spoken of', { '2020-02-01': '- MS1 is fine' }, '2020-02-01', 'nothing said; due M6'],
    ['under way', { '2020-02-01': '- STATUS MS1 underway: at it' }, '2020-02-01', 'underway; due M6'],
    [
      'of which it is said a day later',
      { '2020-02-02': '- STATUS MS1 underway: at it' },
      '2020-02-01',
      'nothing said; due M6',
    ],
    [
      'known by another name',
      { '2020-02-01': '- STATUS first light underway: at it' },
      '2020-02-01',
      'underway; due M6',
    ],
    [
      'achieved on the day of the meeting',
      { '2020-05-04': '- STATUS MS1 achieved: done' },
      '2020-12-31',
      'achieved; due M6; reached 2020-05-04, M5; slip -1',
    ],
    [
      'achieved on a day of its own',
      { '2020-08-04': '- STATUS MS1 achieved 2020-06-30: done' },
      '2020-12-31',
      'achieved; due M6; reached 2020-06-30, M6; slip 0',
    ],
    [
      'postponed',
      { '2020-05-04': '- STATUS MS1 postponed to M9: fog' },
      '2020-09-30',
      'postponed; due M6 → M9; slip 3',
    ],
    [
      'postponed, and overdue again',
      { '2020-05-04': '- STATUS MS1 postponed to M9: fog', '2020-10-01': '- fog' },
      '2020-10-01',
      'postponed; due M6 → M9; slip 3; overdue',
    ],
    [
      'postponed to no month',
      { '2020-05-04': '- STATUS MS1 postponed: fog' },
      '2021-10-01',
      'postponed; due M6; due open',
    ],
    [
      'postponed twice',
      { '2020-05-04': '- STATUS MS1 postponed to M9: fog', '2020-08-04': '- STATUS MS1 postponed to M12: ice' },
      '2020-08-04',
      'postponed; due M6 → M9 → M12; slip 6',
    ],
    [
      'postponed, then achieved later still',
      { '2020-05-04': '- STATUS MS1 postponed to M9: fog', '2020-11-04': '- STATUS MS1 achieved: light' },
      '2021-01-01',
      'achieved; due M6 → M9; reached 2020-11-04, M11; slip 5',
    ],
    ['dropped', { '2020-05-04': '- STATUS MS1 dropped: no interest' }, '2021-01-01', 'dropped; due M6'],
    [
      'postponed, then dropped: it had slipped',
      { '2020-05-04': '- STATUS MS1 postponed to M9: fog', '2020-08-04': '- STATUS MS1 dropped: no interest' },
      '2021-01-01',
      'dropped; due M6 → M9; slip 3',
    ],
    [
      'of which two lines of one meeting speak: the later counts',
      { '2020-05-04': '- STATUS MS1 achieved: light\n- STATUS MS1 underway: no, sorry' },
      '2020-05-04',
      'underway; due M6',
    ],
    [
      'achieved, taken back, achieved again: from then on',
      {
        '2020-03-01': '- STATUS MS1 achieved: light',
        '2020-04-01': '- STATUS MS1 underway: dark',
        '2020-08-01': '- STATUS MS1 achieved: light',
      },
      '2021-01-01',
      'achieved; due M6; reached 2020-08-01, M8; slip 2',
    ],
    [
      'achieved and accepted: from the first',
      { '2020-03-01': '- STATUS MS1 achieved: light', '2020-08-01': '- STATUS MS1 accepted: by the funder' },
      '2021-01-01',
      'accepted; due M6; reached 2020-03-01, M3; slip -3',
    ],
    ['only submitted', { '2020-03-01': '- STATUS MS1 submitted: sent' }, '2020-03-01', 'submitted; due M6'],
    [
      'achieved at a meeting of an uncertain day: from its last possible day',
      { '2020-06-20/2020-07-10': '- STATUS MS1 achieved: light' },
      '2020-07-10',
      'achieved; due M6; reached 2020-06-20/2020-07-10 or so, M7; slip at most 1',
    ],
    [
      'achieved at a meeting that may not have been yet',
      { '2020-06-20/2020-07-10': '- STATUS MS1 achieved: light' },
      '2020-07-09',
      'nothing said; due M6; unknown',
    ],
  ])('%s', (_, minutes, asOf, expected) => {
    expect(told(minutes, asOf)).toBe(expected);
  });
});

describe('a deliverable due in M6', () => {
  test.each<[what: string, minutes: Record<string, string>, told: string]>([
    [
      'is reached when it is submitted',
      { '2020-07-01': '- STATUS D1.1 submitted 2020-06-30: sent' },
      'submitted; due M6; reached 2020-06-30, M6; slip 0',
    ],
    [
      'counts from its first submission when it is accepted',
      { '2020-07-01': '- STATUS D1.1 submitted: sent', '2020-09-01': '- STATUS D1.1 accepted: fine' },
      'accepted; due M6; reached 2020-07-01, M7; slip 1',
    ],
    [
      'is not reached when it is rejected',
      { '2020-07-01': '- STATUS D1.1 submitted: sent', '2020-09-01': '- STATUS D1.1 rejected: too short' },
      'rejected; due M6; overdue',
    ],
    [
      'counts from the second submission then',
      {
        '2020-07-01': '- STATUS D1.1 submitted: sent',
        '2020-09-01': '- STATUS D1.1 rejected: too short',
        '2020-10-01': '- STATUS D1.1 submitted: longer',
      },
      'submitted; due M6; reached 2020-10-01, M10; slip 4',
    ],
  ])('%s', (_, minutes, expected) => {
    expect(told(minutes, '2021-12-31', D1)).toBe(expected);
  });
});

describe('nothing is said', () => {
  const line = '- STATUS MS1 achieved: light';
  test.each([
    ['at a meeting of which only the agenda is known', { minutes: 'none' }],
    ['at a meeting that was cancelled', { status: 'cancelled' }],
    ['at a meeting that is only planned', { status: 'scheduled' }],
  ])('%s', (_, own) => {
    const model = modelOf([MS1, meeting('m', '2020-03-01', line, own)]);
    expect(model.records.all).toEqual([]);
  });

  test('by the body of anything but a meeting', () => {
    const page = entry('pages/about', { title: 'About' }, line);
    expect(modelOf([MS1, page]).records.all).toEqual([]);
  });
});
