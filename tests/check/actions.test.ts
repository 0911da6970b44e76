import { expect, test } from 'vitest';
import type { Entry } from '#model/entry.ts';
import { meeting, person, settingsWith, topic } from '../model/invented.ts';
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
