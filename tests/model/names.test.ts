import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNames, namesOf, pathOfName } from '#model/names.ts';
import { settingsEntries } from '#model/settings-entries.ts';
import { cpuOf } from '../source/cpu.ts';
import { entry, meeting, milestone, person, settingsWith, topic } from './invented.ts';

const ENTRIES = [
  entry('deliverables/d2.3', { code: 'D2.3', workPackage: 'wp2' }),
  entry('deliverables/d2.35', { code: 'D2.35', workPackage: 'wp2' }),
  entry('deliverables/dl1-2', { code: 'DL1-2', workPackage: 'wp2' }),
  milestone('ms12', 'MS12', { aliases: ['M2.5'] }),
  entry('work-packages/wp2', { code: 'WP2', acronym: 'DIOS', title: 'Infrastructure' }),
  entry('partners/skao', {
    name: 'SKA Observatory',
    short: 'SKAO',
    aliases: ['SKA'],
    formerNames: [{ name: 'Square Kilometre Array Organisation' }],
  }),
  person('rosie-bolton', 'Rosie Bolton', { aliases: ['R. Bolton', 'Bolton'] }),
  person('zoe', 'Zoë Ångström'),
  topic('lake', 'Data Lake', { aliases: ['data lake', 'Lake'] }),
  topic('iso', 'ISO 16363'),
  topic('cpp', 'C++'),
  topic('han', '資料'),
  topic('net', '.NET'),
];
const { names } = buildNames(ENTRIES);

/** The names found in a text, each with its entry. */
const found = (text: string) => names.find(text).map(({ start, end, key }) => `${text.slice(start, end)} → ${key}`);

