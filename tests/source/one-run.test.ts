import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '#site/library.ts';
import { fixture, folderWith } from './folder.ts';

const NOTE = 'meetings/weekly/2020-03-18.md';
const FIELDS = [
  'title: Lamp meeting',
  'date: 2020-03-18',
  'series: weekly',
  'number: 3',
  'status: held',
  'minutes: draft',
  'visibility: public',
];
/** A record that others close, one that closes another, and mistakes on lines 14 to 16 when there are seven fields. */
const BODY = `
## 1. Fog

- ACTION @bo-beam due 2020-12-01: Ask for fog. ^ask-fog
- DONE ^ask-piers: They said so.
- DONE ^nothing-like-it: It was never said.
- See [the fog](fog.md).
- STATUS MS77 achieved: There is none.
`;
const MISTAKES = ['unknown-record', 'dead-link', 'status-of-nothing'];

const noteOf = (fields: string[], body = BODY) => `---\n${fields.join('\n')}\n---\n${body}`;
const sound = noteOf(FIELDS);

/** A later meeting that relies on the note. */
const LATER = noteOf(
  FIELDS.map((it) => it.replace('2020-03-18', '2020-03-25').replace('3', it.startsWith('number') ? '4' : '3')),
  '\n## 1. Fog\n\n- DONE ^ask-fog: There is fog.\n- As [said](2020-03-18.md#ask-fog).\n',
);

/** A folder with the sound collaboration of the rules and these files, read; the problems of a file as `line rule`. */
function read(files: Record<string, string | Uint8Array>) {
  const folder = folderWith(files);
  cpSync(fixture('rules'), folder, { recursive: true, force: false });
  return { folder, ...readLibrary({ content: [folder], today: '2020-06-15' }) };
}

const told = (files: Record<string, string | Uint8Array>) =>
  read({ [NOTE]: sound, 'meetings/weekly/2020-03-25.md': LATER, ...files }).problems.map(
    ({ file, line, rule }) => `${file}:${line} ${rule}`,
  );

const readText = (name: string) => readFileSync(join(fixture('rules'), name), 'utf8');

/** By line. */
const byPlace = (a: string, b: string) => Number(/\d+ /.exec(a)?.[0]) - Number(/\d+ /.exec(b)?.[0]);

/** What is told of the mistakes in the body of a note whose body begins on line `start`. */
const ofBody = (start: number, file = NOTE) => MISTAKES.map((rule, at) => `${file}:${start + at + 4} ${rule}`);

test('a sound note is told of the mistakes in its body', () => {
  expect(told({})).toEqual(ofBody(11));
});

