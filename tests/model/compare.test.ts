/** What a change of the content does, told to those who review it. */
import { describe, expect, test } from 'vitest';
import { type Comparison, compareReadings } from '#model/compare/compare.ts';
import { headlineOf } from '#model/compare/headline.ts';
import { sectionsOf } from '#model/compare/sections.ts';
import type { Reading } from '#model/compare/state.ts';
import type { Entry } from '#model/entry.ts';
import type { Problem } from '#model/problem.ts';
import { weave } from '#model/weave.ts';
import type { Collaboration } from '#schema/collaboration.ts';
import { entry, meeting, milestone, person, settingsFile, settingsWith, topic } from './invented.ts';

const TODAY = '2020-06-15';
const settings = settingsWith({ series: [{ id: 'wp', name: 'WP meeting', cadence: 'fortnightly' }] });

interface Beside extends Partial<Omit<Reading, 'settings'>> {
  settings?: Collaboration;
}

/** Content as it was read; each entry has the digest of what it says. */
function reading(entries: Entry[], { settings: own = settings, ...beside }: Beside = {}): Reading {
  const digested = entries.map((it) => ({ ...it, digest: JSON.stringify([it.data, it.body]) }) as Entry);
  const file = settingsFile(own);
  const model = weave({ settings: file, entries: digested }, TODAY);
  return { settings: file, model, entries: model.entries, withheld: [], refused: [], problems: [], ...beside };
}

const compare = (before: Entry[], after: Entry[], was: Beside = {}, is: Beside = {}): Comparison =>
  compareReadings(reading(before, was), reading(after, is), TODAY);

/** All that is told of a comparison, a line each. */
const told = (comparison: Comparison): string[] =>
  sectionsOf(comparison).flatMap(({ title, lines, more }) => [
    title,
    ...lines.flatMap(({ head, words, place, below = [] }) => [
      [' ', head, words, place && `(${place})`].filter(Boolean).join(' '),
      ...below.map((it) => `    ${it}`),
    ]),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ]);

const problem = (file: string, own: Partial<Problem> = {}): Problem => ({
  file,
  line: 3,
  column: 1,
  severity: 'warning',
  rule: 'action-without-due',
  message: 'this action has no day',
  ...own,
});

const ann = person('ann', 'Ann Lee');
const ms13 = milestone('ms13', 'MS13', { due: 'M12' });
const january = meeting('2020-01-15', '2020-01-15', '- STATUS MS13 planned: In summer.\n- ACTION @ann: Ask. ^ask', {
  series: 'wp',
});

test('a change of nothing changes nothing', () => {
  const comparison = compare([ann, ms13, january], [ann, ms13, january]);
  expect(headlineOf(comparison)).toBe('This changes nothing that the site says.');
  expect(told(comparison)).toEqual([]);
});

describe('a new meeting', () => {
  const body = [
    '- ACTION @ann due 2020-03-01: Write the report. ^report',
    '- ACTION: Find a room.',
    '- DECISION: By train.',
    '- STATUS MS13 achieved 2020-01: It stands.',
    '- DONE ^ask: Asked.',
  ].join('\n');
  const february = meeting('2020-02-12', '2020-02-12', body, { series: 'wp' });
  const comparison = compare(
    [ann, ms13, january],
    [ann, ms13, january, february],
    {},
    {
      problems: [problem('meetings/2020-02-12.md')],
    },
  );

  test('is told in one sentence', () => {
    expect(headlineOf(comparison)).toBe(
      'This adds 1 meeting with 2 actions, 1 decision and 1 status line and closes 1 action; MS13 goes from planned to achieved; 1 warning is new.',
    );
  });

  test('is told with what it records, moves and closes, each with its place', () => {
    expect(told(comparison)).toEqual([
      'States',
      '  MS13 planned → achieved in January 2020; 11 months early (milestones/ms13.md)',
      'Added',
      '  Meeting 2020-02-12 · 12 February 2020 (meetings/2020-02-12.md)',
      'Recorded',
      '  ACTION Ann Lee, due 1 March 2020: Write the report. (meetings/2020-02-12.md:10)',
      '  ACTION Find a room. (meetings/2020-02-12.md:11)',
      '  DECISION By train. (meetings/2020-02-12.md:12)',
      '  STATUS MS13 · Achieved in January 2020: It stands. (meetings/2020-02-12.md:13)',
      '  DONE Asked. (meetings/2020-02-12.md:14)',
      'Done',
      '  ACTION Ann Lee: Ask. (meetings/2020-01-15.md:11)',
      '    DONE Asked. (meetings/2020-02-12.md:14)',
      'New problems',
      '  warning this action has no day (action-without-due) (meetings/2020-02-12.md:3:1)',
    ]);
  });
});

