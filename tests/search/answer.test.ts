/** What the answer card says of an entry. */
import { expect, test } from 'vitest';
import { type Entry, keyOf } from '#model/entry.ts';
import { routesBelow } from '#model/routes.ts';
import { answerOf } from '#search/records/answer.ts';
import { entry, meeting, milestone, modelOf, person, settingsWith, topic } from '../model/invented.ts';

const SETTINGS = settingsWith({
  series: [{ id: 'wp2', name: 'Lamp call', workPackage: 'wp2', cadence: 'weekly' }],
  reportingPeriods: [{ code: 'RP1', name: '1st period', start: '2020-01-01', end: '2020-12-31' }],
});
const PLACES = [
  entry('work-packages/wp2', { code: 'WP2', title: 'Lamps' }),
  entry('partners/kiio', { short: 'KIIO', name: 'Keepers' }),
];
const call = (date: string, body: string) => meeting(date, date, body, { series: 'wp2', title: 'Lamp call' });

/** The facts of the first entry, as of 15 June 2020: `Label: words → address`. */
function answer(first: Entry, ...others: Entry[]): string[] {
  const model = modelOf([...PLACES.filter((it) => keyOf(it) !== keyOf(first)), first, ...others], SETTINGS);
  return answerOf(model, routesBelow('/'), first).map(
    ({ label, words, url }) => `${label}: ${words}${url ? ` → ${url}` : ''}`,
  );
}

const report = entry('deliverables/d2.3', { code: 'D2.3', workPackage: 'wp2', due: 'M4', lead: 'kiio' });
const ms12 = milestone('ms12', 'MS12', { workPackages: ['wp2'], due: 'M5' });

test('a deliverable: its status, when it is due, who owns it, and where it was mentioned last', () => {
  const calls = [
    call('2020-02-03', '- STATUS D2.3 postponed to M5: Later. ^later'),
    call('2020-06-08', '- In passing, D2.3.\n- D2.3 is nearly ready.\n- Nobody reads D2.3.'),
    call('2020-06-16', '- STATUS D2.3 achieved: That is tomorrow.'),
  ];
  expect(answer(report, ...calls)).toEqual([
    'Status: Postponed to M5 · May 2020, overdue, said on 3 February 2020 → /meetings/2020-02-03/#later',
    'Due: M5 · May 2020, first M4 · Apr 2020',
    'Owner: KIIO → /partners/kiio/',
    'Last mention: 8 June 2020 · Lamp call → /meetings/2020-06-08/#d23-is-nearly-ready',
  ]);
});

test('a milestone that was reached: when, and how late', () => {
  const said = call('2020-06-08', '- MS12!\n- STATUS MS12 achieved 2020-06-05: Three nights.');
  expect(answer(ms12, said)).toEqual([
    'Status: Achieved on 5 June 2020 → /meetings/2020-06-08/#three-nights',
    'Due: M5 · May 2020, reached M6 · Jun 2020, 1 month late',
    'Work package: WP2 → /work-packages/wp2/',
    'Last mention: 8 June 2020 · Lamp call → /meetings/2020-06-08/#three-nights',
  ]);
});

test.each([
  [
    'postponed to no month',
    [call('2020-03-02', '- STATUS MS12 postponed: Alas.')],
    [
      'Status: Postponed, to no month named yet, said on 2 March 2020 → /meetings/2020-03-02/#alas',
      'Due: a month not named yet, first M5 · May 2020',
    ],
  ],
  [
    'of which nobody spoke',
    [],
    ['Status: Nothing said in the minutes yet, its month has passed', 'Due: M5 · May 2020'],
  ],
])('a milestone %s', (_, calls, expected) => {
  expect(answer(ms12, ...calls).slice(0, 2)).toEqual(expected);
});

test('a published report without any state says that it was published', () => {
  const published = entry('deliverables/d1.1', { code: 'D1.1', workPackage: 'wp2', published: '2020-03' });
  expect(answer(published)).toEqual([
    'Status: Nothing said in the minutes yet, published in March 2020',
    'Work package: WP2 → /work-packages/wp2/',
  ]);
});

const tasks = [{ code: 'T2.1' }, { code: 'T2.2' }];
const affiliations = [
  { partner: 'kiio', to: '2019' },
  { partner: 'kiio', unit: 'Tower', from: '2020' },
];

test.each<[string, Entry, string[]]>([
  [
    'a work package',
    entry('work-packages/wp2', {
      code: 'WP2',
      title: 'Lamps',
      lead: 'kiio',
      leaders: [{ person: 'bo', from: '2020', note: 'So the site says.' }],
      tasks,
    }),
    ['Lead: KIIO → /partners/kiio/', 'Leader: Bo Ray (since 2020) → /people/bo/', 'Tasks: T2.1, T2.2'],
  ],
  [
    'a person',
    person('ann', 'Ann Lee', { affiliations, roles: ['Keeper', 'Scribe'] }),
    ['Affiliations: KIIO (until 2019); KIIO · Tower (since 2020)', 'Roles: Keeper; Scribe'],
  ],
  [
    'a partner',
    entry('partners/kiio', { short: 'KIIO', name: 'Keepers', role: 'Host', city: 'Faro', country: 'PT' }),
    ['Role: Host', 'Place: Faro, Portugal'],
  ],
  [
    'a topic',
    topic('rucio', 'Rucio', { kind: 'service', role: 'moves data' }),
    ['Kind: service', 'Role here: moves data'],
  ],
  [
    'an event',
    entry('events/fair', {
      name: 'Fair',
      kind: 'data-challenge',
      start: '2020-05-04',
      end: '2020-05-06',
      planned: true,
    }),
    ['Date: 4–6 May 2020, as announced beforehand', 'Kind: data challenge'],
  ],
  ['a meeting, whose date is shown anyway', call('2020-05-04', ''), []],
  ['a page', entry('pages/about', { title: 'About' }), []],
])('%s', (_, it, expected) => {
  expect(answer(it, person('bo', 'Bo Ray'))).toEqual(expected);
});

test('a period and a series, which the settings list', () => {
  const model = modelOf([...PLACES, call('2020-05-04', ''), call('2020-06-08', ''), call('2020-06-22', '')], SETTINGS);
  const words = (kind: 'periods' | 'series') =>
    model.of(kind).map((it) => answerOf(model, routesBelow('/'), it).map(({ label, words }) => `${label}: ${words}`));
  expect(words('periods')).toEqual([
    ['Date: 1 January – 31 December 2020', 'Project months: M1 · Jan 2020 to M12 · Dec 2020', 'Kind: Reporting period'],
  ]);
  expect(words('series')).toEqual([['Rhythm: weekly', 'Work package: WP2', 'Last meeting: 8 June 2020 · Lamp call']]);
});

test('a meeting without minutes mentions nothing', () => {
  const agenda = meeting('a', '2020-05-04', '- Rucio', { minutes: 'none' });
  expect(answer(topic('rucio', 'Rucio'), agenda)).toEqual(['Kind: concept']);
});
