import { describe, expect, test } from 'vitest';
import { meeting, person } from '../model/invented.ts';
import { told } from './told.ts';

const toldOf = (body: string) =>
  told([person('ann-lamp', 'Ann Lamp'), meeting('m', '2020-01-08', body)]).flatMap(
    (it) => /^meetings\/m\.md:(\S+) warning link-as-text: /.exec(it)?.[1] ?? [],
  );

describe('a link as wikis write it is told of where it stands', () => {
  test.each([
    ['- By [[Ann Lamp]]', '10:6'],
    ['- By [[ann-lamp|Ann]]', '10:6'],
    ['- By [[people/ann-lamp.md]]', '10:6'],
    ['- See [the pier|https://pier.example/]', '10:7'],
    ['- See [the pier(https://pier.example/)', '10:7'],
    ['- See [https://pier.example/ the pier]', '10:7'],
  ])('%s', (body, place) => expect(toldOf(body)).toEqual([place]));
});

test.each([
  'the slots [[Prototype]] and [[1]], a matrix [[a, b]]',
  '[[1]](https://pier.example/) and [[Ann Lamp]](../people/ann-lamp.md)',
  '`[[Ann Lamp]]`',
  '[https://pier.example/] and <https://pier.example/>',
  '| [a](https://a.example) | b |\n| - | - |',
  '[a|b]',
  'see [the pier (https://pier.example/)]',
])('nothing is told of: %s', (body) => expect(toldOf(body)).toEqual([]));
