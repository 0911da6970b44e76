import { describe, expect, test } from 'vitest';
import { REGISTERS, routesBelow } from '#model/routes.ts';
import { entry, meeting, settingsWith, topic } from '../model/invented.ts';
import { told } from './told.ts';

const routes = routesBelow('/');
const about = (body: string) => ({ ...entry('pages/about', { title: 'About' }), body });
const toldOf = (address: string, from = entry('pages/about', { title: 'About' })) =>
  told([
    { ...from, body: `See [there](${address}).` },
    topic('lake', 'Lake'),
    meeting('m', '2020-01-08', '## 1. Fog\n\n- INFO: It is wet.'),
  ]);

describe('nothing is said of a link to', () => {
  test.each([
    routes.home(),
    routes.search(),
    routes.search('fog'),
    routes.index('meetings'),
    ...REGISTERS.map((name) => routes.register(name)),
    ...REGISTERS.map((name) => routes.download(name, 'csv')),
    routes.download('actions', 'json'),
    routes.picture('timeline'),
    routes.picture('network'),
    routes.entry('topics/lake'),
    routes.entry('meetings/m', 'fog'),
    '../meetings/m.md',
    '../meetings/m.md#it-is-wet',
    '../meetings/m.md#mentions',
    '/topics/lake',
    '/search',
    'https://a.example/nowhere/',
  ])('%s', (address) => {
    expect(toldOf(address)).toEqual([]);
  });
});

describe('a link leads to nothing:', () => {
  test.each([
    ['meetings/m.md', 'meetings/m.md leads to nothing → did you mean ../meetings/m.md?'],
    ['../Meetings/M.md', '../Meetings/M.md leads to nothing → did you mean ../meetings/m.md?'],
    ['../meetings/m.html', '../meetings/m.html leads to nothing → did you mean ../meetings/m.md?'],
    ['..\\meetings\\m.md', '..\\meetings\\m.md leads to nothing → did you mean ../meetings/m.md?'],
    ['/content/meetings/m.md', '/content/meetings/m.md leads to nothing → did you mean ../meetings/m.md?'],
    ['/topic/lake/', '/topic/lake/ leads to nothing → did you mean ../topics/lake.md?'],
    ['www.a.example', 'www.a.example leads to nothing → write https:// before it: https://www.a.example'],
    ['', 'the link has no address → write it between the round brackets'],
    [
      'plan.pdf',
      'plan.pdf leads to nothing → put the file where it has an address that begins with https://, and write that address',
    ],
    ['plan.png', 'plan.png leads to nothing → an image is shown, not linked to: ![What it shows](plan.png)'],
    ['../meetings/n.md', '../meetings/n.md leads to nothing → did you mean ../meetings/m.md?'],
    [
      routes.index('deliverables'),
      `${routes.index('deliverables')} leads to nothing → name the file of the entry, such as ../deliverables/d2.3.md`,
    ],
    [
      routes.register('actions', '2020'),
      `${routes.register('actions', '2020')} leads to nothing → name the file of the entry, such as ../deliverables/d2.3.md`,
    ],
    ['../meetings/m.md#frog', 'meetings/m.md has no line with the address #frog → did you mean fog?'],
  ])('%s', (address, words) => {
    expect(toldOf(address)).toEqual([`pages/about.md:10:5 error dead-link: ${words}`]);
  });
});

const site = { settings: settingsWith({ site: 'https://lamps.example/group/' }) };

test.each([
  ['https://lamps.example/group/topics/lake/', []],
  ['/group/topics/lake/', []],
  ['https://lamps.example/elsewhere/', []],
  [
    'https://lamps.example/group/topics/lage/',
    ['pages/about.md:10:1 error dead-link: /topics/lage/ leads to nothing → did you mean ../topics/lake.md?'],
  ],
])('an address of the site itself, %s, is one within it', (address, problems) => {
  expect(told([about(`[there](${address})`), topic('lake', 'Lake')], site)).toEqual(problems);
});

test('an entry that was refused for its own mistakes is there all the same', () => {
  const refused = [
    { key: 'people/bo', file: 'people/bo.md', path: '/people/bo.md', kind: 'people', data: undefined } as const,
  ];
  expect(told([about('[Bo](../people/bo.md)')], { refused })).toEqual([]);
});

test('links are found wherever they stand', () => {
  const body = [
    '## Of [Bo](../people/bo.md)',
    '',
    '| a | b |',
    '| - | - |',
    '| [Bo](../people/bo.md "Bo") | c |',
    '',
    '- a',
    '  - b [Bo][bo]',
    '    > c [Bo](<../people/bo.md>)',
    '',
    '[bo]: ../people/bo.md',
  ].join('\n');
  const lines = told([about(body)]).map((it) => it.split(' ')[0]);
  expect(lines).toEqual(['pages/about.md:10:7', 'pages/about.md:14:3', 'pages/about.md:18:9', 'pages/about.md:20:1']);
});
