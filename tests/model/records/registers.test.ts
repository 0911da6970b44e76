/** Actions, decisions and questions: what was asked or decided, and what became of it. */
import { describe, expect, test } from 'vitest';
import type { Model } from '#model/model.ts';
import { actionsOf } from '#model/records/actions.ts';
import { decisionsOf } from '#model/records/decisions.ts';
import { questionsOf } from '#model/records/questions.ts';
import { saidOf } from '#model/records/said.ts';
import { meeting, modelOf, person, settingsWith } from '../invented.ts';

const settings = settingsWith({ series: [{ id: 'wp', name: 'WP meeting', cadence: 'fortnightly' }] });

/** The model of some meetings of one series, by date. */
function modelWith(minutes: Record<string, string>, own: Record<string, object> = {}): Model {
  const meetings = Object.entries(minutes).map(([date, body]) =>
    meeting(date, date, body, { series: 'wp', ...own[date] }),
  );
  return modelOf([person('ann', 'Ann Lee'), person('bob', 'Bob Ray'), ...meetings], settings);
}

const actions = (model: Model, asOf: string) =>
  actionsOf(model, asOf).map(({ said, state, dueDay, done }) =>
    [said.key, state, ...(dueDay ? [`due ${dueDay}`] : []), ...(done ? [`by ${done.key}`] : [])].join(' '),
  );

describe('an action', () => {
  test.each([
    ['by a day', 'due 2020-02-10', '2020-02-10'],
    ['by a month', 'due 2020-02', '2020-02-29'],
    ['by a project month', 'due M3', '2020-03-31'],
    ['at the next meeting', 'due next', '2020-01-29'],
  ])('is due %s', (_, due, day) => {
    const model = modelWith({ '2020-01-15': `- ACTION @ann ${due}: Ask. ^ask`, '2020-01-29': '' });
    expect(actions(model, day)).toEqual([`2020-01-15^ask open due ${day}`]);
  });

  test('is overdue from the day after', () => {
    const model = modelWith({ '2020-01-15': '- ACTION @ann due 2020-02-10: Ask. ^ask' });
    expect(actions(model, '2020-02-11')).toEqual(['2020-01-15^ask overdue due 2020-02-10']);
  });

  test('due at the next meeting is due at the one after a meeting that was called off', () => {
    const minutes = { '2020-01-15': '- ACTION due next: Ask. ^ask', '2020-01-29': '', '2020-02-12': '' };
    const model = modelWith(minutes, { '2020-01-29': { status: 'cancelled' } });
    expect(actions(model, '2020-02-12')).toEqual(['2020-01-15^ask open due 2020-02-12']);
  });

  test('due at the next meeting has no day while none is known', () => {
    expect(actions(modelWith({ '2020-01-15': '- ACTION due next: Ask. ^ask' }), '2020-06-01')).toEqual([
      '2020-01-15^ask open',
    ]);
  });

  test('is done from the day of the meeting that says so', () => {
    const model = modelWith({
      '2020-01-15': '- ACTION @ann due 2020-01-20: Ask. ^ask',
      '2020-01-29': '- DONE ^ask: Asked on the 17th.',
    });
    expect(actions(model, '2020-01-14')).toEqual([]);
    expect(actions(model, '2020-01-15')).toEqual(['2020-01-15^ask open due 2020-01-20']);
    expect(actions(model, '2020-01-28')).toEqual(['2020-01-15^ask overdue due 2020-01-20']);
    expect(actions(model, '2020-01-29')).toEqual([
      '2020-01-15^ask done due 2020-01-20 by 2020-01-29^asked-on-the-17th',
    ]);
  });

  test('has an id made of its words, which what stands before the colon does not change', () => {
    const [bare, dated] = [
      '- ACTION: Ask the sites for their disks.',
      '- ACTION @ann due next: Ask the sites for their disks.',
    ].map((body) => modelWith({ '2020-01-15': body }).records.all.map((it) => it.key));
    expect(bare).toEqual(['2020-01-15^ask-the-sites-for-their-disks']);
    expect(dated).toEqual(bare);
  });
});

