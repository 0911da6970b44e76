import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayIn, nextDate } from '#model/cadence.ts';
import { daysAfter, daysBetween } from '#model/calendar.ts';
import type { Series } from '#schema/collaboration.ts';
import { daysInMonth } from '#schema/edtf.ts';

type Cadence = Series['cadence'];

/** The days of so many meetings in a row, each made when the one before it had been held. */
function inARow(cadence: Cadence, anchor: string, today: string, count: number): string[] {
  const days: string[] = [];
  while (days.length < count) days.push(nextDate({ cadence, anchor }, days, today) ?? 'none');
  return days;
}

describe('the next day of a series', () => {
  test.each<[what: string, cadence: Cadence, anchor: string | undefined, dates: string[], today: string, next: string]>(
    [
      ['is that of the anchor when it has not met yet', 'weekly', '2026-12-02', [], '2026-11-22', '2026-12-02'],
      ['may be today', 'weekly', '2026-11-18', [], '2026-11-25', '2026-11-25'],
      ['is not today when it has met today', 'weekly', '2026-11-18', ['2026-11-25'], '2026-11-25', '2026-12-02'],
      ['is in the week of the anchor', 'fortnightly', '2026-11-05', ['2026-11-05'], '2026-11-10', '2026-11-19'],
      [
        'comes after the last meeting, also one to come',
        'weekly',
        '2026-11-04',
        ['2026-12-02'],
        '2026-11-22',
        '2026-12-09',
      ],
      ['is in step after a gap of a year', 'fortnightly', '2025-01-09', ['2025-11-13'], '2026-11-22', '2026-11-26'],
      [
        'keeps to the anchor when a meeting was moved by a day',
        'weekly',
        '2026-11-04',
        ['2026-11-12'],
        '2026-11-12',
        '2026-11-18',
      ],
      [
        'is counted from the last meeting without an anchor',
        'weekly',
        undefined,
        ['2026-11-04', '2026-11-12'],
        '2026-11-13',
        '2026-11-19',
      ],
      [
        'is not counted from a vague date',
        'weekly',
        undefined,
        ['2026-11-04', '2026-11-09/2026-11-20'],
        '2026-11-13',
        '2026-11-18',
      ],
      [
        'is a fortnight later across the end of summer time',
        'fortnightly',
        '2026-10-15',
        ['2026-10-15'],
        '2026-10-16',
        '2026-10-29',
      ],
      [
        'is a fortnight later across its beginning',
        'fortnightly',
        '2026-03-19',
        ['2026-03-19'],
        '2026-03-20',
        '2026-04-02',
      ],
      [
        'is a fortnight later across the end of a year',
        'fortnightly',
        '2026-12-24',
        ['2026-12-24'],
        '2026-12-28',
        '2027-01-07',
      ],
      ['is the same weekday of the next month', 'monthly', '2023-06-13', ['2025-09-09'], '2025-09-10', '2025-10-14'],
      ['may still be in this month', 'monthly', '2023-06-13', ['2025-09-09'], '2025-10-14', '2025-10-14'],
      [
        'of every third month keeps to the months of the anchor',
        'quarterly',
        '2026-01-14',
        ['2026-02-20'],
        '2026-02-21',
        '2026-04-08',
      ],
      [
        'of every year is in the month of the anchor',
        'yearly',
        '2024-05-02',
        ['2026-05-07'],
        '2026-11-22',
        '2027-05-06',
      ],
      [
        'that is a fifth one is the last of a month without a fifth',
        'monthly',
        '2026-01-29',
        ['2026-01-29'],
        '2026-02-01',
        '2026-02-26',
      ],
      [
        'that is a fifth one is the fifth where there is one',
        'monthly',
        '2026-01-29',
        ['2026-03-26'],
        '2026-04-01',
        '2026-04-30',
      ],
      [
        'on a leap day in another year is the last of its weekday',
        'yearly',
        '2024-02-29',
        [],
        '2024-03-01',
        '2025-02-27',
      ],
    ],
  )('%s', (_, cadence, anchor, dates, today, next) => {
    expect(nextDate({ cadence, ...(anchor && { anchor }) }, dates, today)).toBe(next);
  });

  test('is every second Tuesday of the months of a leap year', () => {
    expect(inARow('monthly', '2023-12-12', '2024-01-01', 12)).toEqual([
      '2024-01-09',
      '2024-02-13',
      '2024-03-12',
      '2024-04-09',
      '2024-05-14',
      '2024-06-11',
      '2024-07-09',
      '2024-08-13',
      '2024-09-10',
      '2024-10-08',
      '2024-11-12',
      '2024-12-10',
    ]);
  });

  test.each<[Cadence, string | undefined, string[]]>([
    ['irregular', '2026-01-07', ['2026-01-07']],
    ['weekly', undefined, []],
    ['weekly', undefined, ['2026-01', '2026-01-01/2026-02-01']],
  ])('is not known of one that is %s, anchored at %s, with meetings on %j', (cadence, anchor, dates) => {
    expect(nextDate({ cadence, ...(anchor && { anchor }) }, dates, '2026-11-22')).toBeUndefined();
  });
});

