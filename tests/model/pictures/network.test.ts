import { expect, test } from 'vitest';
import { LINKS, NODES, networkPictureOf } from '#model/pictures/network.ts';
import { entry, meeting, modelOf, topic } from '../invented.ts';

const AROUND = [
  entry('partners/tun', { name: 'University', short: 'TUN' }),
  topic('fog', 'Fog'),
  topic('lamp', 'Lamp'),
];
const linksOf = (...bodies: string[]) =>
  networkPictureOf(
    modelOf([...AROUND, ...bodies.map((body, at) => meeting(`m${at}`, `2020-01-0${at + 1}`, body))]),
  ).links.map(({ one, other, count, last }) => `${one} ${other} ${count} ${last.key}#${last.anchor}`);

test.each([
  ['in one line', ['- Fog over the Lamp.'], ['topics/fog topics/lamp 1 meetings/m0#fog-over-the-lamp']],
  ['in two lines of none', ['- Fog.\n- Lamp.'], []],
  ['once in one agenda item: that may be chance', ['## Weather\n\n- Fog.\n- Lamp.'], []],
  [
    'twice in one agenda item',
    ['## Weather\n\n- Fog.\n- Lamp.', '## Again\n\n- Lamp.\n- Fog.'],
    ['topics/fog topics/lamp 2 meetings/m1#again'],
  ],
  [
    'often in one agenda item: it counts once',
    ['## Weather\n\n- Fog at TUN.\n- TUN in Fog.'],
    ['partners/tun topics/fog 1 meetings/m0#weather'],
  ],
])('spoken of together %s', (_, bodies, links) => {
  expect(linksOf(...bodies)).toEqual(links);
});

test('an agenda without minutes and a meeting that was called off do not count', () => {
  const off = [
    meeting('a', '2020-01-01', 'Fog and Lamp.', { minutes: 'none' }),
    meeting('b', '2020-01-02', 'Fog and Lamp.', { status: 'cancelled' }),
  ];
  expect(networkPictureOf(modelOf([...AROUND, ...off]))).toEqual({ nodes: [], links: [], all: { nodes: 0, links: 0 } });
});

test('the strongest are kept, and it is told how many there are', () => {
  const topics = Array.from({ length: 50 }, (_, at) => topic(`t${at}`, `Topic${at}x`));
  const all = topics.map((_, at) => `Topic${at}x`).join(' ');
  const some = Array.from({ length: 10 }, (_, at) => `Topic${at}x`).join(' ');
  const picture = networkPictureOf(
    modelOf([...topics, meeting('a', '2020-01-01', all), meeting('b', '2020-01-02', some)]),
  );
  expect(picture.all).toEqual({ nodes: 50, links: 1225 });
  expect([picture.nodes.length, picture.links.length]).toEqual([NODES, LINKS]);
  expect(picture.links.slice(0, 45).every(({ count }) => count === 2)).toBe(true);
  expect(
    picture.nodes
      .slice(0, 10)
      .map(({ card }) => card.label)
      .sort(),
  ).toEqual(some.split(' ').sort());
});

test('minutes of a day to come are not counted', () => {
  const meetings = ['2020-06-15', '2020-06-16'].map((day, at) => meeting(`m${at}`, day, '- Fog over the Lamp.'));
  expect(networkPictureOf(modelOf([...AROUND, ...meetings])).links.map((it) => it.count)).toEqual([1]);
});
