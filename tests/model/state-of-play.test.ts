/** The state of play at a meeting: what was open when it began, what was due, what it changed. */
import { describe, expect, test } from 'vitest';
import type { EntryOf } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { type StateOfPlay, stateOfPlayAt } from '#model/records/state-of-play.ts';
import { entry, meeting, milestone, modelOf, person, settingsWith } from './invented.ts';

function playAt(model: Model, id: string): StateOfPlay | undefined {
  return stateOfPlayAt(model, meetingOf(model, id));
}

function meetingOf(model: Model, id: string): EntryOf<'meetings'> {
  const found = model.get(`meetings/${id}`);
  if (found?.kind !== 'meetings') throw new Error(`There is no meeting ${id}.`);
  return found;
}

const settings = settingsWith({
  series: [
    { id: 'lamps', name: 'Lamps', cadence: 'weekly', workPackage: 'wp1' },
    { id: 'board', name: 'Board', cadence: 'monthly' },
  ],
});
const lamps = { series: 'lamps' };

/** The meetings of the series `lamps`, a week apart, and what is known beside them. */
function lampsOf(...bodies: string[]): Model {
  const days = ['2020-03-02', '2020-03-09', '2020-03-16', '2020-03-23'];
  return modelOf(
    [
      ...bodies.map((body, index) => meeting(`m${index + 1}`, days[index] ?? '', body, lamps)),
      person('ann', 'Ann Lamp'),
      entry('work-packages/wp1', { code: 'WP1', title: 'Lamps' }),
      milestone('ms1', 'MS1', { due: 'M2', workPackages: ['wp1'] }),
      milestone('ms2', 'MS2', { due: 'M6', workPackages: ['wp1'] }),
      milestone('ms3', 'MS3', { due: 'M7', workPackages: ['wp1'] }),
      milestone('ms4', 'MS4', { due: 'M3' }),
    ],
    settings,
  );
}

describe('what was open when a meeting began', () => {
  const model = lampsOf(
    '- ACTION @ann due 2020-03-08: Oil. ^oil\n- ACTION due next: Wick. ^wick\n- QUESTION: Why? ^why',
    '- DONE ^wick: Cut.\n- ACTION: Glass. ^glass',
    '- DONE ^oil: Oiled.\n- ANSWER ^why: Because.',
    '- INFO: Nothing.',
  );
  const open = (id: string) =>
    playAt(model, id)?.actions.rows.map(({ said, timing, closedBy }) => [said.text, timing, closedBy]);

  test('is what earlier meetings of its series asked, the overdue first, with the line that closes it here', () => {
    expect(open('m1')).toEqual([]);
    expect(open('m2')).toEqual([
      ['Oil.', 'overdue', undefined],
      ['Wick.', 'due now', 'cut'],
    ]);
    expect(open('m3')).toEqual([
      ['Oil.', 'overdue', 'oiled'],
      ['Glass.', 'open', undefined],
    ]);
    expect(open('m4')).toEqual([['Glass.', 'open', undefined]]);
  });

  test('is also what nobody had answered', () => {
    const asked = (id: string) => playAt(model, id)?.questions.rows.map((it) => it.said.text);
    expect([asked('m1'), asked('m2'), asked('m3'), asked('m4')]).toEqual([[], ['Why?'], ['Why?'], []]);
  });
});

