/** What can be found in a few entries, and in which order. */
import { expect, test } from 'vitest';
import type { Entry } from '#model/entry.ts';
import { routesBelow } from '#model/routes.ts';
import { searchEntries } from '#search/records/entries.ts';
import { entry, meeting, milestone, modelOf, person, settingsWith, topic } from '../model/invented.ts';

const SETTINGS = settingsWith({ series: [{ id: 'wp2', name: 'Lamp call', workPackage: 'wp2', cadence: 'weekly' }] });
const routes = routesBelow('/p/');

const FOUND: Entry[] = [
  entry('work-packages/wp2', { code: 'WP2', title: 'Lamps' }),
  milestone('ms12', 'MS12', { title: 'Lamps burn', workPackages: ['wp2'], due: 'M8' }),
  person('ann-lee', 'Ann Lee'),
  person('bo-ray', 'Bo Ray', { aliases: ['Ray B.'] }),
  entry('partners/kiio', { short: 'KIIO', name: 'Keepers' }),
  topic('rucio', 'Rucio'),
];

/** As of 15 June 2020. */
const entriesOf = (...others: Entry[]) => searchEntries(modelOf([...FOUND, ...others], SETTINGS), routes);
const foundAt = (url: string, ...others: Entry[]) => entriesOf(...others).find((it) => it.url === url);

const MINUTES = `
Before the first item, says @ann-lee.

- DECISION: We meet on Mondays.

## 1. News

Speakers: @bo-ray, @ann-lee

- ACTION @ann-lee due 2020-06-01: Ask KIIO. ^ask
  - STATUS MS12 postponed to M12; QUESTION: Rucio is not ready. Why? ^why
- \\MS12 is only a word here.

### Below

- DONE ^earlier: It was done.

## 2. Any other business

- INFO: None.
`;

const CALL = meeting('wp2/2020-05-04', '2020-05-04', MINUTES, {
  title: 'Lamp call 7',
  series: 'wp2',
  chairs: ['bo-ray'],
  present: ['ann-lee', 'bo-ray'],
  place: 'Zoom',
  materials: [{ title: 'Slides of Bo', url: 'https://example.org/bo' }],
  source: { kind: 'indico', url: 'https://indico.example.org/event/26020/?view=standard' },
});
const EARLIER = meeting('wp2/2020-04-06', '2020-04-06', '- ACTION: Do it. ^earlier', { series: 'wp2' });

const OF_CALL = { year: ['2020'], series: ['Lamp call'], 'work package': ['WP2'] };

