import { describe, expect, test } from 'vitest';
import { REGISTERS, routesBelow } from '#model/routes.ts';
import { entry, meeting, topic } from '../model/invented.ts';
import { told } from './told.ts';

const routes = routesBelow('/');
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
    'https://a.example/nowhere/',
  ])('%s', (address) => {
    expect(toldOf(address)).toEqual([]);
  });
});

describe('a link leads to nothing:', () => {
  test.each([
    ['../meetings/n.md', '../meetings/n.md leads to nothing → did you mean m.md?'],
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