describe('what was due at a meeting', () => {
  const due = (model: Model, id: string) =>
    playAt(model, id)?.due.rows.map(({ card, month, isPast, state }) => [card.label, month, isPast, state]);

  test('is what its work package owes within three months, and what is late', () => {
    expect(due(lampsOf(''), 'm1')).toEqual([['MS1', 'M2 · Feb 2020', true, undefined]]);
    expect(due(lampsOf('', '', '', ''), 'm4')).toEqual([['MS1', 'M2 · Feb 2020', true, undefined]]);
    const others = lampsOf('').entries.filter((it) => it.kind !== 'series');
    const later = modelOf([...others, meeting('june', '2020-03-30', '', lamps)], settings);
    expect(due(later, 'june')?.map(([code]) => code)).toEqual(['MS1', 'MS2']);
  });

  test('counts as it was told before the meeting, not at it', () => {
    const model = lampsOf('- STATUS MS1 postponed to M4: Fog.', '- STATUS MS1 achieved: Lit.', '- INFO: Quiet.');
    expect(due(model, 'm1')).toEqual([['MS1', 'M2 · Feb 2020', true, undefined]]);
    expect(due(model, 'm2')).toEqual([['MS1', 'M4 · Apr 2020', false, 'Postponed to M4 · Apr 2020']]);
    expect(due(model, 'm3')).toBeUndefined();
  });

  test('leaves out what was published, for it was delivered whatever the minutes say', () => {
    const others = lampsOf('').entries.filter((it) => it.id !== 'ms1' && it.kind !== 'series');
    const published = milestone('ms1', 'MS1', { due: 'M2', workPackages: ['wp1'], published: '2020-02-20' });
    const model = modelOf([...others, published], settings);
    expect(due(model, 'm1')).toBeUndefined();
  });
});

describe('what a meeting changed', () => {
  test('is told as steps from one state to another; what is only said again is no step', () => {
    const model = lampsOf('- STATUS MS1 underway: Soon.', '- STATUS MS1 underway: Still.\n- STATUS MS1 postponed: Ah.');
    const moved = (id: string) => playAt(model, id)?.moved.rows.map(({ card, from, to }) => [card.label, from, to]);
    expect(moved('m1')).toEqual([['MS1', undefined, 'Under way']]);
    expect(moved('m2')).toEqual([['MS1', 'Under way', 'Postponed, to no month named yet']]);
  });

  test('is what it decided, asked, closed and answered, with what that closes or replaces', () => {
    const model = lampsOf(
      '- DECISION: Red. ^red\n- ACTION: Paint. ^paint\n- QUESTION: Where? ^where',
      '- DECISION supersedes ^red: Blue.\n- DONE ^paint: Painted.\n- ANSWER ^where: Here.\n- ACTION: Dry.',
    );
    const said = Object.entries(playAt(model, 'm2')?.said ?? {}).map(([list, { rows }]) => [
      list,
      rows.map(({ said, of }) => [said.text, of?.text]),
    ]);
    expect(said).toEqual([
      ['decisions', [['Blue.', 'Red.']]],
      ['asked', [['Dry.', undefined]]],
      ['done', [['Painted.', 'Paint.']]],
      ['questions', []],
      ['answers', [['Here.', 'Where?']]],
    ]);
  });
});

test('a meeting without a series has no open list, one that was called off has no state of play', () => {
  const model = modelOf(
    [
      meeting('board', '2020-01-01', '- ACTION: Oil.', { series: 'board' }),
      meeting('alone', '2020-01-02', 'Talk.'),
      meeting('off', '2020-01-03', '', { series: 'board', status: 'cancelled' }),
      meeting('planned', '2020-01-04', '', { series: 'board', status: 'scheduled', minutes: 'none' }),
    ],
    settings,
  );
  expect(playAt(model, 'alone')).toBeUndefined();
  expect(playAt(model, 'off')).toBeUndefined();
  expect(playAt(model, 'planned')?.actions.rows.map((it) => it.said.text)).toEqual(['Oil.']);
});

test('a list shows its first twelve rows and counts the rest', () => {
  const actions = Array.from({ length: 14 }, (_, index) => `- ACTION: Lamp ${index}.`).join('\n');
  const play = playAt(lampsOf(actions, ''), 'm2');
  expect([play?.actions.rows.length, play?.actions.total]).toEqual([12, 14]);
});

test('a later meeting leaves the state of play at an earlier one as it was', () => {
  const bodies = ['- ACTION: Oil. ^oil\n- QUESTION: Why? ^why\n- STATUS MS1 underway: Soon.', '- INFO: Talk.'];
  const later = '- DONE ^oil: Oiled.\n- ANSWER ^why: So.\n- STATUS MS1 achieved: Lit.\n- STATUS MS2 dropped: No.';
  expect(playAt(lampsOf(...bodies, later), 'm2')).toEqual(playAt(lampsOf(...bodies), 'm2'));
});
