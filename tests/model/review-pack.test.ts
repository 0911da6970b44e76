import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entry, EntryOf } from '#model/entry.ts';
import type { PackRow } from '#model/pack-rows.ts';
import { type ReviewPack, reviewPackOf } from '#model/review-pack.ts';
import { weave } from '#model/weave.ts';
import { readContent } from '#source/read.ts';
import { entry, meeting, milestone, modelOf, settingsWith } from './invented.ts';

const settings = settingsWith({
  reportingPeriods: [
    { code: 'RP1', name: 'first period', start: '2020-01-01', end: '2020-12-31' },
    { code: 'RP2', name: 'second period', start: '2021-01-01', end: '2021-12-31' },
  ],
  phases: [
    { id: 'paid', name: 'Paid', kind: 'funded', start: '2020-01', end: '2021-06' },
    { id: 'club', name: 'Club', kind: 'open-collaboration', start: '2022-01' },
  ],
  series: [{ id: 'weekly', name: 'Weekly', cadence: 'weekly' }],
});

/** The pack of a period of a small collaboration, as of a day long after its end unless another is given. */
function packOf(period: string, entries: Entry[], today = '2025-01-01'): ReviewPack {
  const model = { ...modelOf(entries, settings), today };
  return reviewPackOf(model, model.get(`periods/${period}`) as EntryOf<'periods'>);
}

/** Each group with the codes of its rows. */
const codes = ({ rows }: ReviewPack) =>
  Object.entries(rows).flatMap(([group, list]) =>
    list.length > 0 ? [`${group}: ${list.map((it) => it.card.label).join(', ')}`] : [],
  );

const inBrief = ({ card, planned, revised, reached, isReachedHere, slip, state }: PackRow) =>
  [card.label, planned, revised, reached, isReachedHere, slip, state].map((it) => it ?? '-').join(' | ');

describe('the undertakings of a period', () => {
  const entries = [
    milestone('ms1', 'MS1', { due: 'M6' }),
    milestone('ms2', 'MS2', { due: 'M12' }),
    milestone('ms3', 'MS3', { due: 'M13' }),
    milestone('ms4', 'MS4', { due: 'M10' }),
    milestone('ms5', 'MS5', { due: 'M11', published: '2021-02' }),
    milestone('ms6', 'MS6', { published: '2021-03' }),
    milestone('ms7', 'MS7'),
    meeting('m1', '2020-06-20', '- STATUS MS1 achieved: There.\n- STATUS MS2 postponed to M14: Rain.'),
    meeting('m2', '2020-11-20', '- STATUS MS4 dropped: Not worth it.\n- STATUS MS3 achieved: Early.'),
    meeting('m3', '2021-01-10', '- STATUS MS2 achieved 2020-12-30: Before the holidays after all.'),
    meeting('m4', '2021-03-10', '- STATUS MS7 achieved: Nobody had planned it.'),
  ];

  test('are told as they stood when it ended, by all that minutes say of it', () => {
    const { due } = packOf('rp1', entries).rows;
    expect(due.map(inBrief)).toEqual([
      'MS1 | M6 · Jun 2020 | - | M6 · Jun 2020 | true | on time | Achieved on 20 June 2020',
      'MS4 | M10 · Oct 2020 | - | - | false | - | Dropped on 20 November 2020',
      'MS5 | M11 · Nov 2020 | - | - | false | - | -',
      'MS2 | M12 · Dec 2020 | M14 · Feb 2021 | M12 · Dec 2020 | true | on time | Achieved on 30 December 2020',
    ]);
  });

  test('stand in the group that says why they are told of', () => {
    expect(codes(packOf('rp1', entries))).toEqual(['due: MS1, MS4, MS5, MS2', 'early: MS3']);
    expect(codes(packOf('rp2', entries))).toEqual(['due: MS3', 'early: MS7', 'published: MS5, MS6']);
  });

  test('that were open when it began are carried over, unless nothing was ever said of them', () => {
    const late = [...entries.slice(0, 8), meeting('m9', '2021-05-01', '- STATUS MS2 underway: Not yet.')];
    const { carried } = packOf('rp2', late).rows;
    expect(carried.map(inBrief)).toEqual([
      'MS2 | M12 · Dec 2020 | M14 · Feb 2021 | - | false | 2 months later than first due | Under way',
    ]);
  });

  test('that were taken back and reached again stand in both periods, each as it then was', () => {
    const report = [
      entry('deliverables/d1', { code: 'D1.1', workPackage: 'wp1', due: 'M6' }),
      meeting('m1', '2020-06-20', '- STATUS D1.1 submitted: First version.'),
      meeting('m2', '2021-01-20', '- STATUS D1.1 rejected: Too short.'),
      meeting('m3', '2021-02-20', '- STATUS D1.1 submitted: Second version.'),
    ];
    expect(packOf('rp1', report).rows.due.map(inBrief)).toEqual([
      'D1.1 | M6 · Jun 2020 | - | M6 · Jun 2020 | true | on time | Submitted on 20 June 2020',
    ]);
    expect(packOf('rp2', report).rows.carried.map(inBrief)).toEqual([
      'D1.1 | M6 · Jun 2020 | - | M14 · Feb 2021 | true | 8 months late | Submitted on 20 February 2021',
    ]);
    expect(packOf('rp2', report.slice(0, 3)).rows.carried.map(inBrief)).toEqual([
      'D1.1 | M6 · Jun 2020 | - | - | false | - | Rejected on 20 January 2021',
    ]);
    expect(codes(packOf('rp2', report.slice(0, 2)))).toEqual([]);
  });

  test('carry the line that says so, and where they can be read', () => {
    const report = entry('deliverables/d1', {
      code: 'D1.1',
      workPackage: 'wp1',
      due: 'M6',
      links: { report: 'https://invented.example/d1', doi: '10.1234/d1' },
    });
    const said = meeting('m1', '2020-06-20', '## 1. Reports\n\n- STATUS D1.1 submitted: It is in the portal.');
    expect(packOf('rp1', [report, said]).rows.due).toMatchObject([
      {
        said: { text: 'It is in the portal.', meeting: { key: 'meetings/m1' }, itemTitle: 'Reports' },
        links: [
          { text: 'Report', url: 'https://invented.example/d1' },
          { text: 'doi:10.1234/d1', url: 'https://doi.org/10.1234/d1' },
        ],
      },
    ]);
  });
});

