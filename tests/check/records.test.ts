import { describe, expect, test } from 'vitest';
import type { Entry } from '#model/entry.ts';
import { entry, meeting, milestone, person } from '../model/invented.ts';
import { told } from './told.ts';

const withoutHints = (entries: Entry[]) => told(entries).map((it) => it.replace(/ → .*/, ''));

describe('what is nearly a record', () => {
  const body = '- ACTION find a week due 2020-02-01\n- TODO find a week\n';

  test('is told in minutes, as a warning', () => {
    const findings = told([meeting('m', '2020-01-08', body)]);
    expect(findings).not.toEqual([]);
    expect(findings.every((it) => / warning (?:record|habit): .* → /.test(it))).toBe(true);
    expect(findings.some((it) => it.includes(' habit: '))).toBe(true);
  });

  test('is not told of a question that is answered below it', () => {
    const rules = (text: string) => told([meeting('m', '2020-01-08', text)]).map((it) => it.split(' ')[2]);
    expect(rules('- Q: Who pays?\n- The piers.')).toEqual(['habit:']);
    expect(rules('- Q: Who pays?\n  - A: The piers.')).toEqual([]);
    expect(rules('Q: Who pays? A: The piers.')).toEqual([]);
  });

  test('is told nowhere else', () => {
    expect(told([entry('pages/p', { title: 'P' }, body)])).toEqual([]);
  });

  test('is told in the note of a meeting that kept no minutes too', () => {
    expect(told([meeting('m', '2020-01-08', body, { minutes: 'none' })])).toHaveLength(1);
  });
});

test.each([
  ['@Ann_Lee', 'write ACTION @ann-lee due 2020-12-01: x'],
  ['@Ann', 'did you mean @ann-lee?'],
  // No person is made of the name of something else.
  ['@LampNet', 'write the id of a person, which is the name of a file in people'],
])('of %s in a record only the id of a person is made', (written, hint) => {
  const problems = told([
    person('ann-lee', 'Ann Lee'),
    meeting('m', '2020-01-08', `- ACTION ${written} due 2020-12-01: x`),
  ]);
  expect(problems).toEqual([`meetings/m.md:10:10 warning near-record: ${written} is not the id of a person → ${hint}`]);
});

describe('a record that was said by nobody is told', () => {
  const body = 'Prose.\n\n- INFO: So it is.';

  test.each([
    ['INFO does not count: the meeting has no minutes', { minutes: 'none' }],
    ['INFO does not count: the meeting is scheduled', { status: 'scheduled' }],
    ['INFO does not count: the meeting is cancelled', { status: 'cancelled', minutes: 'none' }],
    ['INFO does not count: the meeting is rescheduled', { status: 'rescheduled' }],
  ])('%s', (message, own) => {
    expect(withoutHints([meeting('m', '2020-01-08', body, own)])).toEqual([
      `meetings/m.md:12:3 warning record-not-said: ${message}`,
    ]);
  });

  test('in a body that is no meeting', () => {
    expect(withoutHints([entry('pages/p', { title: 'P' }, body)])).toEqual([
      'pages/p.md:12:3 warning record-not-said: INFO counts only in the minutes of a meeting',
    ]);
  });

  test('and neither is prose nor what a meeting said', () => {
    expect(told([meeting('m', '2020-01-08', body, { status: undefined })])).toEqual([]);
    expect(
      told([entry('pages/p', { title: 'P' }, '`INFO: So it is.`\n\n> INFO: So it is.\n\n\\INFO: So it is.')]),
    ).toEqual([]);
  });
});

describe('what a record is about', () => {
  const known = [
    milestone('ms1', 'MS1', { aliases: ['first lamp', 'lamp'] }),
    milestone('ms2', 'MS2', { aliases: ['second lamp'] }),
    person('ann', 'Ann Lamp'),
    entry('topics/oil', { name: 'Oil', kind: 'concept' }),
  ];
  const about = (line: string) => told([...known, meeting('m', '2020-01-08', `- ${line}`)]);

  test.each(['STATUS MS1 achieved: So it is.', 'STATUS MS 1 achieved: So it is.', 'STATUS first lamp achieved: So.'])(
    'is known by code or name: %s',
    (line) => expect(about(line)).toEqual([]),
  );

  test.each(['ACTION Oil: Order it.', 'DECISION Ann Lamp: She goes.', 'INFO MS2: It burns.', 'QUESTION: Why?'])(
    'may be anything but in a status: %s',
    (line) => expect(about(line)).toEqual([]),
  );

  test.each([
    [
      'STATUS MS3 achieved: So.',
      'error status-of-nothing: no deliverable or milestone goes by MS3 → name a deliverable or milestone by its code',
    ],
    [
      'STATUS first lamb achieved: So.',
      'error status-of-nothing: no deliverable or milestone goes by first lamb → did you mean first lamp?',
    ],
    [
      'STATUS oyl achieved: So.',
      'error status-of-nothing: no deliverable or milestone goes by oyl → name a deliverable or milestone by its code',
    ],
    [
      'STATUS Oil underway: So.',
      'error status-of-nothing: Oil has no state: only deliverables and milestones have → name one of them, or write INFO Oil: …',
    ],
    ['ACTION Oyl: Order it.', 'warning unknown-name: nothing goes by the name Oyl → did you mean Oil?'],
  ])('%s', (line, finding) => {
    expect(about(line)).toEqual([`meetings/m.md:10:10 ${finding}`]);
  });
});