describe('a wrong field hides nothing of the body, and nothing follows from it elsewhere:', () => {
  const without = (name: string) => FIELDS.filter((it) => !it.startsWith(`${name}:`));
  test.each<[string, string[], string[]]>([
    ['an impossible date', [...without('date'), 'date: 2020-02-31'], ['8 wrong-date']],
    ['a date that may be two', [...without('date'), 'date: 10/12'], ['8 wrong-date']],
    ['no date', without('date'), ['2 missing-field']],
    ['no title', without('title'), ['2 missing-field']],
    ['a status that is none', [...without('status'), 'status: on hold'], ['8 wrong-value']],
    ['an unknown field', [...FIELDS, 'weather: fog'], ['9 unknown-field']],
    ['a misspelt field that is needed', [...without('date'), 'dat: 2020-03-18'], ['8 unknown-field']],
    ['a text for a list', [...FIELDS, 'present: ann-lamp'], ['9 wrong-type']],
    ['a wrong item of a list', [...FIELDS, 'present: [ann-lamp, 7, an-lamp]'], ['9 wrong-type', '9 unknown-reference']],
    ['an empty field', [...FIELDS, 'place:'], ['9 empty-field']],
    [
      'three of them',
      [...without('number'), 'number: "3"', 'place: 5', 'weather: fog'],
      ['8 wrong-type', '9 wrong-type', '10 unknown-field'],
    ],
    ['a colon in a value', ['title: Fog: why?', ...without('title')], ['2 front-matter']],
    [
      'a colon in a value, and others',
      ['title: Fog: why?', 'weather: fog', ...without('title')],
      ['2 front-matter', '3 unknown-field'],
    ],
    ['a field without a colon', ['title Fog', ...without('title')], ['2 front-matter']],
    ['an unclosed mark', [...FIELDS, 'place: "Pier'], ['9 front-matter']],
    [
      'a mark that nobody can close',
      [...FIELDS, 'place: "a" "b', 'weather: fog'],
      ['9 front-matter', '10 unknown-field'],
    ],
    [
      'a bracket within brackets',
      [...FIELDS, 'present: [ann-lamp, [bo-beam]', 'weather: fog'],
      ['9 front-matter', '10 unknown-field'],
    ],
    ['a tab', [...FIELDS, 'source:', '\tkind: indico'], ['10 front-matter']],
    ['a field twice', [...FIELDS, 'title: Fog'], ['9 front-matter']],
    ['a tag', [...FIELDS, 'place: !fog pier'], ['9 front-matter']],
  ])('%s', (_, fields, own) => {
    const start = fields.length + 4;
    expect(told({ [NOTE]: noteOf(fields) })).toEqual(
      [...own.map((it) => `${NOTE}:${it}`), ...ofBody(start)].sort(byPlace),
    );
  });
});

describe('neither does what is wrong with the file itself:', () => {
  const BAD_NAME = 'meetings/weekly/2020-03-18.MD';
  test('its name', () => {
    const { problems } = read({ [BAD_NAME]: sound, 'meetings/weekly/2020-03-25.md': LATER });
    expect(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
      `${BAD_NAME}:1 unread-file`,
      ...ofBody(11, BAD_NAME),
    ]);
  });

  test.each<[string, (text: string) => string | Uint8Array, string[]]>([
    ['fields that are never closed', (text) => text.replace('\n---\n', '\n'), ['9 front-matter']],
    ['four hyphens', (text) => text.replace('---\n', '----\n'), ['1 front-matter']],
    ['an empty first line', (text) => `\n${text}`, ['1 front-matter']],
    ['fields without a beginning', (text) => text.slice(4), ['1 front-matter']],
    ['a hidden character', (text) => text.replace('They said so', 'They\u202e said so'), ['14 control-character']],
    [
      'a letter of another encoding',
      (text) => Buffer.from(text.replace('said so', 'said s\u00f6'), 'latin1'),
      ['14 encoding'],
    ],
  ])('%s', (_, change, own) => {
    const found = told({ [NOTE]: change(sound) });
    expect(found.filter((it) => !MISTAKES.includes(it.split(' ')[1] ?? ''))).toEqual(own.map((it) => `${NOTE}:${it}`));
    expect(found.filter((it) => MISTAKES.includes(it.split(' ')[1] ?? ''))).toHaveLength(MISTAKES.length);
  });

  test('another file with its id', () => {
    expect(told({ 'topics/datalake.mdx': '---\nname: LampNet\nkind: x\n---\n\nSee [fog](fog.md). {1}\n' })).toEqual([
      ...ofBody(11),
      ...['1 same-id', '3 wrong-value', '6 dead-link', '6 mdx-gate'].map((it) => `topics/datalake.mdx:${it}`),
    ]);
  });

  test('code in a body', () => {
    const text = '---\nname: Fog\nkind: concept\n---\n\nA {\n\nSee [fog](nothing.md).\n\n<Timeline of="x" />\n\n{1}\n';
    expect(told({ 'topics/fog.mdx': text })).toEqual([
      ...ofBody(11),
      ...['6 mdx-gate', '8 dead-link', '10 component', '12 mdx-gate'].map((it) => `topics/fog.mdx:${it}`),
    ]);
  });

  test('two files of another encoding are not taken for one', () => {
    const latin = (text: string) => Buffer.from(text.replace('There is none', 'There is n\u00f6ne'), 'latin1');
    const other = 'meetings/weekly/2020-03-25.md';
    const found = told({ [NOTE]: latin(sound), [other]: latin(LATER.replace('As [', 'There is none. As [')) });
    expect(found.filter((it) => it.startsWith(other))).toEqual([`${other}:14 encoding`]);
  });

  test('a folder that is misspelt', () => {
    const text = '---\nname: Fog\nkind: concept\n---\n\nSee [fog](nothing.md).\n';
    expect(told({ 'topic/fog.md': text })).toEqual([
      ...ofBody(11),
      'topic/fog.md:1 unknown-folder',
      'topic/fog.md:6 dead-link',
    ]);
  });
});

