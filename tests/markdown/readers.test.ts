import { expect, test } from 'vitest';
import { readLinks } from '#markdown/read-links.ts';
import { findHidden, readProse } from '#markdown/read-prose.ts';
import { readTags } from '#markdown/read-tags.ts';
import { parseBody } from '#model/minutes/parse.ts';

const BODY = `## 1. Of \`code\` and [a *lake*](lake.md#care "The lake")

- See <https://a.example> and ![A lamp](lamp.png), or ![][plan], <b>now</b>.
  - [here][there] <!-- not this -->
    <div
    class="x">

| a | b |
| - | - |
| x<br>y | [z](JavaScript:light()) |

[there]: /topics/lake/?q=x
[plan]: plan.png
`;

const tree = parseBody(BODY, 'md');

test('prose stands where it stands in the file, without code, addresses and HTML', () => {
  const lines = readProse(BODY, findHidden(tree)).map((line) => line.replaceAll('\ufffc', '·'));
  expect(lines.map((it) => it.length)).toEqual(BODY.split('\n').map((it) => it.length));
  expect(lines.slice(0, 4)).toEqual([
    '## 1. Of ······ and ·a *lake*··························',
    '',
    '- See ··················· and ···················, or ·········, ···now····.',
    '  - ·here········ ·················',
  ]);
  expect(lines.slice(9, 13)).toEqual([
    '| x····y | ·z····················· |',
    '',
    '··························',
    '················',
  ]);
});

test('every address is found, an image by reference where it is shown', () => {
  const found = readLinks(tree, 5).map(({ line, column, length, address, path, fragment, refused, alt }) =>
    [`${line}:${column}+${length}`, address, path, fragment, refused ?? '-', alt ?? '-'].join(' | '),
  );
  expect(found).toEqual([
    '5:21+35 | lake.md#care | lake.md | care | - | -',
    '7:7+19 | https://a.example | https://a.example |  | - | -',
    '7:31+19 | lamp.png | lamp.png |  | - | A lamp',
    '7:55+9 | plan.png | plan.png |  | - | ',
    '14:12+23 | JavaScript:light() | JavaScript:light() |  | javascript | -',
    '16:1+26 | /topics/lake/?q=x | /topics/lake/ |  | - | -',
  ]);
});

test('tags and comments are found line by line', () => {
  const found = readTags(tree, BODY, 1).map(
    ({ line, column, kind, written, isInTable }) =>
      `${line}:${column} ${kind} ${written}${isInTable ? ' in a table' : ''}`,
  );
  expect(found).toEqual([
    '3:66 opening <b>',
    '3:72 closing </b>',
    '4:19 comment <!-- not this -->',
    '5:5 opening <div',
    '10:4 opening <br> in a table',
  ]);
});
