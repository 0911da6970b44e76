import { expect, test } from 'vitest';
import type { Entry } from '#model/entry.ts';
import { homeOf } from '#model/home.ts';
import { meeting, milestone, modelOf } from './invented.ts';

/** A project of 2020 and 2021 with three milestones and four meetings. */
const ENTRIES: Entry[] = [
  milestone('ms1', 'MS1', { due: 'M4' }),
  milestone('ms2', 'MS2', { due: 'M8' }),
  milestone('ms3', 'MS3', { due: 'M20' }),
  meeting('a', '2020-02-10', '- ACTION due 2020-03-01: Paint it. ^paint\n- DECISION: Red. ^red\n- QUESTION: Why?'),
  meeting('b', '2020-06-10', '- STATUS MS2 postponed to M10: Rain.\n- DECISION supersedes ^red: Blue.'),
  meeting('c', '2020-07-10', '', { minutes: 'none' }),
  meeting('d', '2020-08-10', '', { status: 'cancelled', minutes: 'none' }),
  meeting('e', '2020-09-10', '- STATUS MS1 achieved: There.\n- DONE ^paint: Painted.'),
];

const on = (today: string) => homeOf({ ...modelOf(ENTRIES), today });
const codes = (today: string) => on(today).due.map((it) => `${it.card.label} ${it.due}`);

test.each([
  ['2019-06-01', ['MS1 M4 · Apr 2020', 'MS2 M8 · Aug 2020', 'MS3 M20 · Aug 2021']],
  ['2020-04-30', ['MS1 M4 · Apr 2020', 'MS2 M8 · Aug 2020', 'MS3 M20 · Aug 2021']],
  ['2020-07-01', ['MS2 M10 · Oct 2020', 'MS3 M20 · Aug 2021']],
  ['2021-09-01', []],
  ['2022-01-01', ['MS3 M20 · Aug 2021', 'MS2 M10 · Oct 2020', 'MS1 M4 · Apr 2020']],
])('on %s what is due next, or was due last, is %j', (today, due) => {
  expect(codes(today)).toEqual(due);
});

test('what was postponed says when it was first due', () => {
  expect(on('2020-07-01').due[0]).toMatchObject({ first: 'M8 · Aug 2020', state: 'postponed' });
});

test('what is in hand is counted as of the day, and closed with the line that closes it', () => {
  expect(on('2020-02-10')).toMatchObject({ actions: { open: 1, overdue: 0 }, questions: 1 });
  expect(on('2020-07-01')).toMatchObject({ actions: { open: 1, overdue: 1 }, questions: 1 });
  expect(on('2020-09-10')).toMatchObject({ actions: { open: 0, overdue: 0 }, questions: 1 });
});

test('only decisions in force are told, the newest first', () => {
  expect(on('2020-03-01').decisions.map((it) => it.text)).toEqual(['Red.']);
  expect(on('2020-07-01').decisions.map((it) => it.text)).toEqual(['Blue.']);
});

test('status lines are told with the state that they give', () => {
  expect(on('2020-10-01').changes.map((it) => `${it.said.about?.label} ${it.words}`)).toEqual([
    'MS1 Achieved on 10 September 2020',
    'MS2 Postponed to M10 · Oct 2020',
  ]);
});

test('meetings are told as to come, with minutes, or with their agenda alone; not those that were called off', () => {
  const { next, minutes, agendas } = on('2020-07-31');
  const ids = (rows: typeof next) => rows.map((it) => it.card.label);
  expect([next, minutes, agendas].map(ids)).toEqual([['e'], ['b', 'a'], ['c']]);
});

test('an agenda older than all the minutes that are named is no news', () => {
  const minutes = [1, 2, 3, 4, 5].map((month) => meeting(`m${month}`, `2020-0${month}-10`, ''));
  const agendas = ['2020-01-09', '2020-01-10', '2020-03-01'].map((day) => meeting(day, day, '', { minutes: 'none' }));
  const home = homeOf({ ...modelOf([...minutes, ...agendas]), today: '2020-06-01' });
  expect(home.agendas.map((it) => it.card.label)).toEqual(['2020-03-01', '2020-01-10']);
});

test('a collaboration without a file has nothing to say', () => {
  expect(homeOf(modelOf([]))).toEqual({
    next: [],
    minutes: [],
    agendas: [],
    due: [],
    overdue: 0,
    actions: { open: 0, overdue: 0 },
    questions: 0,
    decisions: [],
    changes: [],
  });
});
