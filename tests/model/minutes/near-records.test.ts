/** Every mistake in a record, with its place and its remedy; and prose that is none. */
import { describe, expect, it } from 'vitest';
import { readOutline } from '#model/minutes/read-outline.ts';

/** `column message → hint` of what is nearly a record on one line; the mistakes in a record, not other groups' habits. */
const near = (line: string) => readOutline(line, 1).nearRecords.map((it) => `${it.column} ${it.message} → ${it.hint}`);

const NOT = (keyword: string) => ` (or put \\ before ${keyword} to keep it prose)`;
const WHEN = 'write a day (due 2022-02-10), a month (due 2022-02, due M38) or due next';
const STATES = 'planned, underway, submitted, achieved, accepted, rejected, postponed, dropped';

/** The line, the column of the mistake, the message, the remedy. */
const MISTAKES: [string, number, string, string][] = [
  ['STATUS MS12 acheived: x', 13, 'acheived is not a state', 'did you mean achieved? Write STATUS MS12 achieved: x'],
  ['STATUS MS12 Achieved: x', 13, 'Achieved is not a state', 'did you mean achieved? Write STATUS MS12 achieved: x'],
  ['STATUS MS12 delivered: x', 13, 'delivered is not a state', `did you mean submitted or achieved?${NOT('STATUS')}`],
  [
    'STATUS achieved: x',
    1,
    'STATUS does not say of what',
    `write the code first: STATUS MS12 achieved: …${NOT('STATUS')}`,
  ],
  ['STATUS MS12: x', 1, 'STATUS names no state', `write one of ${STATES} after the code${NOT('STATUS')}`],
  ['STATUS quo: unclear', 1, 'STATUS names no state', `write one of ${STATES} after the code${NOT('STATUS')}`],
  [
    'STATUS MS12 achieved accepted: x',
    22,
    'a state stands twice before the colon',
    `leave one of them out${NOT('STATUS')}`,
  ],
  [
    'STATUS MS11, MS12 achieved: x',
    8,
    'STATUS speaks of one thing',
    `say it of each: STATUS MS11 achieved; STATUS MS12 achieved: …${NOT('STATUS')}`,
  ],
  [
    'STATUS MS12 achieved yesterday: x',
    22,
    'yesterday is not known before the colon',
    `what STATUS is about is one code or name; leave the other words to the prose after the colon${NOT('STATUS')}`,
  ],
  ['STATUS MS12 postponed to 38: x', 23, 'to 38 names no project month', 'write STATUS MS12 postponed to M38: x'],
  ['STATUS MS12 postponed to m38: x', 23, 'to m38 names no project month', 'write STATUS MS12 postponed to M38: x'],
  [
    'STATUS MS12 postponed M38: x',
    23,
    'M38 stands after postponed without to',
    'write STATUS MS12 postponed to M38: x',
  ],
  [
    'STATUS MS12 postponed to next year: x',
    23,
    'to next names no project month',
    `write the month in which it is due now, counted from the start of the project: postponed to M38${NOT('STATUS')}`,
  ],
  [
    'STATUS MS12 achieved to M38: x',
    22,
    'to M38 stands without postponed',
    `write STATUS code postponed to M38, or leave it out${NOT('STATUS')}`,
  ],
  ['ACTION to M38 @ann: x', 8, 'to M38 stands without postponed', `leave it out, or write a STATUS: …${NOT('ACTION')}`],
  [
    'ACTION accepted @ann: x',
    8,
    'accepted is a state, which ACTION does not have',
    `write a line STATUS code accepted: …, or leave the word out${NOT('ACTION')}`,
  ],
  [
    'DECISION due 2022-02-10: x',
    10,
    'DECISION is not due at any time',
    `leave due out, or write an ACTION: …${NOT('DECISION')}`,
  ],
  [
    'DECISION supercedes ^a: x',
    10,
    'supercedes is not known before the colon',
    'did you mean supersedes? Write DECISION supersedes ^a: x',
  ],
  [
    'DECISION supersedes: x',
    10,
    'supersedes does not name the decision that ends',
    `write the id of that decision: supersedes ^its-id, or supersedes meeting-id^its-id${NOT('DECISION')}`,
  ],
  [
    'DECISION ^a: x',
    10,
    'DECISION does not take ^a here',
    `write supersedes before it when the decision ends that one; the id of the line itself stands at its end${NOT('DECISION')}`,
  ],
  ['ACTION supersedes ^a: x', 8, 'ACTION supersedes nothing', `only a DECISION ends another one${NOT('ACTION')}`],
  [
    'ACTION ^a @ann: x',
    8,
    'ACTION does not take ^a here',
    `the id of the line itself stands at its end${NOT('ACTION')}`,
  ],
  ['DONE: x', 1, 'DONE does not say which action is done', `write its id: DONE ^its-id: …${NOT('DONE')}`],
  [
    'ANSWER @ann: x',
    1,
    'ANSWER does not say which question is answered',
    `write its id: ANSWER ^its-id: …${NOT('ANSWER')}`,
  ],
  ['DONE replay: x', 6, 'replay is not known before the colon of DONE', 'write DONE ^replay: x'],
  ['DONE ^Replay: x', 6, '^Replay names no record', 'write DONE ^replay: x'],
  ['DONE ^a ^b: x', 8, 'DONE names one record', 'write DONE ^a; DONE ^b: x'],
  ['DONE ^a, w^b: x', 8, 'DONE names one record', 'write DONE ^a; DONE w^b: x'],
  ['ACTION @ann; find a week', 12, '; stands where a colon should', 'write ACTION @ann: find a week'],
  ['ACTION @ann due next; find', 21, '; stands where a colon should', 'write ACTION @ann due next: find'],
  ['ACTION @ann. Find a week', 12, '. stands where a colon should', 'write ACTION @ann: Find a week'],
  ['ACTION for @ann: x', 8, 'for is not needed before the colon', 'write ACTION @ann: x'],
  [
    'STATUS MS12 achieved on 2022-02-10: x',
    22,
    'on is not needed before the colon',
    'write STATUS MS12 achieved 2022-02-10: x',
  ],
  ['ACTION @ann due next week: x', 13, 'due next week is not how a day is written here', WHEN + NOT('ACTION')],
  ['ACTION @ann\u200b: x', 12, 'a letter that nobody sees stands here (U+200B)', 'write ACTION @ann: x'],
  ['\u200fACTION @ann: x', 1, 'a letter that nobody sees stands here (U+200F)', 'write ACTION @ann: x'],
  [
    'STATUS MS12 achie\u00adved: x',
    18,
    'a letter that nobody sees stands here (U+00AD)',
    'write STATUS MS12 achieved: x',
  ],
  ['ACTION @ann due soon: x', 13, 'due soon is not how a day is written here', WHEN + NOT('ACTION')],
  ['ACTION @ann due: x', 13, 'due stands without a day', WHEN + NOT('ACTION')],
  ['ACTION @ann due 2022-02-30: x', 13, '2022-02-30 is no day of the calendar', WHEN + NOT('ACTION')],
  ['ACTION @ann due 2022: x', 13, 'due 2022 is not how a day is written here', WHEN + NOT('ACTION')],
  [
    'ACTION @ann due 10 February 2022: x',
    13,
    'due 10 February 2022 is not how a day is written here',
    'write ACTION @ann due 2022-02-10: x',
  ],
  [
    'ACTION @ann due 16/12/2021: x',
    13,
    'due 16/12/2021 is not how a day is written here',
    'write ACTION @ann due 2021-12-16: x',
  ],
  ['ACTION @ann due 10/02/2022: x', 13, 'due 10/02/2022 is not how a day is written here', WHEN + NOT('ACTION')],
  [
    'ACTION @ann due end of M38: x',
    13,
    'due end of M38 is not how a day is written here',
    'write ACTION @ann due M38: x',
  ],
  ['ACTION @ann due 38: x', 13, 'due 38 is not how a day is written here', 'write ACTION @ann due M38: x'],
  [
    'ACTION @ann due next meeting: x',
    13,
    'due next meeting is not how a day is written here',
    'write ACTION @ann due next: x',
  ],
  [
    'ACTION @ann by 2022-02-10: x',
    13,
    'by 2022-02-10 is not how a day is written here',
    'write ACTION @ann due 2022-02-10: x',
  ],
  ['ACTION @ann due M1 due M2: x', 20, 'due stands twice before the colon', `leave one of them out${NOT('ACTION')}`],
  [
    'STATUS MS11 achieved 2021-13: x',
    22,
    '2021-13 is no day of the calendar',
    `write year, month and day: 2022-02-10, or 2022-02 for the month${NOT('STATUS')}`,
  ],
  ['STATUS MS11 achieved (2021-12): x', 22, '(2021-12) stands in brackets', 'write STATUS MS11 achieved 2021-12: x'],
  ['ACTION (@ann): x', 8, '(@ann) stands in brackets', 'write ACTION @ann: x'],
  ['ACTION @Ann: x', 8, '@Ann is not the id of a person', 'write ACTION @ann: x'],
  ['ACTION @Zoë-Ann: x', 8, '@Zoë-Ann is not the id of a person', 'write ACTION @zoe-ann: x'],
  ['ACTION @ann_lee: x', 8, '@ann_lee is not the id of a person', 'write ACTION @ann-lee: x'],
  ['ACTION @ ann-lee: x', 8, '@ ann-lee is not the id of a person', 'write ACTION @ann-lee: x'],
  ['ACTION @ann/@bob: x', 8, '@ann/@bob is not the id of a person', 'write ACTION @ann @bob: x'],
  [
    'ACTION @: x',
    8,
    '@ is not the id of a person',
    `write the id of a person, which is the name of a file in people: @ann${NOT('ACTION')}`,
  ],
  [
    'ACTION @ann',
    12,
    'ACTION has no colon',
    `write a colon after the parts of the record: ACTION @ann: …${NOT('ACTION')}`,
  ],
  ['ACTION @ann find a week', 12, 'ACTION has no colon', 'write ACTION @ann: find a week'],
  ['DONE ^replay – agreed', 13, 'DONE has no colon', 'write DONE ^replay: agreed'],
  ['STATUS MS11 achieved with a report', 21, 'STATUS has no colon', 'write STATUS MS11 achieved: with a report'],
  ['DECISION – Keep it', 9, 'DECISION has no colon', 'write DECISION: Keep it'],
  ['DECISION The workshop is held online', 9, 'DECISION has no colon', 'write DECISION: The workshop is held online'],
  ['DECISION- Keep it', 9, 'DECISION has no colon', 'write DECISION: Keep it'],
  ['QUESTION? Who pays', 9, 'QUESTION has no colon', 'write QUESTION: Who pays'],
  ['INFOS: come', 1, 'INFOS is not a keyword', 'did you mean INFO? Write INFO: come'],
  ['ACTION: Ask. (^ask-all)', 14, '(^ask-all) is not an id', 'write ACTION: Ask. ^ask-all'],
  ['ACTION: Ask. ^ ask-all', 14, '^ ask-all is not an id', 'write ACTION: Ask. ^ask-all'],
  ['ACTION: Ask. ^Ask all', 14, '^Ask all is not an id', 'write ACTION: Ask. ^ask-all'],
  ['ACTION @ann:find a week', 12, 'no blank stands after the colon of ACTION', 'write ACTION @ann: find a week'],
  ['ACTION@ann: x', 7, '@ stands right after ACTION', 'write ACTION @ann: x'],
  ['ACTION **@ann**: find', 8, 'markup stands before the colon of ACTION', 'write ACTION @ann: find'],
  ['ACTION `D2.3`: find', 8, 'markup stands before the colon of ACTION', 'write ACTION D2.3: find'],
  [
    'ACTION @ann:',
    12,
    'nothing stands after the colon of ACTION',
    `say it on the same line: ACTION …: what was said${NOT('ACTION')}`,
  ],
  [
    'ACTION @ann: ^a',
    12,
    'nothing stands after the colon of ACTION',
    `say it on the same line: ACTION …: what was said${NOT('ACTION')}`,
  ],
  ['ACTION: *Ask* all. ^Ask', 20, '^Ask is not an id', 'write ACTION: Ask all. ^ask'],
  ['ACITON @ann: x', 1, 'ACITON is not a keyword', 'did you mean ACTION? Write ACTION @ann: x'],
  ['DECISIONS: x', 1, 'DECISIONS is not a keyword', 'did you mean DECISION? Write DECISION: x'],
  [
    'INFO day is on Monday: come',
    6,
    'day is on Monday is not known before the colon',
    `what INFO is about is one code or name; leave the other words to the prose after the colon${NOT('INFO')}`,
  ],
  [
    'ACTION @a; ACTION @b: x',
    12,
    'ACTION stands twice before the colon',
    `name all people after the first, or write two lines${NOT('ACTION')}`,
  ],
  ['STATUS MS12 postponed; QUESTION due M0: x', 33, 'due M0 is not how a day is written here', WHEN + NOT('QUESTION')],
];

