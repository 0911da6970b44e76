import { expect, test } from 'vitest';
import type { Entry } from '#model/entry.ts';
import { entry, meeting, person, settingsWith, topic } from '../model/invented.ts';
import { told } from './told.ts';

const settings = settingsWith({ series: [{ id: 'weekly', name: 'Weekly', cadence: 'weekly' }] });
const people = [person('ann', 'Ann Lamp'), topic('lampnet', 'LampNet')];

/** What is told of the actions of these meetings: `place: message`. */
const toldOf = (entries: Entry[], rule: string, today = '2020-06-15') =>
  told([...people, ...entries], { settings, today, isWhole: true })
    .filter((it) => it.includes(` ${rule}: `))
    .map((it) => it.replace(/^meetings\/(.*?)\.md:(\S+) \w+ [\w-]+: (.*?) → .*$/, '$1:$2: $3'));

const NOBODY = 'm:10:3: nobody is named who does this';
const NO_DAY = 'm:10:3: no day is named by which this is done';
const NEITHER = 'm:10:3: nobody is named who does this, and no day';

test.each([
  ['ACTION: Ask the sites.', NEITHER],
  ['ACTION: ask the sites please', NEITHER],
  ['ACTION: Please ask the sites.', NEITHER],
  ['ACTION: Ask whether the sites can join.', NEITHER],
  ['ACTION @ann: Ask.', NO_DAY],
  ['ACTION @ann 2020-05-01: Ask by next week.', NO_DAY],
  ['ACTION due next: ask the sites', NOBODY],
  ['ACTION LampNet due next: ask the sites', NOBODY],
  ['ACTION @ann due next: Ask.', undefined],
  ['ACTION LampNet @ann due M8: Ask.', undefined],
  ['ACTION due next: Experiments, Sites and Task leads please share your vision.', undefined],
  ['ACTION due next: All partners must send their figures.', undefined],
  ['ACTION due next: The sites will upgrade.', undefined],
  ['ACTION due next: LampNet should upgrade.', undefined],
  ['ACTION due next: Ann Lamp and Bo Beam to ask.', undefined],
  ['ACTION Ann Lamp due next: Named before the colon, which another rule tells.', undefined],
  ['QUESTION: Who asks?', undefined],
  ['\\ACTION: Ask.', undefined],
])('who does it and until when: %s', (line, expected) => {
  expect(toldOf([meeting('m', '2020-03-04', `- ${line}`)], 'action-incomplete')).toEqual(expected ? [expected] : []);
});

test('an action that is done, or was asked after today, needs neither', () => {
  const asked = meeting('m', '2020-03-04', '- ACTION: Ask. ^ask');
  const done = meeting('n', '2020-03-11', '- DONE ^ask: They said yes.');
  expect(toldOf([asked, done], 'action-incomplete')).toEqual([]);
  expect(toldOf([asked], 'action-incomplete', '2020-03-01')).toEqual([]);
});

test('what is said of an incomplete action can be copied', () => {
  const hints = told([...people, meeting('m', '2020-03-04', '- ACTION LampNet @ann 2020-05-01: Ask.')], {
    isWhole: true,
  });
  expect(hints[0]).toMatch(
    / → write ACTION LampNet @ann due …: with a day, such as due 2020-05-01; due next is the next meeting$/,
  );
});

const asking = (due: string, own: object = { series: 'weekly' }) =>
  meeting('a', '2020-03-04', `- ACTION @ann ${due}: Ask. ^ask`, own);
const next = (date: string, body = '- We met.', own: object = {}) =>
  meeting('b', date, body, { series: 'weekly', ...own });

