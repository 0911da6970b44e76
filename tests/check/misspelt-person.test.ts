import { describe, expect, test } from 'vitest';
import { meeting, person } from '../model/invented.ts';
import { told } from './told.ts';

const people = [person('ann-lamp', 'Ann Lamp'), person('bo', 'Bo Wick')];
const toldOf = (body: string) =>
  told([...people, meeting('m', '2020-01-08', body)]).filter((it) => !it.includes(' e-mail: '));

describe('an @id that is nearly somebody’s is told where it stands', () => {
  test.each([
    ['- Of @ann-lmap.', '10:6'],
    ['- A line\n  and @ann-lamo.', '11:7'],
    ['Para\n\n> @ann-lampe', '12:3'],
    ['- `@ann-lmap` and @ann-lmap', '10:19'],
    ['Tea 🍵 for @ann-lamb', '10:12'],
    ['| who |\n| --- |\n| @ann-lam |', '12:3'],
    ['- For @Ann.', '10:7'],
    ['- For @Ann-Lamp.', '10:7'],
  ])('%s', (body, place) => {
    expect(toldOf(body)).toEqual([
      expect.stringContaining(`meetings/m.md:${place} warning misspelt-person: there is no`),
    ]);
  });
});

describe('nothing is told of', () => {
  test.each([
    ['those who are there', '- @ann-lamp, (@bo) and @bo.'],
    ['an address of mail', '- Write to ann-lmap@lamps.example, or <ann-lmap@lamps.example>.'],
    ['what is no person', '- @Home, @RucioData, @TC39, @home, @cern and @everybody, at 10@night'],
    ['code', '- `@ann-lmap`\n\n```\n@ann-lmap\n```'],
    ['a link', '- [@ann-lmap](https://a.example) and https://a.example/@ann-lmap'],
    ['what stands after a backslash', '- \\@ann-lmap'],
    ['a line of prose that only begins like a list of people', '- Present at the table were @one, @two'],
  ])('%s', (_, body) => {
    expect(toldOf(body)).toEqual([]);
  });
});

test.each(['Present: @one', 'Regrets : @one', '- Chair: @ann-lamp, @one', 'Participants:\n@one'])(
  'in a list of people everyone is meant: %s',
  (body) => {
    expect(toldOf(body)).toEqual([
      expect.stringMatching(/there is no one in people → write people\/one\.md, or leave/),
    ]);
  },
);

test('who is named before the colon of a record is told once, as an error', () => {
  expect(toldOf('- ACTION @ann-lmap: Ask @ann-lamp.')).toEqual([
    'meetings/m.md:10:10 error unknown-person: there is no ann-lmap in people → did you mean @ann-lamp?',
  ]);
});