describe('what was said and held in a period', () => {
  const entries = [
    meeting('a', '2020-12-31', '- DECISION: Red. ^red\n- ACTION: Paint it. ^paint\n- QUESTION: Why? ^why', {
      series: 'weekly',
    }),
    meeting('b', '2020-12-25/2021-01-02', '- DECISION supersedes ^red: Blue. ^blue\n- DONE ^paint: Painted.'),
    meeting('c', '2021-03-01', '', { minutes: 'none' }),
    meeting('d', '2021-04-01', '', { status: 'cancelled' }),
    entry('events/review', { name: 'Review', kind: 'review', start: '2021-02-01', reportingPeriod: 'rp1' }),
    entry('events/school', { name: 'School', kind: 'data-challenge', start: '2020-12-30', end: '2021-01-03' }),
  ];

  test.each([
    ['2021-01-31', ['School']],
    ['2021-02-01', ['School', 'Review']],
  ])('tells of an event from its day on, whichever period it names: on %s', (today, labels) => {
    const names = [entries.at(-2), entries.at(-1)].flatMap((it) => it ?? []);
    const named = names.map((it) => ({ ...it, data: { ...it.data, reportingPeriod: 'rp1' } }) as Entry);
    expect(packOf('rp1', named, today).events.list.map((it) => it.card.label)).toEqual(labels);
  });

  test('counts by the day, of an uncertain one by the last it may be', () => {
    const { meetings, report } = packOf('rp1', entries);
    expect(meetings).toMatchObject({ held: 1, withMinutes: 1, series: [{ series: { label: 'Weekly' } }] });
    expect(report).toMatchObject({
      decisions: { total: 1, list: [{ said: { text: 'Red.' } }] },
      actions: { asked: 1, closed: 0, open: 1 },
      questions: { asked: 1, closed: 0, open: 1 },
    });
    expect(report?.decisions.list[0]).not.toHaveProperty('supersededBy');
  });

  test('goes on with what the period before had left', () => {
    const { meetings, report } = packOf('rp2', entries);
    expect(meetings).toMatchObject({ held: 2, withMinutes: 1, series: [{ meetings: { total: 2 } }] });
    expect(report).toMatchObject({
      decisions: { total: 1 },
      actions: { asked: 0, closed: 1, open: 0 },
      questions: { asked: 0, closed: 0, open: 1 },
    });
  });

  test('an event belongs to the period that it names, else to that of its first day', () => {
    const names = (period: string) => packOf(period, entries).events.list.map((it) => `${it.card.label}, ${it.kind}`);
    expect(names('rp1')).toEqual(['School, data challenge', 'Review, review']);
    expect(names('rp2')).toEqual([]);
  });

  test('long lists are cut to the newest, with the number of all', () => {
    const many = Array.from({ length: 40 }, (_, at) => {
      const day = new Date(Date.UTC(2020, 0, 1 + at * 7)).toISOString().slice(0, 10);
      return meeting(`w${at}`, day, '- DECISION: One.\n- DECISION: Two.', { series: 'weekly' });
    });
    const { meetings, report } = packOf('rp1', many);
    expect(meetings.held).toBe(40);
    expect(meetings.series[0]?.meetings).toMatchObject({ total: 40, list: { length: 30 } });
    expect(meetings.series[0]?.meetings.list.at(-1)?.key).toBe('meetings/w39');
    expect(report?.decisions).toMatchObject({ total: 80, list: { length: 60 } });
  });
});