describe('a mistake in a record', () => {
  for (const [line, column, message, hint] of MISTAKES) {
    it(`is told at its place: ${line}`, () => {
      expect(near(line)).toEqual([`${column} ${message} → ${hint}`]);
    });
  }

  it('leaves the line prose', () => {
    for (const [line] of MISTAKES) expect(readOutline(line, 1).records, line).toEqual([]);
  });

  it('is mended by what the remedy shows', () => {
    const lines = MISTAKES.flatMap(([, , , hint]) => /[Ww]rite ([A-Z]{4}.*[^…])$/.exec(hint)?.[1] ?? []);
    expect(lines.length).toBeGreaterThan(25);
    for (const line of lines) {
      if (line.includes(' (or put')) continue;
      const keywords = line.slice(0, line.indexOf(': ')).split('; ');
      expect(readOutline(line, 1).records, line).toHaveLength(keywords.length);
      expect(near(line), line).toEqual([]);
    }
  });

  it('is mended by what takes the place of the wrong words, unless somebody must look at it', () => {
    const mended = MISTAKES.flatMap(([line]) => {
      const [{ column = 0, length = 0, becomes } = {}] = readOutline(line, 1).nearRecords;
      return becomes === undefined ? [] : [line.slice(0, column - 1) + becomes + line.slice(column - 1 + length)];
    });
    expect(mended.length).toBeGreaterThan(30);
    for (const line of mended) expect(near(line), line).toEqual([]);
    for (const guess of ['STATUS MS1 completed: x', 'DONE replay: x', 'ACTION @ann due 10: x', 'ACTIONS: x'])
      expect(readOutline(guess, 1).nearRecords).toEqual([expect.not.objectContaining({ becomes: expect.anything() })]);
  });

  it('has its place in the file also behind a list, on a second line, and with CRLF', () => {
    const body = '- One\r\n- [ ] ACTION @ann\r\n  due soon: x\r\n';
    expect(readOutline(body, 20).nearRecords.map(({ line, column }) => [line, column])).toEqual([[22, 3]]);
  });

  it('is shown with the first words of a long line', () => {
    const [told] = near(`ACTION @ann find ${'a week '.repeat(30)}`);
    expect(told).toMatch(/→ write ACTION @ann: find a week .{40,60}…$/);
  });
});

