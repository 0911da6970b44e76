import { expect, test } from 'vitest';
import { findUnknownReferences } from '#check/unknown-reference.ts';
import { settingsEntries } from '#model/settings-entries.ts';
import { entry, meeting, person, settingsFile, settingsWith, topic } from '../model/invented.ts';
import { told } from './told.ts';

const event = (own: object) => entry('events/e', { name: 'E', kind: 'talk', start: '2020', ...own });

test('a reference to an entry that is internal does not say that it is missing', () => {
  expect(told([event({ speakers: ['ann', 'bo'] })], { withheld: ['people/ann'] })).toEqual([
    'events/e.md:1:3 error unknown-reference: ann is internal and cannot be named by a public entry → leave it out, or make that entry public',
    'events/e.md:1:3 error unknown-reference: there is no bo in people: there is no file people/bo.md → write people/bo.md, or leave the field out',
  ]);
});

test('a reference to an entry that was refused is not told', () => {
  const refused = {
    key: 'people/ann',
    file: 'people/ann.md',
    path: '/ann.md',
    kind: 'people',
    data: undefined,
  } as const;
  expect(told([event({ speakers: ['ann'] })], { refused: [refused] })).toEqual([]);
});

test('what a refused entry names is checked as far as it is text', () => {
  const data = { speakers: ['Ann Lamp', 'bo', 3, ''], reportingPeriod: ['rp9'], workPackages: 'wp9' };
  const refused = { key: 'events/e', file: 'events/e.md', path: '/e.md', kind: 'events', data } as const;
  expect(told([person('ann-lamp', 'Ann Lamp')], { refused: [refused] })).toEqual([
    'events/e.md:1:3 error unknown-reference: Ann Lamp is not an id of people → write ann-lamp',
    'events/e.md:1:3 error unknown-reference: there is no bo in people: there is no file people/bo.md → write people/bo.md, or leave the field out',
  ]);
});

/** Everything that people may have meant, by any of its names. */
const known = [
  person('ann-lamp', 'Ann Lamp', { aliases: ['Ann L.'] }),
  person('ann-wick', 'Ann Wick'),
  person('bo', 'Bo Beam'),
  person('zoe-angstrom', 'Zoë Ångström'),
  entry('partners/lampworks', {
    name: 'Royal Lampworks',
    short: 'RLW',
    aliases: ['The Works'],
    formerNames: [{ name: 'Wick & Sons' }],
  }),
  entry('work-packages/wp1', { code: 'WP1', acronym: 'LIGHT', title: 'Lamps for all', tasks: [{ code: 'T1.1' }] }),
  entry('events/pier-week', { name: 'Pier Week', code: 'PW1', kind: 'talk', start: '2020' }),
  topic('fog', 'The Fog'),
];
const settings = settingsWith({
  reportingPeriods: [{ code: 'RP1', name: 'first reporting period', start: '2020-01-01', end: '2021-12-31' }],
  series: [{ id: 'weekly', name: 'Lamp meeting', cadence: 'weekly' }],
});

/** What is told of one reference, without its place; `becomes …` where it is mended. */
function toldOf(data: object, kind = 'meetings'): string[] {
  const all = [
    ...known,
    entry(`${kind}/x`, { code: 'X1', name: 'X', title: 'X', date: '2020-02-03', start: '2020', ...data }),
  ];
  const files = { entries: [...settingsEntries(settingsFile(settings)), ...all], refused: [], withheld: [] };
  return findUnknownReferences(files).map(
    ({ message, hint, becomes }) => `${message} → ${hint}${becomes === undefined ? '' : `, becomes ${becomes}`}`,
  );
}

test.each([
  ['Ann Lamp', 'ann-lamp'],
  ['Ann-Lamp', 'ann-lamp'],
  ['ANN LAMP', 'ann-lamp'],
  ['@ann-lamp', 'ann-lamp'],
  ['people/ann-lamp.md', 'ann-lamp'],
  ['../../people/ann-lamp.md', 'ann-lamp'],
  ['Ann L.', 'ann-lamp'],
  ['ann_lamp', 'ann-lamp'],
  ['Zoe Angstrom', 'zoe-angstrom'],
  ['@zoe', 'zoe-angstrom'],
  ['Bo', 'bo'],
  ['Bo Beam', 'bo'],
])('a person who is named %j is meant for one', (written, id) => {
  expect(toldOf({ scribe: written })).toEqual([`${written} is not an id of people → write ${id}, becomes ${id}`]);
});