test('a meeting is found with its items, each followed by the lines within it that record something', () => {
  expect(foundAt('/p/meetings/wp2/2020-05-04/', CALL, EARLIER)).toEqual({
    url: '/p/meetings/wp2/2020-05-04/',
    kind: 'Meeting',
    isMeeting: true,
    title: 'Lamp call 7',
    names: [],
    date: { words: '4 May 2020', from: '2020-05-04', until: '2020-05-04' },
    series: 'Lamp call',
    year: '2020',
    facts: [],
    records: [
      {
        kind: 'Meeting',
        title: 'Lamp call 7',
        people: ['Bo Ray', 'Ann Lee'],
        lines: ['Before the first item, says Ann Lee.', 'Decision: We meet on Mondays.'],
        about: ['4 May 2020', '2020-05-04', 'Lamp call', 'Zoom', 'Indico 26020', 'Slides of Bo'],
        isWithin: false,
        facets: { kind: ['Meeting'], ...OF_CALL, person: ['Ann Lee', 'Bo Ray'] },
      },
      {
        kind: 'Decision',
        anchor: 'we-meet-on-mondays',
        title: 'Decision',
        people: [],
        lines: ['We meet on Mondays.'],
        about: [],
        isWithin: true,
        facets: { kind: ['Decision'], ...OF_CALL, status: ['In force'] },
      },
      {
        kind: 'Agenda item',
        anchor: 'news',
        title: 'News',
        people: ['Bo Ray', 'Ann Lee'],
        lines: [
          'Action Ann Lee, due 1 June 2020: Ask KIIO.',
          'Status MS12 · Postponed to M12 · Dec 2020; Question: Rucio is not ready. Why?',
          'MS12 is only a word here.',
          'Below',
          'Done: It was done.',
        ],
        about: [],
        isWithin: false,
        facets: {
          kind: ['Agenda item'],
          ...OF_CALL,
          person: ['Ann Lee', 'Bo Ray'],
          partner: ['KIIO'],
          topic: ['Rucio'],
        },
      },
      {
        kind: 'Action',
        anchor: 'ask',
        title: 'Action · Ann Lee, due 1 June 2020',
        people: ['Ann Lee'],
        lines: ['Ask KIIO.'],
        about: [],
        isWithin: true,
        facets: { kind: ['Action'], ...OF_CALL, person: ['Ann Lee'], partner: ['KIIO'], status: ['Overdue'] },
      },
      {
        kind: 'Status',
        anchor: 'why',
        title: 'Status · MS12 · Postponed to M12 · Dec 2020; Question',
        people: [],
        lines: ['Rucio is not ready. Why?'],
        about: [],
        isWithin: true,
        facets: { kind: ['Question', 'Status'], ...OF_CALL, topic: ['Rucio'], status: ['Open', 'Postponed'] },
      },
      {
        kind: 'Agenda item',
        anchor: 'any-other-business',
        title: 'Any other business',
        people: [],
        lines: ['Info: None.'],
        about: [],
        isWithin: false,
        facets: { kind: ['Agenda item'], ...OF_CALL },
      },
    ],
  });
});

test('anything else is one record, with what its front matter names', () => {
  const deliverable = entry(
    'deliverables/d2.3',
    { code: 'D2.3', title: 'A report', workPackage: 'wp2', lead: 'kiio', authors: ['ann-lee'] },
    '## Contents\n\n- Rucio, and \\Rucio.',
  );
  expect(foundAt('/p/deliverables/d2.3/', deliverable)).toMatchObject({
    kind: 'Deliverable',
    title: 'D2.3 · A report',
    records: [
      {
        kind: 'Deliverable',
        title: 'D2.3 · A report',
        people: [],
        lines: ['Contents', 'Rucio, and Rucio.'],
        about: ['KIIO', 'Ann Lee'],
        isWithin: false,
        facets: {
          kind: ['Deliverable'],
          'work package': ['WP2'],
          person: ['Ann Lee'],
          partner: ['KIIO'],
          topic: ['Rucio'],
        },
      },
    ],
  });
});

test('only a meeting is in a year: that of the last day on which it may have been', () => {
  const dates = { a: '2020-12-20/2021-01-10', b: '../2020-03-01', c: '2019-01-01/2021-12-31', d: '2020-02' };
  const meetings = Object.entries(dates).map(([id, date]) => meeting(id, date, ''));
  const event = entry('events/fair', { name: 'Fair', kind: 'school', start: '2020-12-31', end: '2021-01-02' });
  const found = entriesOf(...meetings, event).filter((it) => it.date);
  expect(
    found.map(({ title, year, date, records }) => [title, year, date?.from, date?.until, records[0]?.facets.year]),
  ).toEqual([
    ['Fair', undefined, '2020-12-31', '2021-01-02', ['2020', '2021']],
    ['a', '2021', '2020-12-20', '2021-01-10', ['2020', '2021']],
    ['b', '2020', undefined, '2020-03-01', ['2020']],
    ['c', undefined, '2019-01-01', '2021-12-31', ['2019', '2020', '2021']],
    ['d', '2020', '2020-02-01', '2020-02-29', ['2020']],
  ]);
});