describe('names in prose', () => {
  test.each([
    ['D2.3 is due', ['D2.3 → deliverables/d2.3']],
    ['see D2.3.', ['D2.3 → deliverables/d2.3']],
    ['D2.3, D2.35; (D2.3)', ['D2.3 → deliverables/d2.3', 'D2.35 → deliverables/d2.35', 'D2.3 → deliverables/d2.3']],
    ['D2.3: “D2.3”', ['D2.3 → deliverables/d2.3', 'D2.3 → deliverables/d2.3']],
    ['MS12/MS 12', ['MS12 → milestones/ms12', 'MS 12 → milestones/ms12']],
    ['M2.5', ['M2.5 → milestones/ms12']],
    ['DL1-2 and DL 1-2', ['DL1-2 → deliverables/dl1-2', 'DL 1-2 → deliverables/dl1-2']],
    ['SKA Observatory, SKAO, SKA', ['SKA Observatory → partners/skao', 'SKAO → partners/skao', 'SKA → partners/skao']],
    ['the SKA-led task', ['SKA → partners/skao']],
    ['Square Kilometre Array Organisation', ['Square Kilometre Array Organisation → partners/skao']],
    [
      'Rosie Bolton, R. Bolton, Bolton',
      ['Rosie Bolton', 'R. Bolton', 'Bolton'].map((it) => `${it} → people/rosie-bolton`),
    ],
    ['Zoë Ångström’s', ['Zoë Ångström → people/zoe']],
    ['the Data Lake', ['Data Lake → topics/lake']],
    ['a Data  Lake\nand a Data\nLake', ['Data  Lake → topics/lake', 'Data\nLake → topics/lake']],
    ['ISO 16363', ['ISO 16363 → topics/iso']],
    ['C++ and C', ['C++ → topics/cpp']],
    ['資料 。', ['資料 → topics/han']],
    ['.NET (.NET) x.NET', ['.NET → topics/net', '.NET → topics/net']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test.each([
  ...['D2.356', 'AD2.3', 'D2.3a', 'D2.3.1', 'D2.3-1', 'D2 .3', 'd2.3', 'MS1', 'MS123', 'MS-12', 'M2.55', 'DL1-25'],
  ...[
    'SKAS',
    'xSKA',
    'SKA2',
    'SKAé',
    'SKAe\u0301',
    'Boltons',
    'RosieBolton',
    'data-lake',
    'DataLake',
    'ISO\u00a016363x',
  ],
  ...['資料庫', 'Zoë', 'Ångström', '', ' '],
])('%j names nothing', (text) => {
  expect(found(text)).toEqual([]);
});

describe('a backslash leaves a name alone, whole', () => {
  test.each([
    ['\\D2.3', []],
    ['\\Rosie Bolton', []],
    ['\\Data Lake', []],
    ['\\SKA Observatory and SKA', ['SKA → partners/skao']],
    ['\\nothing Bolton', ['Bolton → people/rosie-bolton']],
    ['Rosie \\Bolton', []],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test('an entry is known by exactly its name, its blanks folded', () => {
  expect(names.entryOf(' Rosie   Bolton ')).toBe('people/rosie-bolton');
  expect([names.entryOf('MS 12'), names.entryOf('Rosie'), names.entryOf('rosie bolton')]).toEqual([
    'milestones/ms12',
    undefined,
    undefined,
  ]);
});

describe('two entries that share a name', () => {
  const { names: shared, clashes } = buildNames([
    topic('lake', 'Lake', { aliases: ['Data  Lake'] }),
    topic('pond', 'Pond', { aliases: ['Data Lake', 'Pond'] }),
    person('lake', 'Ann Lake', { aliases: ['Lake'] }),
  ]);

  test('are told, sorted', () => {
    expect(clashes).toEqual([
      { name: 'Data Lake', keys: ['topics/lake', 'topics/pond'], coded: [] },
      { name: 'Lake', keys: ['people/lake', 'topics/lake'], coded: [] },
    ]);
  });

  test('are linked by neither, and by their other names as before', () => {
    expect(shared.find('Lake, Data Lake')).toEqual([]);
    expect(shared.find('Pond, Ann Lake').map((it) => it.key)).toEqual(['topics/pond', 'people/lake']);
  });

  test('a name that an entry gives twice is no clash', () => {
    expect(shared.entryOf('Pond')).toBe('topics/pond');
  });
});

test('every name stands somewhere in the front matter', () => {
  const settings = settingsWith({
    reportingPeriods: [{ code: 'RP1', name: 'first period', aliases: ['P1'], start: '2020-01-01', end: '2020-12-31' }],
  });
  const periods = settingsEntries({ file: '', path: '', digest: '', data: settings });
  const named = [...ENTRIES, ...periods].flatMap((it) => namesOf(it).map((name) => [name, pathOfName(it, name)]));
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter(([, path]) => path?.length === 0)).toEqual([]);
  expect(named).toContainEqual(['MS 12', ['code']]);
  expect(named).toContainEqual(['Square Kilometre Array Organisation', ['formerNames', 0, 'name']]);
  expect(named).toContainEqual(['P1', ['aliases', 0]]);
});

test('meetings, pages and series go by no name', () => {
  expect(
    [meeting('m', '2020-01-01', ''), entry('pages/a', { title: 'A' }), entry('series/s', { name: 'S' })].flatMap(
      namesOf,
    ),
  ).toEqual([]);
});

test('300 names are found in a megabyte of text within half a second', () => {
  const many = Array.from({ length: 300 }, (_, n) =>
    topic(`t${n}`, `Data Lake ${n} of the north`, { aliases: [`DL${n}`] }),
  );
  const text = 'The Data Lake 7 of the north and the Data Lake, DL299, are not DL300. '.repeat(15_000);
  const finder = buildNames(many).names;
  expect(cpuOf(() => finder.find(text))).toBeLessThan(500);
  const matches = finder.find(text);
  expect(text.length).toBeGreaterThan(1_000_000);
  expect(matches).toHaveLength(30_000);
});

test('matches of arbitrary text are in order, apart, and known by name', { timeout: 60_000 }, () => {
  const words = [
    'D2.3',
    'D2.35',
    'MS',
    '12',
    ' ',
    '\n',
    'SKA',
    'Observatory',
    '.',
    '-',
    '\\',
    'Data',
    'Lake',
    'é',
    '\u0301',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (list) => {
      const text = list.join('');
      let done = 0;
      for (const { start, end, key } of names.find(text)) {
        expect(start).toBeGreaterThanOrEqual(done);
        expect(text[start - 1]).not.toBe('\\');
        expect(names.entryOf(text.slice(start, end))).toBe(key);
        expect(text.slice(end)).not.toMatch(/^[\p{L}\p{N}\p{M}]/u);
        done = end;
      }
    }),
    { numRuns: 2000 },
  );
});