describe('a changed entry', () => {
  test('is told with its fields, of a list what came and what went', () => {
    const before = topic('lake', 'Lake', { aliases: ['pond', 'pool'], fullName: 'The lake' });
    const after = topic('lake', 'Lake', { aliases: ['pool', 'sea'], website: 'https://lake.example/' });
    expect(told(compare([before], [after]))).toEqual([
      'Changed',
      '  Topic Lake (topics/lake.md)',
      '    aliases: pond → sea',
      '    fullName: The lake (taken out)',
      '    website: https://lake.example/ (new)',
    ]);
  });

  test('is told with the parts of its fields, and the lines of its text', () => {
    const before = entry('work-packages/wp1', { code: 'WP1', tasks: [{ code: 'T1.1', title: 'Oil' }] }, 'One.\n\nTwo.');
    const after = entry(
      'work-packages/wp1',
      { code: 'WP1', tasks: [{ code: 'T1.1', title: 'Gas' }] },
      'One.\n\nThree.',
    );
    expect(told(compare([before], [after]))[2]).toBe('    tasks 1.title: Oil → Gas');
    expect(told(compare([before], [after]))[3]).toBe('    text: 1 line added, 1 removed');
  });

  test('whose due month moves tells by how much', () => {
    const comparison = compare([ms13], [milestone('ms13', 'MS13', { due: 'M14' })]);
    expect(headlineOf(comparison)).toBe('This changes 1 milestone; MS13 is due in M14 · Feb 2021.');
    expect(told(comparison).slice(0, 2)).toEqual([
      'States',
      '  MS13 due M12 · Dec 2020 → M14 · Feb 2021 (2 months later) (milestones/ms13.md)',
    ]);
  });

  test('of the settings is told: a row as an entry, the rest as fields', () => {
    const own = settingsWith({ title: 'Other', series: [{ id: 'wp', name: 'WP weekly', cadence: 'weekly' }] });
    const comparison = compare([], [], {}, { settings: own });
    expect(headlineOf(comparison)).toBe('This changes 1 series and the settings.');
    expect(told(comparison)).toEqual([
      'Changed',
      '  Series WP weekly (collaboration.yaml)',
      '    cadence: fortnightly → weekly',
      '    name: WP meeting → WP weekly',
      'Settings',
      '  title: INVENTED → Other',
    ]);
  });
});

describe('a file of another name', () => {
  test('is the same entry, and its records stay what they were', () => {
    const moved = { ...january, id: 'wp/2020-01-15', file: 'meetings/wp/2020-01-15.md' } as Entry;
    const comparison = compare([ann, january], [ann, moved]);
    expect(headlineOf(comparison)).toBe('This renames 1 meeting.');
    expect(told(comparison)).toEqual(['Renamed', '  meetings/2020-01-15.md → meetings/wp/2020-01-15.md']);
  });

  test('is the same entry when most of it is the same', () => {
    const words = 'One.\nTwo.\nThree.\nFour.\nFive.';
    const after = topic('sea', 'Lake', {});
    const comparison = compare([{ ...topic('lake', 'Lake'), body: words }], [{ ...after, body: `${words}\nSix.` }]);
    expect(told(comparison)).toEqual([
      'Changed',
      '  Topic Lake (topics/sea.md)',
      '    text: 1 line added',
      'Renamed',
      '  topics/lake.md → topics/sea.md',
    ]);
  });

  test('is another entry when it says something else', () => {
    const comparison = compare([topic('lake', 'Lake')], [topic('mill', 'Mill', { kind: 'service' })]);
    expect(headlineOf(comparison)).toBe('This adds 1 topic and removes 1 topic.');
  });

  test('keeps its problems', () => {
    const moved = { ...january, id: 'wp/2020-01-15', file: 'meetings/wp/2020-01-15.md' } as Entry;
    const [was, is] = [problem(january.file), problem(moved.file, { line: 9 })];
    const { problems } = compare([january], [moved], { problems: [was] }, { problems: [is] });
    expect(problems).toEqual({ added: [], mended: [], remaining: 1 });
  });
});

