import { describe, expect, test } from 'vitest';
import { calendarPictureOf, calendarTables } from '#model/pictures/meeting-years.ts';
import { timelinePictureOf } from '#model/pictures/timeline.ts';
import { leftOut, timelineTables } from '#model/pictures/timeline-tables.ts';
import { workPlanOf } from '#model/pictures/work-plan.ts';
import { entry, meeting, milestone, modelOf, settingsWith } from '../invented.ts';

const event = (id: string, start: string, own: object = {}) =>
  entry(`events/${id}`, { name: id, kind: 'talk', start, ...own });

describe('the days of the timeline', () => {
  const daysOf = (...entries: ReturnType<typeof entry>[]) => {
    const { from, until, left } = timelinePictureOf(modelOf(entries));
    return { from, until, ...left };
  };

  test.each([
    ['are those of the project', [], '2020-01-01', '2021-12-31', 0, 0],
    ['reach back half a year to an event', [event('a', '2019-07-01')], '2019-07-01', '2021-12-31', 0, 0],
    ['but no further', [event('a', '2019-06-30')], '2020-01-01', '2021-12-31', 1, 0],
    ['reach on for a year', [meeting('m', '2022-12-31', '')], '2020-01-01', '2022-12-31', 0, 0],
    ['but no further', [meeting('m', '2023-01-01', '')], '2020-01-01', '2021-12-31', 1, 0],
    ['reach to what is due however late', [milestone('a', 'A', { due: 'M60' })], '2020-01-01', '2024-12-31', 0, 0],
    ['leave out what has no day', [meeting('m', '2020/2021', '')], '2020-01-01', '2021-12-31', 0, 1],
  ])('%s', (_, entries, from, until, beyond, undated) => {
    expect(daysOf(...entries)).toEqual({ from, until, beyond, undated });
  });

  test('what is left out is told', () => {
    const picture = timelinePictureOf(modelOf([event('a', '2010'), meeting('m', '2020/2021', '')]));
    expect(leftOut(picture)).toBe(
      'Meetings and events not drawn here: 1 before 1 January 2020 or after 31 December 2021, and 1 whose day no source gives within a year.',
    );
    expect(leftOut(timelinePictureOf(modelOf([])))).toBeUndefined();
  });
});

test('rows stand under their first work package, what is due first at the top, what belongs to none at the end', () => {
  const { groups } = timelinePictureOf(
    modelOf([
      entry('work-packages/wp2', { code: 'WP2', title: 'Two' }),
      entry('work-packages/wp10', { code: 'WP10', title: 'Ten' }),
      milestone('a', 'A', { workPackages: ['wp10', 'wp2'], due: 'M9' }),
      milestone('b', 'B', { workPackages: ['wp10'], due: 'M2' }),
      milestone('c', 'C', { workPackages: ['wp2'] }),
      milestone('d', 'D', { workPackages: ['wp2'], published: '2020-02' }),
      milestone('e', 'E'),
    ]),
  );
  expect(groups.map(({ card, rows }) => [card?.label, rows.map((it) => it.card.label).join()])).toEqual([
    ['WP2', 'D,C'],
    ['WP10', 'B,A'],
    [undefined, 'E'],
  ]);
});

test('phases are cut to the days shown; one that has not ended runs on to the edge', () => {
  const settings = settingsWith({
    phases: [
      { id: 'before', name: 'Before', kind: 'funded', start: '2018', end: '2019' },
      { id: 'funded', name: 'Funded', kind: 'funded', start: '2019-06', end: '2020-06' },
      { id: 'open', name: 'Open', kind: 'open-collaboration', start: '2020-07' },
    ],
  });
  expect(
    timelinePictureOf(modelOf([], settings)).phases.map(({ card, from, until }) => [card.label, from, until]),
  ).toEqual([
    ['Funded', '2020-01-01', '2020-06-30'],
    ['Open', '2020-07-01', '2021-12-31'],
  ]);
});

test('a work package that has nothing with a day has no plan; one that several share is on the plan of each', () => {
  const packages = ['wp1', 'wp2', 'wp3'].map((id) => entry(`work-packages/${id}`, { code: id, title: id }));
  const model = modelOf([
    ...packages,
    milestone('a', 'A', { workPackages: ['wp1', 'wp2'], due: 'M9' }),
    milestone('b', 'B', { workPackages: ['wp3'] }),
  ]);
  expect(model.of('work-packages').map((it) => workPlanOf(model, it)?.rows.map(({ card }) => card.label))).toEqual([
    ['A'],
    ['A'],
    undefined,
  ]);
});