test.each([
  ['lead', 'work-packages', 'Royal Lampworks', 'partners', 'lampworks'],
  ['lead', 'work-packages', 'RLW', 'partners', 'lampworks'],
  ['lead', 'work-packages', 'rlw', 'partners', 'lampworks'],
  ['lead', 'work-packages', 'the works', 'partners', 'lampworks'],
  ['lead', 'work-packages', 'Wick & Sons', 'partners', 'lampworks'],
  ['workPackage', 'deliverables', 'WP1', 'work-packages', 'wp1'],
  ['workPackage', 'deliverables', 'WP 1', 'work-packages', 'wp1'],
  ['workPackage', 'deliverables', 'LIGHT', 'work-packages', 'wp1'],
  ['workPackage', 'deliverables', 'Lamps for all', 'work-packages', 'wp1'],
  ['reportingPeriod', 'events', 'RP1', 'periods', 'rp1'],
  ['reportingPeriod', 'events', 'First reporting period', 'periods', 'rp1'],
  ['series', 'meetings', 'Weekly', 'series', 'weekly'],
  ['series', 'meetings', 'Lamp meeting', 'series', 'weekly'],
])('what goes by another name is meant: %s of %s is %j', (field, of, written, kind, id) => {
  expect(toldOf({ [field]: written }, of)).toEqual([`${written} is not an id of ${kind} → write ${id}, becomes ${id}`]);
});

test.each([
  ['Ann', 'Ann is not an id of people → did you mean ann-lamp or ann-wick?'],
  ['@ann', '@ann is not an id of people → did you mean ann-lamp or ann-wick?'],
  ['Zoë', 'Zoë is not an id of people → did you mean zoe-angstrom?'],
  ['A. Wick', 'A. Wick is not an id of people → did you mean ann-wick?'],
  ['Wick, Ann', 'Wick, Ann is not an id of people → did you mean ann-wick?'],
  [
    'anne-lamp',
    'there is no anne-lamp in people: there is no file people/anne-lamp.md → did you mean ann-lamp?, becomes ann-lamp',
  ],
  ['Anne Lamp', 'there is no Anne Lamp in people: there is no file people/anne-lamp.md → did you mean ann-lamp?'],
  [
    'Bo Beam and Zoë Ångström',
    'there is no Bo Beam and Zoë Ångström in people: there is no file people/bo-beam-and-zoe-angstrom.md → write each by itself: bo, zoe-angstrom',
  ],
  [
    'wp1',
    'there is no wp1 in people: there is no file people/wp1.md → work-packages/wp1 is there, but this field names an entry of people',
  ],
  [
    'Mister Nobody',
    'there is no Mister Nobody in people: there is no file people/mister-nobody.md → write people/mister-nobody.md and name it mister-nobody here, or leave the field out',
  ],
  ['李', 'there is no 李 in people → write the id of an entry of people: its file name without the extension'],
])('nobody is taken for somebody else: %j', (written, expected) => {
  expect(toldOf({ scribe: written })).toEqual([expected]);
});

test.each([
  ['topics/fog', []],
  ['fog', ['fog is not an id of topics or partners → write topics/fog, becomes topics/fog']],
  ['The Fog', ['The Fog is not an id of topics or partners → write topics/fog, becomes topics/fog']],
  ['topics/The Fog', ['The Fog is not an id of topics → write topics/fog, becomes topics/fog']],
  ['RLW', ['RLW is not an id of topics or partners → write partners/lampworks, becomes partners/lampworks']],
  ['topics/fogg', ['there is no fogg in topics: there is no file topics/fogg.md → did you mean topics/fog?']],
  [
    'people/bo',
    ['people/bo is not an id of topics or partners → write its folder in front, such as topics/… or partners/…'],
  ],
])('a field that takes two kinds: %j', (written, expected) => {
  expect(toldOf({ serves: [written] }, 'work-packages')).toEqual(expected);
});

test('a reference reaches a period by the id made of its code', () => {
  const settings = settingsWith({
    reportingPeriods: [{ code: 'RP 1', name: 'first', start: '2020-01-01', end: '2021-12-31' }],
    codes: { reportingPeriod: ['RP {n}'] },
  });
  expect(told([event({ reportingPeriod: 'rp-1' })], { settings })).toEqual([]);
  expect(told([event({ reportingPeriod: 'rp-2' })], { settings })).toEqual([
    'events/e.md:1:2 error unknown-reference: there is no rp-2 in periods: collaboration.yaml has no such row → did you mean rp-1?',
  ]);
});

test('what is told does not depend on the order of the files', () => {
  const entries = [
    meeting('b', '2020-01-08', 'Ann Lamp and the Fog, [gone](gone.md).', { scribe: 'anna' }),
    meeting('a', '2020-01-08', '## 1. Fog\n\nSpeakers: @nobody\n', { chairs: ['ann', 'anne'] }),
    topic('fog', 'Fog'),
    topic('mist', 'Mist', { aliases: ['Fog'] }),
    person('ann', 'Ann Lamp'),
  ];
  expect(told(entries)).toHaveLength(5);
  expect(told(entries.toReversed())).toEqual(told(entries));
});
