/** Whom records and texts mean by a name or an id that is nobody’s. */
import { describe, expect, test } from 'vitest';
import { entry, meeting, person, topic } from '../model/invented.ts';
import { told } from './told.ts';

const known = [
  person('ann-lamp', 'Ann Lamp'),
  person('ann-wick', 'Ann Wick'),
  person('bo-beam', 'Bo Beam', { aliases: ['the keeper'] }),
  person('mario-rossi', 'Mario Rossi'),
  topic('oil', 'Oil'),
];
const toldOf = (body: string) =>
  told([...known, meeting('m', '2020-01-08', body)])
    .filter((it) => !/ action-incomplete: /.test(it))
    .map((it) => it.replace(/^meetings\/m\.md:/, ''));

describe('one first name of two people is told with both ids', () => {
  const BOTH = 'two people go by %s → did you mean @ann-lamp or @ann-wick?';
  test.each([
    ['- ACTION @ann: Look.', '10:10', 'ann'],
    ['- ACTION Ann: Look.', '10:10', 'Ann'],
    ['- QUESTION ann: Why?', '10:12', 'ann'],
    ['- ACTION @bo-beam @ann: Look.', '10:19', 'ann'],
    ['- DECISION @ann: Look.', '10:12', 'ann'],
    ['## 1. Oil\n\nSpeakers: @bo-beam, @ann\n\n- Here.', '12:21', 'ann'],
    ['- Seen by @ann today', '10:11', 'ann'],
    ['Present: @bo-beam, @ann', '10:20', 'ann'],
    ['| who |\n| --- |\n| @ann |', '12:3', 'ann'],
  ])('%s', (body, place, name) => {
    expect(toldOf(body)).toEqual([`${place} error first-name: ${BOTH.replace('%s', name)}`]);
  });

  test('in a list of names only that one is in doubt', () => {
    expect(toldOf('- ACTION Bo and Ann: Look.')).toEqual([
      '10:10 error first-name: one name in Bo and Ann is that of several people → did you mean @bo-beam, and @ann-lamp or @ann-wick?',
    ]);
  });
});

describe('who is nobody is told', () => {
  test.each([
    [
      '- ACTION John Doe: Look.',
      '10:10',
      'John Doe',
      'write people/john-doe.md and ACTION @john-doe: …, or the name after the colon',
    ],
    [
      '- ACTION J. Doe: Look.',
      '10:10',
      'J. Doe',
      'write people/j-doe.md and ACTION @j-doe: …, or the name after the colon',
    ],
    [
      '- QUESTION John: Why?',
      '10:12',
      'John',
      'name people by id, such as QUESTION @their-id: …, or write John after the colon',
    ],
    [
      '- ACTION Bo and John: Look.',
      '10:10',
      'John',
      'name people by id, such as ACTION @their-id: …, or write Bo and John after the colon',
    ],
  ])('%s', (body, place, name, hint) => {
    expect(toldOf(body)).toEqual([`${place} warning unknown-owner: nobody goes by the name ${name} → ${hint}`]);
  });

  test.each([
    [
      '- ACTION @john-doe: Look.',
      '10:10 error unknown-person: there is no john-doe in people → write people/john-doe.md, or leave the name without @',
    ],
    [
      '- ACTION @maria-rossi: Look.',
      '10:10 error unknown-person: there is no maria-rossi in people → did you mean @mario-rossi?',
    ],
    [
      '- ACTION NGIs: Look.',
      '10:10 warning unknown-name: nothing goes by the name NGIs → name an entry by its code or name, or write it after the colon',
    ],
    ['- ACTION Oli: Look.', '10:10 warning unknown-name: nothing goes by the name Oli → did you mean Oil?'],
    [
      '- Seen by @john-doe',
      '10:11 warning misspelt-person: there is no john-doe in people → write people/john-doe.md, or leave the name without @',
    ],
  ])('%s', (body, finding) => expect(toldOf(body)).toEqual([finding]));

  test('and somebody internal is not repeated as missing', () => {
    const body = '- ACTION @jo-mirror due next: Look.';
    expect(told([...known, meeting('m', '2020-01-08', body)], { withheld: ['people/jo-mirror'] })).toEqual([
      'meetings/m.md:10:10 error unknown-person: @jo-mirror is internal and cannot be named in public → leave the name out',
    ]);
  });
});

test('a habit that names somebody is told with the id', () => {
  expect(toldOf('- [Action Bo] look')).toEqual([
    '10:3 warning habit: this looks like an action in another way of marking → write ACTION @bo-beam: look (or put \\ before the line to keep it prose)',
  ]);
  expect(toldOf('- TODO(Ann): look')[0]).toMatch(/write ACTION @…: look \(.*\); Ann may be @ann-lamp or @ann-wick$/);
});

test('an @id is looked for in every body', () => {
  expect(told([...known, entry('pages/p', { title: 'P' }, 'Ask @bo-baem.')])).toEqual([
    expect.stringContaining(
      'pages/p.md:10:5 warning misspelt-person: there is no bo-baem in people → did you mean @bo-beam?',
    ),
  ]);
});