describe('a record', () => {
  const said = (body: string) => meeting('2020-01-15', '2020-01-15', body, { series: 'wp' });
  test.each([
    [
      'of other words',
      'ACTION: Ask the sites. ^ask',
      'ACTION: Ask all the sites. ^ask',
      'before: ACTION Ask the sites.',
    ],
    ['mended, without an id', 'ACTION: Ask the stes.', 'ACTION: Ask the sites.', 'before: ACTION Ask the stes.'],
    [
      'with another day',
      'ACTION due 2020-02-01: Ask.',
      'ACTION due 2020-03-01: Ask.',
      'before: ACTION due 1 February 2020: Ask.',
    ],
    ['of another keyword', 'ACTION: Ask.', 'DECISION: Ask.', 'before: ACTION Ask.'],
  ])('%s is changed, not new', (_, before, after, line) => {
    const comparison = compare([said(`- ${before}`)], [said(`- ${after}`)]);
    expect(headlineOf(comparison)).toBe('This changes 1 meeting and 1 record.');
    expect(told(comparison).at(-1)?.trim()).toBe(line);
  });

  test('that only moved down is the same', () => {
    const { records } = compare([said('- ACTION: Ask.')], [said('- News.\n- ACTION: Ask.')]);
    expect(records).toEqual({ added: [], removed: [], changed: [] });
  });

  test('about something that nobody knows is told with what is written', () => {
    expect(told(compare([], [said('- STATUS MS99 achieved: Odd.')])).at(-1)).toBe(
      '  STATUS MS99 · Achieved on 15 January 2020: Odd. (meetings/2020-01-15.md:10)',
    );
  });

  test('that is taken out is told, and what it had closed is open again', () => {
    const [asked, done] = [said('- ACTION: Ask. ^ask'), meeting('2020-02-12', '2020-02-12', '- DONE ^ask: Yes.')];
    const comparison = compare([asked, done], [asked, meeting('2020-02-12', '2020-02-12', 'None.')]);
    expect(headlineOf(comparison)).toBe('This changes 1 meeting and opens again 1 record.');
    expect(told(comparison)).toEqual([
      'Open again',
      '  ACTION Ask. (meetings/2020-01-15.md:10)',
      'Changed',
      '  Meeting 2020-02-12 · 12 February 2020 (meetings/2020-02-12.md)',
      '    text: 1 line added, 1 removed',
      'Records removed',
      '  DONE Yes. (meetings/2020-02-12.md:10)',
    ]);
  });

  test('of an agenda counts from the day on which the meeting is held', () => {
    const [agenda, held] = ['scheduled', 'held'].map((status) =>
      meeting('2020-06-10', '2020-06-10', '- DECISION: By bus.', { status }),
    ) as [Entry, Entry];
    expect(headlineOf(compare([agenda], [held]))).toBe('This adds 1 decision and changes 1 meeting.');
  });
});

describe('a question and a decision', () => {
  const asked = meeting('2020-01-15', '2020-01-15', '- QUESTION: Why? ^why\n- DECISION: By bus. ^bus');
  test('are answered and superseded by a later meeting', () => {
    const body = '- ANSWER ^why: Because.\n- DECISION supersedes ^bus: By train.';
    const comparison = compare([asked], [asked, meeting('2020-02-12', '2020-02-12', body)]);
    expect(headlineOf(comparison)).toBe(
      'This adds 1 meeting with 1 decision, answers 1 question and supersedes 1 decision.',
    );
  });
});

describe('a state', () => {
  const status = (words: string) => meeting('2020-02-12', '2020-02-12', `- STATUS MS13 ${words}: x`);
  test.each([
    ['achieved 2020-02', 'MS13 is now achieved', 'nothing said → achieved in February 2020; 10 months early'],
    [
      'postponed to M16',
      'MS13 is now postponed',
      'nothing said → postponed; due M12 · Dec 2020 → M16 · Apr 2021 (4 months later); 4 months later than first due',
    ],
    ['postponed', 'MS13 is now postponed', 'nothing said → postponed; due M12 · Dec 2020 → in a month not named'],
  ])('%s', (words, headline, line) => {
    const comparison = compare([ms13], [ms13, status(words)]);
    expect(headlineOf(comparison)).toContain(`; ${headline}.`);
    expect(told(comparison)[1]?.trim()).toBe(`MS13 ${line} (milestones/ms13.md)`);
  });

  test('said again is no move', () => {
    expect(compare([ms13, status('underway')], [ms13, status('underway')]).states).toEqual([]);
  });
});