test('two circles of decisions are two errors, and what leads into a circle is no third', () => {
  const body = [
    'DECISION supersedes ^b: One. ^a',
    'DECISION supersedes ^c: Two. ^b',
    'DECISION supersedes ^a: Three. ^c',
    'DECISION supersedes ^a: Four. ^d',
    'DECISION supersedes ^f: Five. ^e',
    'DECISION supersedes ^e: Six. ^f',
    'DECISION: Seven. ^g',
    'DECISION supersedes ^g: Eight. ^h',
  ];
  expect(withoutHints([meeting('m', '2020-01-08', body.map((it) => `- ${it}\n`).join(''))])).toEqual([
    'meetings/m.md:12:12 error superseding-cycle: these decisions supersede each other in a circle: m^c, m^a, m^b',
    'meetings/m.md:13:12 warning closed-twice: m^a is already superseded, said in line 12',
    'meetings/m.md:15:12 error superseding-cycle: these decisions supersede each other in a circle: m^f, m^e',
  ]);
});

test('a record of a meeting without minutes closes nothing', () => {
  const entries = [
    meeting('a', '2020-01-08', '- ACTION: Look. ^look', { minutes: 'none' }),
    meeting('b', '2020-01-22', '- DONE ^look: Seen.'),
  ];
  expect(withoutHints(entries)).toEqual([
    'meetings/a.md:10:3 warning record-not-said: ACTION does not count: the meeting has no minutes',
    'meetings/b.md:10:8 error unknown-record: there is no ACTION ^look in this or any earlier meeting',
  ]);
});

test('a long chain of decisions is no circle', () => {
  const body = Array.from({ length: 500 }, (_, n) => `- DECISION supersedes ^d${n}: So it is. ^d${n + 1}\n`).join('');
  expect(told([meeting('m', '2020-01-08', `- DECISION: So it was. ^d0\n${body}`)])).toEqual([]);
});

describe('a person whom a record names by name', () => {
  const people = [person('ann-lee', 'Ann Lee'), person('ann-roy', 'Ann Roy'), person('bo-o-brien', 'Bo O’Brien')];
  const own = [...people, person('jose-nunez', 'José Núñez', { aliases: ['the boss'] })];
  const hintOf = (head: string) =>
    told([...own, meeting('m', '2020-01-08', `- ${head}: So.`)]).map((it) => it.replace(/^.* → /, ''));

  test.each([
    ['ACTION Roy', 'did you mean @ann-roy?'],
    ['ACTION Ann', 'did you mean @ann-lee or @ann-roy?'],
    ['QUESTION ann', 'did you mean @ann-lee or @ann-roy?'],
    ['INFO O’Brien', 'did you mean @bo-o-brien?'],
    ['ACTION Jose', 'did you mean @jose-nunez?'],
    ['ACTION A. Lee due 2020-02-01', 'did you mean @ann-lee?'],
    ['ACTION Lee, Ann', 'did you mean @ann-lee?'],
    ['ACTION Roy and Bo', 'did you mean @ann-roy, and @bo-o-brien?'],
    ['ACTION ann-lee', 'did you mean @ann-lee?'],
    ['ACTION Ann Leee', 'did you mean @ann-lee?'],
    ['ACTION Ann and Zoe', 'name people by id, such as ACTION @their-id: …, or write Ann and Zoe after the colon'],
    ['ACTION Zoe Roe', 'write people/zoe-roe.md and ACTION @zoe-roe: …, or the name after the colon'],
    ['ACTION A.', 'name an entry by its code or name, or write it after the colon'],
    ['ACTION Ann Roy', 'write ACTION @ann-roy: …, or name Ann Roy after the colon'],
    ['QUESTION the boss', 'write QUESTION @jose-nunez: …, or name the boss after the colon'],
  ])('%s → %s', (head, hint) => expect(hintOf(head)).toEqual([hint]));

  test.each(['INFO Ann Roy', 'DECISION Ann Roy', 'ACTION @ann-roy Ann Roy'])('may be what it is about: %s', (head) =>
    expect(hintOf(head)).toEqual([]),
  );
});

test('what is done, answered or superseded a second time is told, with the place of the first', () => {
  const first = '- ACTION: Look. ^look\n- QUESTION: Why? ^why\n- DECISION: Go. ^go\n';
  const later = '- DONE ^look: Yes.\n- ANSWER ^why: So.\n- DECISION supersedes ^go: Stay. ^stay\n';
  const entries = [meeting('a', '2020-01-08', first), meeting('b', '2020-01-22', later)];
  expect(told(entries)).toEqual([]);
  expect(told([...entries, meeting('c', '2020-02-05', `${later}- DONE ^look: Once more.`)])).toEqual([
    'meetings/c.md:10:8 warning closed-twice: a^look is already done, said in b → mend the id, or write INFO: … for what is only told again',
    'meetings/c.md:11:10 warning closed-twice: a^why is already answered, said in b → mend the id, or write INFO: … for what is only told again',
    'meetings/c.md:12:12 warning closed-twice: a^go is already superseded, said in b → name the decision in force, which may be b^stay, or leave supersedes out',
    'meetings/c.md:13:8 warning closed-twice: a^look is already done, said in b → mend the id, or write INFO: … for what is only told again',
  ]);
  expect(withoutHints([meeting('a', '2020-01-08', `${first}- DONE ^look: Yes.\n- DONE ^look: Yes.`)])).toEqual([
    'meetings/a.md:14:8 warning closed-twice: a^look is already done, said in line 13',
  ]);
});

test('a meeting named with its folder is known for what it is', () => {
  const entries = [
    meeting('a', '2020-01-08', '- ACTION: Look. ^look'),
    meeting('b', '2020-01-22', '- DONE meetings/a^look: So.'),
  ];
  expect(told(entries)[0]).toMatch(/did you mean a\^look\?$/);
});
