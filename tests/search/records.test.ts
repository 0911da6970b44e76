import { expect, test } from 'vitest';
import { routesBelow } from '#model/routes.ts';
import { searchRecords } from '#search/records.ts';
import { archiveOf } from './archive.ts';

const PEOPLE = {
  'people/rosie-bolton': { name: 'Rosie Bolton' },
  'people/xavier-espinal': { name: 'Xavier Espinal', roles: ['WP2 leader'], aliases: ['Xavi'] },
};
const WP2 = { 'work-packages/wp2': { code: 'WP2', acronym: 'DIOS', title: 'Data infrastructure' } };
const routes = routesBelow('/p/');

const recordOf = (files: Parameters<typeof archiveOf>[0], url: string) =>
  searchRecords(archiveOf({ ...PEOPLE, ...WP2, ...files }), routes).find((record) => record.url === url);

const MINUTES = {
  title: 'WP2 fortnightly meeting',
  date: '2021-12-10/2022-01-31',
  series: 'wp2',
  chairs: ['rosie-bolton'],
  place: 'Zoom',
  visibility: 'public',
  body: [
    'Before the first item.',
    '',
    '## 1. News',
    '',
    'Speakers: @xavier-espinal',
    '',
    '- MS12 may be dismissed.',
    '  - KM3NeT asks why.',
    '',
    '## 2. Other activities',
    '',
    '- None.',
  ].join('\n'),
};
const MENTIONED = {
  'milestones/ms12': { code: 'MS12', workPackages: ['wp2'] },
  'topics/km3net': { name: 'KM3NeT', kind: 'experiment' },
};

test('an agenda item is a record of its own, with its meeting, its date and what it speaks of', () => {
  expect(recordOf({ 'meetings/wp2/news': MINUTES, ...MENTIONED }, '/p/meetings/wp2/news/#news')).toEqual({
    url: '/p/meetings/wp2/news/#news',
    content: 'News · MS12 may be dismissed. · KM3NeT asks why.',
    meta: {
      title: 'News',
      meeting: 'WP2 fortnightly meeting',
      date: 'between 10 December 2021 and 31 January 2022',
      people: 'Xavier Espinal',
    },
    filters: {
      kind: ['Agenda item'],
      year: ['2021', '2022'],
      series: ['WP2 fortnightly meeting'],
      'work package': ['WP2'],
      person: ['Xavier Espinal'],
      code: ['MS12'],
      topic: ['KM3NeT'],
    },
  });
});

test('a meeting is a record too: what stands before its first item, its agenda, its place', () => {
  expect(recordOf({ 'meetings/wp2/news': MINUTES, ...MENTIONED }, '/p/meetings/wp2/news/')).toMatchObject({
    content: 'WP2 fortnightly meeting · Before the first item. · News · Other activities · Zoom',
    meta: { title: 'WP2 fortnightly meeting', people: 'Rosie Bolton' },
    filters: { kind: ['Meeting'], person: ['Rosie Bolton'] },
  });
});

test('a meeting without items is one record with all of its text', () => {
  const files = {
    'meetings/a': { title: 'Call', date: '2021-03-04', visibility: 'public', body: 'We met.\n\n- And left.' },
  };
  expect(recordOf(files, '/p/meetings/a/')).toMatchObject({
    content: 'Call · We met. · And left.',
    filters: { year: ['2021'] },
  });
});

test('a code goes by its other spellings', () => {
  const names = (url: string) =>
    recordOf({ 'deliverables/d2.3': { code: 'D2.3', workPackage: 'wp2' }, ...MENTIONED }, url)?.meta.names;
  expect(names('/p/deliverables/d2.3/')).toBe('D2.3\nD 2.3\n2.3\nDeliverable 2.3');
  expect(names('/p/milestones/ms12/')).toBe('MS12\nMS 12\n12\nMilestone 12');
});

test('a person goes by every name, and is found by role', () => {
  expect(recordOf({}, '/p/people/xavier-espinal/')).toMatchObject({
    content: 'Xavier Espinal · WP2 leader',
    meta: { title: 'Xavier Espinal', names: 'Xavier Espinal\nXavi' },
    filters: { kind: ['Person'], person: ['Xavier Espinal'] },
  });
});

test('the records come sorted by address, whatever the order of the files', () => {
  const files = { 'meetings/wp2/news': MINUTES, ...MENTIONED, ...PEOPLE, ...WP2 };
  const reversed = Object.fromEntries(Object.entries(files).reverse());
  const records = searchRecords(archiveOf(files), routes);
  expect(records).toEqual(searchRecords(archiveOf(reversed), routes));
  expect(records.map((record) => record.url)).toEqual([
    '/p/meetings/wp2/news/',
    '/p/meetings/wp2/news/#news',
    '/p/meetings/wp2/news/#other-activities',
    '/p/milestones/ms12/',
    '/p/people/rosie-bolton/',
    '/p/people/xavier-espinal/',
    '/p/series/wp2/',
    '/p/topics/km3net/',
    '/p/work-packages/wp2/',
  ]);
});
