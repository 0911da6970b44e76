import { expect, test } from 'vitest';
import type { Entry } from '#model/entry.ts';
import { entry, meeting, person } from '../model/invented.ts';
import { told } from './told.ts';

/** What a rule tells of these entries, besides a person: `place: message`. */
const toldOf = (entries: Entry[], rule: string) =>
  told([person('ann', 'Ann Lamp'), ...entries], { isWhole: true })
    .filter((it) => it.includes(` ${rule}: `))
    .map((it) => it.replace(/^meetings\/(.*?)\.md:(\S+) \w+ [\w-]+: (.*?) → .*$/, '$1:$2: $3'));

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
  [
    'words that are to come',
    '## 1. Lamps\n\n- TBD\n- To be completed.\n',
    {},
    '10:1: the minutes have headings and no words',
  ],
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
