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

  test('is told nowhere else', () => {
    expect(
      told([meeting('m', '2020-01-08', body, { minutes: 'none' }), entry('pages/p', { title: 'P' }, body)]),
    ).toEqual([]);
  });
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
      'error unknown-code: no deliverable or milestone goes by MS3 → name a deliverable or milestone by its code',
    ],
    [
      'STATUS first lamb achieved: So.',
      'error unknown-code: no deliverable or milestone goes by first lamb → did you mean first lamp?',
    ],
    [
      'STATUS oyl achieved: So.',
      'error unknown-code: no deliverable or milestone goes by oyl → name a deliverable or milestone by its code',
    ],
    [
      'STATUS Oil underway: So.',
      'error unknown-code: Oil has no state: only deliverables and milestones have → name one of them, or write INFO Oil: …',
    ],
    ['ACTION Oyl: Order it.', 'warning unknown-code: nothing goes by the name Oyl → did you mean Oil?'],
  ])('%s', (line, finding) => {
    expect(about(line)).toEqual([`meetings/m.md:10:10 ${finding}`]);
  });
});

test('two circles of decisions are two errors, and what leads into a circle is none', () => {
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
