import { describe, expect, test } from 'vitest';
import { rowsOf } from '#model/registers/rows.ts';
import { undertakingRows } from '#model/registers/undertakings.ts';
import { lampsOn } from './collaboration.ts';

const JUNE = lampsOn('2022-06-15');

describe('the register of actions', () => {
  test('begins with what is overdue, then what is open by its day, then what is done', () => {
    expect(rowsOf(JUNE, 'actions').map((it) => [it.id, it.state, it.dueDay, it.due, it.done?.key])).toEqual([
      ['lamps/2^count', 'overdue for 6 weeks', '2022-04-30', 'M4 · Apr 2022', undefined],
      ['lamps/1^stairs', 'open', undefined, undefined, undefined],
      ['lamps/2^board', 'open', undefined, 'the next meeting, which has no day yet', undefined],
      ['lamps/1^wicks', 'done', '2022-02-10', '10 February 2022', 'lamps/2^forty-wicks-have-come'],
    ]);
  });

  test('is another one on another day', () => {
    const states = (today: string) => rowsOf(lampsOn(today), 'actions').map((it) => `${it.id} ${it.group}`);
    expect(states('2022-01-31')).toEqual([]);
    expect(states('2022-02-10')).toEqual(['lamps/1^wicks open', 'lamps/1^stairs open']);
    expect(states('2022-02-11')).toEqual(['lamps/1^wicks overdue', 'lamps/1^stairs open']);
  });

  test('can be chosen by owner, series, work package of the series and of the subject, and year', () => {
    const facets = rowsOf(JUNE, 'actions').find((it) => it.id === 'lamps/2^board')?.facets;
    expect(facets).toEqual({
      state: [{ value: 'open', label: 'Open' }],
      owner: [{ value: 'bob', label: 'Bob Oil' }],
      series: [{ value: 'lamps', label: 'Lamp meeting' }],
      wp: [
        { value: 'wp1', label: 'WP1 · Lamps' },
        { value: 'wp2', label: 'WP2 · Oil' },
      ],
      year: [{ value: '2022', label: '2022' }],
    });
  });
});

test('the register of decisions shows what each replaces and what replaced it, newest first', () => {
  expect(rowsOf(JUNE, 'decisions').map((it) => [it.id, it.group, it.supersedes?.key, it.supersededBy?.key])).toEqual([
    ['board^sun', 'in-force', 'lamps/2^gas', undefined],
    ['lamps/2^gas', 'superseded', 'lamps/1^oil', 'board^sun'],
    ['lamps/1^oil', 'superseded', undefined, 'lamps/2^gas'],
  ]);
});

test('the register of questions begins with what waits longest, and quotes the answers', () => {
  expect(rowsOf(JUNE, 'questions').map((it) => [it.said.text, it.state, it.answer?.text])).toEqual([
    ['Why gas?', 'open for 2 months', undefined],
    ['Who pays?', 'answered after 2 months', 'The board pays.'],
  ]);
});

test('the register of changes tells of each from which state to which, newest first', () => {
  expect(rowsOf(JUNE, 'changes').map((it) => [it.card.label, it.from, it.to, it.words, it.month, it.date])).toEqual([
    ['MS1', 'postponed', 'postponed', 'Postponed to M9 · Sep 2022', 9, undefined],
    ['MS4', undefined, 'dropped', 'Dropped on 1 March 2022', undefined, undefined],
    ['D1.1', 'underway', 'achieved', 'Achieved in February 2022', undefined, '2022-02'],
    ['MS1', undefined, 'postponed', 'Postponed to M6 · Jun 2022', 6, undefined],
    ['D1.1', undefined, 'underway', 'Under way', undefined, undefined],
  ]);
});

describe('the register of deliverables and milestones', () => {
  test('divides them by how they stand', () => {
    expect(rowsOf(JUNE, 'register').map((it) => [it.card.label, it.group, it.months.join(' → '), it.slip])).toEqual([
      ['MS1', 'open', 'M3 · Mar 2022 → M6 · Jun 2022 → M9 · Sep 2022', '6 months later than first due'],
      ['MS3', 'open', 'M12 · Dec 2022', undefined],
      ['MS2', 'silent', 'M2 · Feb 2022', undefined],
      ['D1.1', 'reached', 'M2 · Feb 2022', 'on time'],
      ['D2.1', 'published', 'M4 · Apr 2022', undefined],
      ['MS4', 'dropped', 'M1 · Jan 2022', undefined],
    ]);
  });

  test('says of each which line gave it its state', () => {
    const row = rowsOf(JUNE, 'register').find((it) => it.card.label === 'MS1');
    expect(row).toMatchObject({ state: 'Postponed to M9 · Sep 2022', said: { text: 'Once more.' }, day: '2022-09-30' });
  });

  test('calls late only what the minutes could have told of, and is as it was on an earlier day', () => {
    const groups = (today: string) =>
      Object.fromEntries(rowsOf(lampsOn(today), 'register').map((it) => [it.card.label, it.group]));
    expect(groups('2022-02-15')).toMatchObject({ 'D1.1': 'open', MS1: 'open', MS4: 'silent' });
    expect(groups('2022-10-01')).toMatchObject({ MS1: 'silent', MS4: 'dropped' });
    expect(groups('2022-10-21')).toMatchObject({ MS1: 'overdue', MS4: 'dropped' });
  });

  test('of one kind stands as its index does', () => {
    expect(undertakingRows(JUNE, ['milestones']).map((it) => it.card.label)).toEqual(['MS1', 'MS2', 'MS3', 'MS4']);
  });
});