it('a record within a paragraph is told, and only there', () => {
  const told = readOutline('ACTION @ann: One.\nQUESTION: Two?\n\nSome\nDECISION, or not: x', 1).nearRecords;
  expect(told.map(({ line, column, message, hint }) => [line, column, message, hint])).toEqual([
    [
      2,
      1,
      'QUESTION does not begin a bullet or paragraph',
      `put a hyphen and a blank before it, or an empty line${NOT('QUESTION')}`,
    ],
  ]);
});

describe('a record that is lost where it stands is told:', () => {
  const WITHIN = `begin a new bullet or paragraph with it${NOT('ACTION')}`;
  const LINE = `put a hyphen and a blank before it, or an empty line${NOT('ACTION')}`;

  it.each([
    ['after other words', '- We need a week. ACTION @ann: find one', [1, 19, WITHIN]],
    ['after other words of a record', '- DECISION: Go; ACTION @ann: see to it', [1, 17, WITHIN]],
    ['after a line break', '- We need a week.<br>ACTION @ann: find one', [1, 22, WITHIN]],
    ['in a second paragraph', '- We need a week.\n\n  ACTION @ann: find one', [3, 3, WITHIN]],
    ['in brackets', '- We need a week (ACTION @ann: find one)', [1, 19, WITHIN]],
    ['behind a sign on a line of a paragraph', 'Next:\n• ACTION: find a week', [2, 3, LINE]],
    ['behind a letter on a line of a paragraph', 'Next:\na) ACTION: find a week', [2, 4, LINE]],
    ['in a heading', '### ACTION @ann: find a week', [1, 5, `write it as a bullet${NOT('ACTION')}`]],
    [
      'in a table',
      '| a | b |\n|---|---|\n| x | ACTION @ann: find one |',
      [3, 7, `write it as a bullet${NOT('ACTION')}`],
    ],
  ])('%s', (_, body, told) => {
    const found = readOutline(body, 1).nearRecords.map(({ line, column, hint }) => [line, column, hint]);
    expect(found).toEqual([told]);
    expect(readOutline(body.replace('ACTION', '\\ACTION'), 1).nearRecords).toEqual([]);
  });

  it.each([
    '## ACTION items',
    '| ACTION | who |\n|---|---|\n| ask | Ann |',
    '- We heard of the STATUS of things: fine',
    '- The next ACTION item: ask',
    '- Write `ACTION @ann: ask` in the minutes',
    '- One\n  `ACTION @ann: ask`',
    '> ### ACTION @ann: ask',
    '- They said:\n\n  > ACTION @ann: ask\n  > ACTION @ann: ask again',
    '- STATUS MS12 postponed; QUESTION @ann: Why?',
  ])('and no prose, no code, no quotation: %s', (body) => expect(readOutline(body, 1).nearRecords).toEqual([]));
});