test.each<[string, Entry[], string | undefined]>([
  [
    'long ago, and nobody has met since',
    [asking('due 2020-04-01')],
    'a:10:15: this was due on 1 April 2020, 75 days ago, and no minutes say that it is done',
  ],
  [
    'long ago, in no series',
    [asking('due 2020-04-01', {})],
    'a:10:15: this was due on 1 April 2020, 75 days ago, and no minutes say that it is done',
  ],
  [
    'by a month',
    [asking('due M3')],
    'a:10:15: this was due on 31 March 2020, 76 days ago, and no minutes say that it is done',
  ],
  [
    'at the next meeting',
    [asking('due next'), next('2020-03-11')],
    'a:10:15: this was due on 11 March 2020, 96 days ago, and no minutes say that it is done',
  ],
  ['at a next meeting that nobody knows', [asking('due next')], undefined],
  ['yesterday, and nobody has met since', [asking('due 2020-06-14')], undefined],
  [
    'a week ago, and they have met since',
    [asking('due 2020-06-08'), next('2020-06-14')],
    'a:10:15: this was due on 8 June 2020, 7 days ago, and no minutes say that it is done',
  ],
  [
    'a week ago, and others have met since',
    [asking('due 2020-06-08'), next('2020-06-14', '- We met.', { series: undefined })],
    undefined,
  ],
  [
    'a week ago, and the meeting since was cancelled',
    [asking('due 2020-06-08'), next('2020-06-14', '', { status: 'cancelled' })],
    undefined,
  ],
  ['today', [asking('due 2020-06-15')], undefined],
  ['long ago, by nobody', [meeting('a', '2020-03-04', '- ACTION due 2020-04-01: Ask.')], undefined],
  ['long ago, and is done', [asking('due 2020-04-01'), next('2020-03-11', '- DONE ^ask: Yes.')], undefined],
  ['before the meeting itself, which another rule tells', [asking('due 2020-03-01')], undefined],
])('an action that was due %s', (_, entries, expected) => {
  expect(toldOf(entries, 'past-due-action')).toEqual(expected ? [expected] : []);
});

test('of many that are overdue, the last twenty are told, and how many there are', () => {
  const lines = Array.from(
    { length: 25 },
    (_, at) => `- ACTION @ann due 2020-04-${String(at + 1).padStart(2, '0')}: Ask ${at}.`,
  );
  const all = toldOf([meeting('m', '2020-03-04', lines.join('\n'))], 'past-due-action');
  expect(all).toHaveLength(20);
  expect(all[0]).toBe(
    'm:15:15: this was due on 6 April 2020, 70 days ago, and no minutes say that it is done; 5 more are overdue',
  );
});

test.each<[string, string, object, string | undefined]>([
  ['nothing', '', {}, '1:1: the minutes are empty'],
  ['nothing, of a meeting that is to come', '', { date: '2020-09-01', status: undefined }, undefined],
  ['nothing, of a meeting that was cancelled', '', { status: 'cancelled' }, undefined],
  ['nothing, where nobody took minutes', '', { minutes: 'none' }, undefined],
  ['headings', '## 1. Lamps\n\n### Oil\n', {}, '10:1: the minutes have headings and no words'],
  ['a heading with a line below it', 'Lamps\n-----\n', {}, '10:1: the minutes have headings and no words'],
  [
    'headings and empty bullets',
    '## 1. Lamps\n\n-\n- [ ]\n* …\n\n---\n',
    {},
    '10:1: the minutes have headings and no words',
  ],
  ['a comment', '<!-- to be written -->\n', {}, '10:1: the minutes have headings and no words'],
  ['who speaks', '## 1. Lamps\n\nSpeakers: @ann\n', {}, undefined],
  ['a word', '## 1. Lamps\n\nSo.\n', {}, undefined],
  ['a number', '- 7\n', {}, undefined],
  ['a picture', '![A lamp](lamp.png)\n', {}, undefined],
  ['a table', '| a | b |\n| - | - |\n', {}, undefined],
  ['code', '```\na\n```\n', {}, undefined],
])('a note that has %s', (_, body, own, expected) => {
  const notes = toldOf([meeting('m', '2020-03-04', body, own)], 'empty-note');
  expect(notes).toEqual(expected ? [`m:${expected}`] : []);
});

test('an empty page is told, and an empty profile is not', () => {
  const page = entry('pages/about', { title: 'About' });
  expect(told([page, person('bo', 'Bo')], { isWhole: true })).toEqual([
    'pages/about.md:1:1 warning empty-note: the page is empty → write it, or delete the file',
  ]);
});