describe('what is internal', () => {
  const secret = { ...january, data: { ...january.data, title: 'Secret board' } } as Entry;

  test('is never named: neither new, nor changed, nor when it goes', () => {
    const comparison = compare([], [], { withheld: ['meetings/board/a'] }, { withheld: ['meetings/board/b'] });
    expect(headlineOf(comparison)).toBe('This changes nothing that the site says.');
  });

  test('from now on is counted, and neither it nor its records are named', () => {
    const comparison = compare([ann, secret], [ann], {}, { withheld: ['meetings/2020-01-15'] });
    expect(headlineOf(comparison)).toBe('1 entry is internal from now on.');
    expect(told(comparison)).toEqual([]);
  });

  test('from now on has no problem that is told as mended', () => {
    const was = problem('meetings/2020-01-15.md', { message: 'Ann is no id' });
    const { problems } = compare([ann, secret], [ann], { problems: [was] }, { withheld: ['meetings/2020-01-15'] });
    expect(problems).toEqual({ added: [], mended: [], remaining: 0 });
  });

  test('no longer is said to be made public', () => {
    const comparison = compare([ann], [ann, secret], { withheld: ['meetings/2020-01-15'] });
    expect(headlineOf(comparison)).toBe('This adds 1 action and 1 status line; 1 meeting is made public.');
    expect(told(comparison).slice(0, 2)).toEqual([
      'Made public',
      '  Meeting Secret board · 15 January 2020 (meetings/2020-01-15.md)',
    ]);
  });
});

test('a file that cannot be read any more is counted as it was, so that nothing seems to be removed', () => {
  const refused = [{ key: 'meetings/2020-01-15', file: january.file } as const];
  const problems = [problem(january.file, { severity: 'error', rule: 'unknown-field', message: 'x is not a field' })];
  const comparison = compare([ann, ms13, january], [ann, ms13], {}, { refused, problems });
  expect(headlineOf(comparison)).toBe('1 file cannot be read as it stands; 1 error is new.');
  expect(comparison.records.removed).toEqual([]);
  expect(comparison.states).toEqual([]);
});

test('content without settings before is all new; without any, only its problems are told', () => {
  const empty: Reading = { ...reading([]), settings: undefined, model: undefined, entries: [] };
  expect(headlineOf(compareReadings(empty, reading([ann]), TODAY))).toBe('This adds 1 person.');
  const broken = { ...empty, problems: [problem('collaboration.yaml', { severity: 'error' })] };
  expect(headlineOf(compareReadings(empty, broken, TODAY))).toBe('1 error is new.');
});

test('problems are the same on another line, and mended when they are gone', () => {
  const [one, other] = [problem('a.md'), problem('b.md', { message: 'closed before, at c.md:12:3' })];
  const moved = problem('b.md', { line: 8, message: 'closed before, at c.md:14:3' });
  const { problems } = compare([], [], { problems: [one, other] }, { problems: [moved] });
  expect(problems).toEqual({ added: [], mended: [one], remaining: 1 });
});

test('of a long list the first are told, and how many more there are', () => {
  const people = Array.from({ length: 56 }, (_, n) => person(`p${n}`, `Person ${n}`));
  const comparison = compare([], people);
  expect(headlineOf(comparison)).toBe('This adds 56 people.');
  expect(told(comparison)).toHaveLength(27);
  expect(told(comparison).at(-1)).toBe('  and 31 more');
});

test('of many states some are named', () => {
  const all = [1, 2, 3, 4, 5].map((n) => milestone(`ms${n}`, `MS${n}`));
  const body = all.map((_, n) => `- STATUS MS${n + 1} underway: x`).join('\n');
  expect(headlineOf(compare(all, [...all, meeting('2020-02-12', '2020-02-12', body)]))).toBe(
    'This adds 1 meeting with 5 status lines; MS1 is now under way; MS2 is now under way; MS3 is now under way; 2 more states move.',
  );
});