it('the id of what is closed is not that of the line, where the colon is forgotten', () => {
  const outline = readOutline('- ACTION: Ask. ^ask\n- DONE ^ask', 1);
  expect(outline.blocks.map((it) => it.anchor)).toEqual(['ask', 'done-ask']);
  expect(outline.nearRecords.map((it) => it.message)).toEqual(['DONE has no colon']);
});

it('reads ten thousand records of one note in far less than a second for each thousand', () => {
  const body = Array.from({ length: 10_000 }, (_, i) => `- ACTION @ann due M4: Ask number ${i}. ^ask-${i}\n`).join('');
  const start = performance.now();
  expect(readOutline(body, 1).records).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(3_000);
});

describe('prose that begins in capitals', () => {
  const PROSE = [
    'INFO day is on Monday',
    'ACTION due to be taken by nobody',
    'STATUS of the planned work is unclear',
    'DECISION MAKING is slow',
    'ACTION Plan',
    'DONE. All sites are there',
    'QUESTION is whether all the sites and all the experiments in this room agree: no',
    'ACTIONS',
    'STATION: Gare du Nord',
    'DONE',
    'NONE: nobody came',
    'ACTIVE: three sites',
    'INFORMATION: see the page',
    'DOI: 10.5281/zenodo.1',
    'STATUS-QUO: unclear',
    'QoS: three classes',
    '\\ACTION @ann find a week',
    '> ACTION @ann find a week',
    '`ACTION @ann` find a week',
    '## ACTION @ann find a week',
    '| ACTION @ann find a week |\n|-|',
  ];
  it.each(PROSE)('stays prose without a word: %s', (line) => {
    const { records, nearRecords } = readOutline(line, 1);
    expect({ records, nearRecords }).toEqual({ records: [], nearRecords: [] });
  });
});