test('a phase of funding has a lighter page, and may have no end', () => {
  const entries = [
    milestone('ms1', 'MS1', { due: 'M6' }),
    meeting('a', '2020-03-01', '- DECISION: Red.\n- STATUS MS1 planned: Soon.'),
    meeting('b', '2024-03-01', ''),
  ];
  const [paid, club] = [packOf('paid', entries), packOf('club', entries)];
  expect(paid).toMatchObject({ dates: '1 January 2020 to 30 June 2021', months: 'M1 · Jan 2020 to M18 · Jun 2021' });
  expect(paid).not.toHaveProperty('report');
  expect(codes(paid)).toEqual(['due: MS1']);
  expect(codes(club)).toEqual([]);
  expect(club).toMatchObject({ dates: 'from 1 January 2022', meetings: { held: 1 } });
  expect(club).not.toHaveProperty('ended');
});

test('the page of a period does not depend on the day, but for whether it is over', () => {
  const entries = [
    milestone('ms1', 'MS1', { due: 'M6' }),
    meeting('a', '2020-03-01', '- ACTION due 2020-04-01: Paint it.\n- STATUS MS1 planned: Soon.'),
  ];
  expect(packOf('rp1', entries, '2020-03-01')).toEqual(packOf('rp1', entries, '2020-12-31'));
  expect(packOf('rp1', entries, '2021-01-01')).toEqual(packOf('rp1', entries, '2031-01-01'));
  expect(packOf('rp1', entries, '2020-12-31')).not.toHaveProperty('ended');
  expect(packOf('rp1', entries, '2021-01-01')).toMatchObject({ ended: '31 December 2020' });
});

describe('the first period of the invented consortium is what a reader of its minutes wrote down', () => {
  const fixtures = join(import.meta.dirname, '../fixtures');
  const content = readContent([join(fixtures, 'project')]);
  if (!content.settings) throw new Error('The invented consortium has no settings.');
  const model = weave({ ...content, settings: content.settings }, '2026-06-01');
  const pack = reviewPackOf(model, model.get('periods/p1') as EntryOf<'periods'>);
  const rows = (kind: string, list: PackRow[]) => list.filter((it) => it.card.kind === kind);
  const reached = Object.values(pack.rows)
    .flat()
    .filter((it) => it.isReachedHere);
  const names = (list: PackRow[]) => list.map((it) => it.card.label).sort();

  const expected = readFileSync(join(fixtures, 'expected/review-pack-p1.txt'), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): [string, string[]] => {
      const [what = '', values = ''] = line.split(' | ');
      return [what, values.split(', ')];
    });
  /** What is told of the day beside a code is tested with the ledger. */
  const withoutDays = (list: string[]) => list.map((it) => it.split(' ')[0] ?? '').sort();
  const found: Record<string, (values: string[]) => unknown> = {
    'due deliverables': () => names(rows('deliverables', pack.rows.due)),
    'due milestones': () => names(rows('milestones', pack.rows.due)),
    'reached deliverables': () => names(rows('deliverables', reached)),
    'reached milestones': () => names(rows('milestones', reached)),
    decisions: () => pack.report?.decisions.list.map((it) => it.said.key),
    'meetings with minutes': () => [String(pack.meetings.withMinutes)],
    /** By hand, a chair was counted also where nobody else is named. */
    attendance: () =>
      pack.report?.attendance.partners.map((it) => `${it.card.label} ${it.meetings + it.others}`).sort(),
  };

  test.each(expected)('%s', (what, values) => {
    const isOfRows = what.startsWith('due') || what.startsWith('reached');
    expect(found[what]?.(values)).toEqual(isOfRows ? withoutDays(values) : values);
  });
});
