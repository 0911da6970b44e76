import { describe, expect, test } from 'vitest';
import { entry, meeting, milestone, person, settingsWith, topic } from '../model/invented.ts';
import { told } from './told.ts';

const known = [
  milestone('ms12', 'MS12'),
  milestone('ms7', 'MS7', { aliases: ['M2.3'] }),
  entry('deliverables/d1.1', { code: 'D1.1', title: 'Report', workPackage: 'wp1' }),
  entry('work-packages/wp1', { code: 'WP1', title: 'Lamps', tasks: [{ code: 'T1.2', title: 'Wicks' }] }),
  person('ann-lamp', 'Ann Lamp'),
  person('jose-nunez', 'José Núñez'),
  person('mona-lisa', 'Mona Lisa'),
  person('anne-marie-lamp', 'Anne-Marie Lamp'),
  person('oystein-akesson', 'Øystein Åkesson'),
  topic('storm', 'StoRM'),
  topic('lampnet', 'LampNet', { aliases: ['lamp network'] }),
  topic('km3net', 'KM3NeT'),
  topic('oil', 'Oil Lake'),
  topic('fair', 'FAIR'),
  topic('lisa', 'LISA'),
  topic('dcache', 'dCache'),
];
const toldOf = (body: string) =>
  told([...known, meeting('m', '2020-01-08', body)])
    .filter((it) => it.includes(' name-spelling: '))
    .map((it) =>
      it.replace(/^meetings\/m\.md:(\S+) warning name-spelling: (.*) is another way to write (.*) → .*/, '$1 $2 → $3'),
    );

describe('a name or code that is written otherwise is told where it stands', () => {
  test.each([
    [
      '- After ms12, Ms12 and MS-12 or MS_12.',
      ['10:9 ms12 → MS12', '10:15 Ms12 → MS12', '10:24 MS-12 → MS12', '10:33 MS_12 → MS12'],
    ],
    ['- D1,1 and d1.1; also D1-1.', ['10:3 D1,1 → D1.1', '10:12 d1.1 → D1.1', '10:23 D1-1 → D1.1']],
    ['- (t1.2) **wp1**', ['10:4 t1.2 → T1.2', '10:12 wp1 → WP1']],
    ['- Lampnet, LAMPNET, lampNet', ['10:3 Lampnet → LampNet', '10:12 LAMPNET → LampNet', '10:21 lampNet → LampNet']],
    ['- Files in lampnet, and in storm', ['10:12 lampnet → LampNet']],
    ['- By Oystein Akesson', ['10:6 Oystein Akesson → Øystein Åkesson']],
    ['- With km3net and Km3Net-like files', ['10:8 km3net → KM3NeT', '10:19 Km3Net → KM3NeT']],
    [
      '- By ann lamp and ANN LAMP, Jose Nunez',
      ['10:6 ann lamp → Ann Lamp', '10:19 ANN LAMP → Ann Lamp', '10:29 Jose Nunez → José Núñez'],
    ],
    ['- By Jose Núñez and josé nuñez', ['10:6 Jose Núñez → José Núñez', '10:21 josé nuñez → José Núñez']],
    ['- D.1.1 is out', ['10:3 D.1.1 → D1.1']],
    ['- With Anne Marie Lamp', ['10:8 Anne Marie Lamp → Anne-Marie Lamp']],
    ['- The Fair principles', ['10:7 Fair → FAIR']],
    ['- Dcache runs', ['10:3 Dcache → dCache']],
    ['## 1. On Lampnet', ['10:10 Lampnet → LampNet']],
    ['| a | ms12 |\n| - | - |', ['10:7 ms12 → MS12']],
    ['[Lampnet](https://a.example/net)', ['10:2 Lampnet → LampNet']],
    ['- One\n  - Two\n    - of ms12', ['12:10 ms12 → MS12']],
    ['Tea 🍵 at Lampnet’s', ['10:11 Lampnet → LampNet']],
  ])('%s', (body, places) => expect(toldOf(body)).toEqual(places));
});

describe('nothing is told of', () => {
  test.each([
    [
      'names and codes as they are known',
      '- MS12, MS 12, D1.1, LampNet, lamp network, KM3NeT, Ann Lamp, José Núñez, LISA',
    ],
    [
      'code, links and addresses',
      '- `ms12` https://a.example/ms12 [x](../milestones/ms12.md) <https://a.example/Lampnet>\n\n```\nms12\n```',
    ],
    [
      'files, hosts, channels and e-mail',
      '- ms12.pdf, /ms12/, a/ms12, ms12_final, lampnet.example, #ms12, x-ms12, ms12-report, km3net-data, Lampnet@a.example, @lampnet, www.Lampnet.org',
    ],
    ['words that are other words', '- lampnet start, dcache ls, fair enough, oil lake, OIL LAKE'],
    ['the first word of a sentence', '- Fair enough. Fair it is.\n\nFair\n\n## 2. Fair\n\n“Fair”: yes'],
    ['a part of another name', '- We met Mona Lisa, and then Lisa, at the World Fair; the Fair Trade Shop'],
    ['ranges, versions and units', '- MS12-14, ms12.5, D1.1.2, M2-3, M2,3, m2.3xlarge, 12 ms 12, d1, WP1.5, T1.2.3'],
    ['longer words', '- Lampnets, ms123, ams12, LampNetwork, annlamp'],
    ['a line in capitals', '- LAMPNET IS ON'],
    ['what a record is about, which another rule tells', '- INFO Lampnet: It is on.'],
    ['what stands after a backslash', '- \\ms12'],
  ])('%s', (_, body) => expect(toldOf(body)).toEqual([]));
});

test('in a field the whole value is mended', () => {
  expect(told([...known, entry('pages/p', { title: 'The lamps of ms12' }, 'Text.')])).toEqual([
    expect.stringContaining('name-spelling: ms12 is another way to write MS12 → write MS12'),
  ]);
});

test('a code may have a hyphen between its numbers', () => {
  const settings = settingsWith({ codes: { deliverable: ['DL{wp}-{n}'] } });
  const catalogue = entry('deliverables/dl1-1', { code: 'DL1-1', title: 'Catalogue', workPackage: 'wp1' });
  const rules = told([catalogue, meeting('m', '2020-01-08', '- DL1.1 and dl1-1, DL1-1')], { settings });
  expect(rules.filter((it) => it.includes('name-spelling')).map((it) => it.split(' ')[0])).toEqual([
    'meetings/m.md:10:3',
    'meetings/m.md:10:13',
  ]);
});

test('an alias is a way to write it too', () => {
  const lower = topic('net', 'NetLamp', { aliases: ['Netlamp'] });
  expect(told([lower, meeting('m', '2020-01-08', '- Netlamp, NetLamp')])).toEqual([]);
});