describe('an id that stands in two meetings', () => {
  const twice = { '2020-01-15': '- ACTION @ann: Minutes. ^minutes', '2020-01-29': '- ACTION @bob: Minutes. ^minutes' };

  test('closes nothing by itself', () => {
    const model = modelWith({ ...twice, '2020-02-12': '- DONE ^minutes: Both.' });
    expect(actions(model, '2020-03-01')).toEqual(['2020-01-15^minutes open', '2020-01-29^minutes open']);
    expect(model.records.all.map((it) => model.records.resolutionOf(it)).at(-1)).toEqual({
      reason: 'ambiguous',
      candidates: ['2020-01-15^minutes', '2020-01-29^minutes'],
    });
  });

  test('is meant with its meeting', () => {
    const model = modelWith({ ...twice, '2020-02-12': '- DONE 2020-01-15^minutes: The first.' });
    expect(actions(model, '2020-03-01')).toEqual([
      '2020-01-15^minutes done by 2020-02-12^the-first',
      '2020-01-29^minutes open',
    ]);
  });

  test('is no riddle as long as the second has not been said', () => {
    const model = modelWith({ ...twice, '2020-01-20': '- DONE ^minutes: Yes.' });
    expect(actions(model, '2020-03-01')[0]).toBe('2020-01-15^minutes done by 2020-01-20^yes');
  });
});

describe('a reference to a record', () => {
  test.each([
    ['that is not there', '- DONE ^nothing: x', 'unknown'],
    ['that was said only later', '- DONE ^late: x', 'later'],
    ['of the wrong keyword', '- ANSWER ^task: x', 'wrong-keyword'],
    ['that is there', '- DONE ^task: x', undefined],
  ])('%s', (_, line, reason) => {
    const model = modelWith({
      '2020-01-15': '- ACTION: y ^task',
      '2020-01-29': line,
      '2020-02-12': '- ACTION: z ^late',
    });
    const resolution = model.records.saidAt('2020-01-29').map((it) => model.records.resolutionOf(it))[0];
    expect(resolution && ('reason' in resolution ? resolution.reason : undefined)).toBe(reason);
    expect(resolution).toBeDefined();
  });
});

describe('a decision', () => {
  const chain = modelWith({
    '2020-01-15': '- DECISION: By bus. ^bus',
    '2020-01-29': '- DECISION supersedes ^bus: By train. ^train',
    '2020-02-12': '- DECISION supersedes ^train: On foot. ^foot',
  });
  const told = (asOf: string) =>
    decisionsOf(chain, asOf).map(({ said, state, supersededBy }) => [said.key, state, supersededBy?.key]);

  test('is in force until another takes its place', () => {
    expect(told('2020-01-28')).toEqual([['2020-01-15^bus', 'in force', undefined]]);
    expect(told('2020-01-29')).toEqual([
      ['2020-01-15^bus', 'superseded', '2020-01-29^train'],
      ['2020-01-29^train', 'in force', undefined],
    ]);
  });

  test('stands in a chain', () => {
    expect(told('2020-12-31').map(([, state]) => state)).toEqual(['superseded', 'superseded', 'in force']);
    expect(decisionsOf(chain, '2020-12-31').map((it) => it.supersedes?.key)).toEqual([
      undefined,
      '2020-01-15^bus',
      '2020-01-29^train',
    ]);
  });
});

describe('a question', () => {
  const model = modelWith({ '2020-01-15': '- QUESTION @ann: Why? ^why', '2020-03-15': '- ANSWER ^why: Because.' });

  test('is open, and gets older', () => {
    expect(questionsOf(model, '2020-02-14').map(({ state, days }) => [state, days])).toEqual([['open', 30]]);
  });

  test('is answered, with the days that it took', () => {
    const [question] = questionsOf(model, '2021-01-01');
    expect(question).toMatchObject({ state: 'answered', days: 60, answer: { record: { text: 'Because.' } } });
  });
});

test('a line is both when two heads stand before its colon', () => {
  const model = modelWith({
    '2020-01-15': '- DECISION; QUESTION @ann: By bus, or not? ^bus',
    '2020-01-29': '- ANSWER ^bus: By bus.',
  });
  expect(decisionsOf(model).map(({ said, state }) => [said.record.text, state])).toEqual([
    ['By bus, or not?', 'in force'],
  ]);
  expect(questionsOf(model).map(({ said, state }) => [said.record.text, state])).toEqual([
    ['By bus, or not?', 'answered'],
  ]);
});

test('a record is told with its place: meeting, agenda item, speakers, and the bullet it stands under', () => {
  const body = '## 1. Sites\n\nSpeakers: @bob\n\n- Disks are full\n  - ACTION @ann due next: Ask. ^ask';
  const model = modelWith({ '2020-01-15': body });
  const [said] = model.records.all.map((it) => saidOf(model, it));
  expect(said).toMatchObject({
    key: '2020-01-15^ask',
    keyword: 'ACTION',
    text: 'Ask.',
    anchor: 'ask',
    day: '2020-01-15',
    itemTitle: 'Sites',
    within: 'Disks are full',
    meeting: { key: 'meetings/2020-01-15' },
    speakers: [{ label: 'Bob Ray' }],
    people: [{ label: 'Ann Lee' }],
  });
});