const day = fc.integer({ min: 0, max: 40_000 }).map((it) => daysAfter('1990-01-01', it));
const nth = (date: string) => Math.ceil(Number(date.slice(8)) / 7);
const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
const isLastOfMonth = (date: string) =>
  Number(date.slice(8)) + 7 > (daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))) ?? 0);

/** Whether a day is in the rhythm that begins at an anchor. */
function isInRhythm(cadence: Cadence, anchor: string, date: string): boolean {
  const days = daysBetween(anchor, date);
  if (days < 0 || days % 7 !== 0) return false;
  if (cadence === 'weekly') return true;
  if (cadence === 'fortnightly') return days % 14 === 0;
  const step = { monthly: 1, quarterly: 3, yearly: 12 }[cadence as 'monthly'];
  const isItsDay = nth(anchor) === 5 ? isLastOfMonth(date) : nth(date) === nth(anchor);
  return isItsDay && (months(date) - months(anchor)) % step === 0;
}

test.each<Cadence>(['weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly'])(
  'whatever the days, the next %s meeting is the first one in rhythm, not before today and after all others',
  (cadence) => {
    fc.assert(
      fc.property(day, fc.array(day, { maxLength: 3 }), day, (anchor, dates, today) => {
        const next = nextDate({ cadence, anchor }, dates, today) ?? '';
        const isLater = (date: string) => date >= today && dates.every((it) => it < date);
        expect(isInRhythm(cadence, anchor, next) && isLater(next)).toBe(true);
        for (let back = 1; back <= 400; back++) {
          const before = daysAfter(next, -back);
          if (!isLater(before)) break;
          expect(isInRhythm(cadence, anchor, before)).toBe(false);
        }
      }),
    );
  },
);

test.each<Cadence>(['fortnightly', 'monthly', 'yearly'])('no %s meeting comes after the year 9999', (cadence) => {
  expect(nextDate({ cadence, anchor: '2020-03-11' }, ['9999-12-30'], '2026-11-22')).toBeUndefined();
});

describe('today', () => {
  test.each([
    ['2026-03-10T23:30:00Z', 'UTC', '2026-03-10'],
    ['2026-03-10T23:30:00Z', 'Europe/Paris', '2026-03-11'],
    ['2026-03-10T23:30:00Z', 'America/New_York', '2026-03-10'],
    ['2026-03-11T03:30:00Z', 'America/New_York', '2026-03-10'],
    ['2026-10-24T22:30:00Z', 'Europe/Stockholm', '2026-10-25'],
    ['2026-12-31T23:30:00Z', 'Asia/Kathmandu', '2027-01-01'],
  ])('at %s in %s is %s', (instant, zone, expected) => {
    expect(dayIn(zone, new Date(instant))).toBe(expected);
  });
});