test('a period that has not ended is one of every year until today', () => {
  const phases = [{ id: 'club', kind: 'open-collaboration', name: 'Club', start: '2018-03' }];
  const model = modelOf([], settingsWith({ phases }));
  const club = searchEntries(model, routes).find((it) => it.title === 'Club');
  expect(club?.date).toEqual({ words: 'since March 2018', from: '2018-03-01' });
  expect(club?.records[0]?.facets.year).toEqual(['2018', '2019', '2020']);
});

test.each([
  ['no minutes were taken over', { minutes: 'none' }, [['Meeting', ['News', 'ACTION: Ask.']]]],
  [
    'it was called off',
    { status: 'cancelled' },
    [
      ['Meeting', []],
      ['Agenda item', ['ACTION: Ask.']],
    ],
  ],
  [
    'it was held',
    {},
    [
      ['Meeting', []],
      ['Agenda item', ['Action: Ask.']],
      ['Action', ['Ask.']],
    ],
  ],
])('what a meeting gives when %s', (_, own, expected) => {
  const found = foundAt('/p/meetings/a/', meeting('a', '2020-05-04', '## News\n\n- ACTION: Ask.', own));
  expect(found?.records.map(({ kind, lines }) => [kind, lines])).toEqual(expected);
});

test.each([
  ['- ACTION: Ask. ^ask', '', 'Open'],
  ['- ACTION due M4: Ask. ^ask', '', 'Overdue'],
  ['- ACTION due M4: Ask. ^ask', '- DONE ^ask: Asked.', 'Done'],
  ['- QUESTION: Who? ^who', '', 'Open'],
  ['- QUESTION: Who? ^who', '- ANSWER ^who: Bo.', 'Answered'],
  ['- DECISION: Two. ^two', '', 'In force'],
  ['- DECISION: Two. ^two', '- DECISION supersedes ^two: Three.', 'Superseded'],
  ['- STATUS MS12 underway: It began.', '- STATUS MS12 achieved: It ended.', 'Under way'],
])('%s, then %s is in the state %s', (first, later, state) => {
  const [found] = entriesOf(meeting('a', '2020-01-06', first), meeting('b', '2020-06-15', later));
  expect(found?.records[1]?.facets.status).toEqual([state]);
});

test('what was asked after the day of the model is in no state yet', () => {
  const [found] = entriesOf(meeting('a', '2020-06-16', '- ACTION: Ask.'));
  expect(found?.records[1]).toMatchObject({ kind: 'Action', facets: { kind: ['Action'], year: ['2020'] } });
  expect(found?.records[1]?.facets.status).toBeUndefined();
});

test.each([
  ['2020-01-06', 'STATUS MS12 underway: It began.', ['Under way']],
  ['2020-01-06', 'STATUS MS12 postponed to M4: Later.', ['Overdue', 'Postponed']],
  ['2020-06-16', 'STATUS MS12 achieved: Tomorrow.', undefined],
])('a milestone of which a meeting on %s says “%s” is in the states %j', (date, line, expected) => {
  const calls = [meeting('a', date, `- ${line}`, { series: 'wp2' }), meeting('b', '2020-06-01', '', { series: 'wp2' })];
  expect(foundAt('/p/milestones/ms12/', ...calls)?.records[0]?.facets.status).toEqual(expected);
});

test('the entries come sorted by address, whatever the order of the files', () => {
  const settings = SETTINGS;
  const entries = [...FOUND, CALL, EARLIER];
  const found = searchEntries(modelOf(entries, settings), routes);
  expect(found).toEqual(searchEntries(modelOf(entries.toReversed(), settings), routes));
  expect(found.map((it) => it.url)).toEqual([
    '/p/meetings/wp2/2020-04-06/',
    '/p/meetings/wp2/2020-05-04/',
    '/p/milestones/ms12/',
    '/p/partners/kiio/',
    '/p/people/ann-lee/',
    '/p/people/bo-ray/',
    '/p/series/wp2/',
    '/p/topics/rucio/',
    '/p/work-packages/wp2/',
  ]);
});