describe('of a note that does not call itself public, the places of its mistakes are told and none of its words:', () => {
  test.each([
    ['without visibility', 'weather: fog'],
    ['with one that is misspelt', 'visibility: publik'],
  ])('%s', (_, line) => {
    const fields = [...FIELDS.slice(0, -1), line];
    const { problems } = read({ [NOTE]: noteOf(fields), 'meetings/weekly/2020-03-25.md': LATER });
    expect(problems.map((it) => `${it.file}:${it.line} ${it.rule}`)).toEqual(expect.arrayContaining(ofBody(11)));
    expect(problems.every((it) => it.isDiscreet && it.file === NOTE)).toBe(true);
    expect(JSON.stringify(problems.map(({ file: _f, path: _p, ...words }) => words))).not.toMatch(
      /fog|nothing-like|MS77|weather/,
    );
  });

  test('of one that is internal its body is not even looked at', () => {
    const fields = [...FIELDS.slice(0, -1), 'visibility: internal', 'weather: fog'];
    expect(read({ [NOTE]: noteOf(fields) }).problems.map((it) => it.rule)).toEqual(['unknown-field']);
  });
});

describe('wrong settings hide nothing of the notes that does not depend on what is wrong:', () => {
  const SETTINGS = 'collaboration.yaml';
  const changed = (before: string, after: string) => (text: string) => text.replace(before, after);
  test.each<[string, ((text: string) => string) | undefined, string[]]>([
    ['none at all', undefined, ['1 no-settings']],
    ['a start that does not exist', changed('start: 2020-01-01', 'start: 2020-02-31'), ['7 wrong-date']],
    ['an unknown framework', changed('H2020', 'FP7'), ['6 wrong-value']],
    ['a colon in a value', changed('name: Lamp meeting', 'name: Lamp: meeting'), ['19 front-matter']],
    ['a series without its id', changed('id: weekly', 'key: weekly'), ['18 missing-field', '18 unknown-field']],
    ['a misspelt list', changed('series:', 'serie:'), ['17 unknown-field']],
    [
      'a row with a wrong field beside others that are wrong',
      (it) => it.replace('cadence: weekly', 'cadence: every week').replace('[ann-lamp]', '[an-lamp]'),
      ['21 wrong-value', '23 unknown-reference'],
    ],
    ['a spelling of codes', changed('MS{n}', 'MS{number}'), ['11 wrong-value']],
  ])('%s', (_, change, own) => {
    const text = readText(SETTINGS);
    const folder = folderWith({
      [NOTE]: sound,
      'meetings/weekly/2020-03-25.md': LATER,
      ...(change && { [SETTINGS]: change(text) }),
    });
    cpSync(fixture('rules'), folder, {
      recursive: true,
      force: false,
      filter: (it) => change !== undefined || !it.endsWith(SETTINGS),
    });
    const { problems, model } = readLibrary({ content: [folder], today: '2020-06-15' });
    expect(problems.map((it) => `${it.file}:${it.line} ${it.rule}`)).toEqual([
      ...own.map((it) => `${SETTINGS}:${it}`),
      ...ofBody(11),
    ]);
    expect(model).toBeUndefined();
  });
});