test('the table tells state, evidence and slip of each row', () => {
  const model = modelOf([
    milestone('ms1', 'MS1', { title: 'First light', due: 'M2' }),
    meeting('m1', '2020-02-01', '- STATUS MS1 underway: Soon.'),
    meeting('m2', '2020-03-01', '- STATUS MS1 postponed: Not so soon.'),
  ]);
  const [table] = timelineTables(timelinePictureOf(model));
  expect(table?.rows).toEqual([
    [
      { words: 'MS1', key: 'milestones/ms1' },
      { words: 'First light' },
      { words: 'Due M2 · Feb 2020' },
      { words: '' },
      { words: '' },
      { words: 'postponed, under way since 1 February 2020', key: 'meetings/m1', anchor: 'soon' },
      { words: 'to no month named yet' },
    ],
  ]);
});

describe('the calendar', () => {
  const series = settingsWith({ series: [{ id: 's', name: 'Weekly', cadence: 'weekly' }] });

  test('has the latest year first; what spans two years is drawn in both and told once', () => {
    const picture = calendarPictureOf(
      modelOf(
        [
          meeting('m', '2020-12-20/2021-01-10', '', { series: 's' }),
          meeting('n', '2020-02-03', ''),
          event('e', '2019-05'),
        ],
        series,
      ),
    );
    const lanes = picture.years.map(({ year, lanes }) => [
      year,
      ...lanes.map(({ label, items }) => `${label} ${items.length}`),
    ]);
    expect(lanes).toEqual([
      ['2021', 'Weekly 1'],
      ['2020', 'Weekly 1', 'Other meetings 1'],
      ['2019', 'Events 1'],
    ]);
    expect(calendarTables(picture).map(({ caption, rows }) => [caption, rows.length])).toEqual([
      ['2021', 1],
      ['2020', 1],
      ['2019', 1],
    ]);
  });

  test('tells apart what was held, announced and called off, and what is one of several days from what lasted', () => {
    const { years } = calendarPictureOf(
      modelOf([
        meeting('a', '2020-01-01', ''),
        meeting('b', '2020-01-02', '', { minutes: 'none' }),
        meeting('c', '2020-01-03', '', { status: 'cancelled' }),
        meeting('d', '2020-01-04', '', { status: 'scheduled', minutes: 'none' }),
        meeting('e', '2020-01', ''),
        event('f', '2020-01-06', { end: '2020-01-08', planned: true }),
        event('g', '2020-02'),
      ]),
    );
    const items = years.flatMap(({ lanes }) => lanes.flatMap((it) => it.items));
    expect(items.map((it) => [it.card.label, it.from, it.until, it.came, it.sort, it.isUncertain])).toEqual([
      ['a', '2020-01-01', '2020-01-01', 'held', 'minutes', false],
      ['b', '2020-01-02', '2020-01-02', 'held', 'agenda', false],
      ['c', '2020-01-03', '2020-01-03', 'off', 'agenda', false],
      ['d', '2020-01-04', '2020-01-04', 'announced', 'agenda', false],
      ['e', '2020-01-01', '2020-01-31', 'held', 'minutes', true],
      ['f', '2020-01-06', '2020-01-08', 'announced', 'talk', false],
      ['g', '2020-02-01', '2020-02-29', 'held', 'talk', true],
    ]);
  });

  test('of very many meetings the earlier years are counted, not drawn', () => {
    const many = Array.from({ length: 1300 }, (_, at) => meeting(`m${at}`, `${at < 600 ? 2019 : 2020}-05-04`, ''));
    const picture = calendarPictureOf(modelOf(many));
    expect(picture.years.map(({ year }) => year)).toEqual(['2020']);
    expect(picture.earlier).toBe(600);
  });
});

test('what lies after today is announced, whatever its file says of it', () => {
  const { lanes, events } = timelinePictureOf(
    modelOf([
      ...['2020-06-14', '2020-06-15', '2020-06-16'].map((day) => meeting(day, day, '')),
      meeting('off', '2020-07-01', '', { status: 'cancelled' }),
      event('now', '2020-06-15', { end: '2020-06-20' }),
      event('later', '2020-06-16'),
    ]),
  );
  expect(lanes.flatMap(({ items }) => items.map((it) => it.came))).toEqual(['held', 'held', 'announced', 'off']);
  expect(events.map((it) => `${it.card.label} ${it.came}`)).toEqual(['now held', 'later announced']);
});