test.each<[string, Entry[], string[]]>([
  [
    'after today, alone',
    [meeting('a', '2020-03-04', '- So.'), meeting('b', '2020-12-04', '- So.')],
    ['b:1:2: 4 December 2020 is still to come, and the meeting is said to be held'],
  ],
  [
    'after today, with minutes',
    [meeting('b', '2020-12-04', '- So.', { status: undefined })],
    ['b:1:2: 4 December 2020 is still to come, and the meeting has minutes'],
  ],
  ['after today, as planned', [meeting('b', '2020-12-04', '', { status: 'scheduled' })], []],
  [
    'after today, with others: the site is built for an earlier day',
    [meeting('a', '2020-07-04', '- So.'), meeting('b', '2020-09-04', '- So.')],
    [],
  ],
  [
    'long after all others',
    [meeting('a', '2020-07-04', '- So.'), meeting('b', '2021-09-04', '- So.')],
    ['b:1:2: 4 September 2021 is still to come, and the meeting is said to be held'],
  ],
  ['on a day that nobody knows', [meeting('b', '2020-07-01/2020-12-31', '- So.')], []],
  ['today', [meeting('b', '2020-06-15', '- So.')], []],
])('a meeting that was held %s', (_, entries, expected) => {
  expect(toldOf(entries, 'not-yet-held')).toEqual(expected);
});

test.each([
  [{ start: '14:00', end: '13:00' }, true],
  [{ start: '14:00', end: '14:00' }, true],
  [{ start: '09:00', end: '10:00' }, false],
  [{ end: '10:00' }, false],
])('hours of a meeting: %j', (own, isTold) => {
  expect(toldOf([meeting('m', '2020-03-04', '- So.', own)], 'end-before-start')).toHaveLength(isTold ? 1 : 0);
});

const partner = (id: string, parent?: string) =>
  entry(`partners/${id}`, { name: id, short: id, ...(parent && { parent }) });

test('partners that are parts of each other in a circle are told, and those outside it are not', () => {
  const all = told([partner('a', 'b'), partner('b', 'c'), partner('c', 'b'), partner('d', 'd'), partner('e')]);
  expect(all.map((it) => it.replace(/ → .*/, ''))).toEqual([
    'partners/b.md:1:2 error own-parent: b is part of c, which is part of b',
    'partners/c.md:1:2 error own-parent: c is part of b, which is part of c',
    'partners/d.md:1:2 error own-parent: d is part of itself',
  ]);
});

test.each<[object, string[]]>([
  [{ present: ['ann', 'ann'] }, ['m:1:3: ann stands twice in present']],
  [{ chairs: ['ann'], present: ['ann'] }, []],
  [{ present: ['ann'], regrets: ['ann'] }, ['m:1:3: ann stands in present and in regrets']],
  [{ regrets: ['ann', 'ann'] }, ['m:1:3: ann stands twice in regrets']],
  [
    { present: ['ann'], regrets: ['ann', 'ann'] },
    ['m:1:3: ann stands in present and in regrets', 'm:1:3: ann stands twice in regrets'],
  ],
])('somebody in two lists: %j', (own, expected) => {
  expect(toldOf([meeting('m', '2020-03-04', '- So.', own)], 'named-twice')).toEqual(expected);
});

test.each([
  ['Thursday 12 March', []],
  ['Thursday, 12 March 2020', []],
  ['Thu. 12th of March', []],
  ['Thursday March 12th', []],
  ['Friday 12 March', ['12 March 2020 is a Thursday, not Friday']],
  ['Friday, March 12, 2020', ['12 March 2020 is a Thursday, not Friday']],
  ['Friday 2020-03-12', ['12 March 2020 is a Thursday, not Friday']],
  ['**Friday (12 March)**', ['12 March 2020 is a Thursday, not Friday']],
  ['Friday 12-13 March', []],
  ['Friday 12 March 2021', []],
  ['Friday 12 October: in which year, nobody knows', []],
  ['`Friday 12 March`', []],
  ['Sunday 12 Marchs', []],
])('a weekday beside its day: %s', (words, expected) => {
  const all = toldOf([meeting('m', '2020-03-04', `We meet on ${words}.`)], 'wrong-weekday');
  expect(all.map((it) => it.replace(/^\S+ /, ''))).toEqual(expected);
});

test.each([
  [{ date: '2014-03-04' }, '4 March 2014 is 6 years before the start of the project'],
  [{ date: '2015-03-04' }, undefined],
  [{ date: '2202-03-04' }, '4 March 2202 is 181 years after the end of the project'],
  [{ date: '2036-03-04' }, undefined],
  [{ date: '../2020-03-04' }, undefined],
])('a date far from the project: %j', (own, expected) => {
  const all = toldOf([meeting('m', '', '- So.', { ...own, status: 'scheduled' })], 'date-outside-project');
  expect(all).toEqual(expected ? [`m:1:2: ${expected}`] : []);
});
