import { describe, expect, test } from 'vitest';
import { draftMeeting } from '#model/draft/draft-meeting.ts';
import { nextMeetings } from '#model/draft/next-meetings.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { entry, meeting, milestone, modelOf, person, settingsWith } from '../invented.ts';

/** The models of these tests are of 15 June 2020. */
const call = { id: 'call', name: 'Storage call', cadence: 'fortnightly', anchor: '2020-06-04' };

function modelWith(series: object[], entries: Entry[]): Model {
  return modelOf([person('ann-lamp', 'Ann Lamp'), person('bo', 'Bo Beam'), ...entries], settingsWith({ series }));
}

const heldIn =
  (series: string) =>
  (date: string, body: string, own: object = {}) =>
    meeting(`${series}/${date}`, date, body, { series, ...own });
const held = heldIn('call');

function draft(model: Model, date: string, id = 'call'): string {
  return draftMeeting(model, model.get(`series/${id}`) as EntryOf<'series'>, date).text;
}

/** What the draft of the next call says below its front matter. */
const bodyOf = (text: string) => text.slice(text.indexOf('---\n', 4) + 5);

test('a draft has the fields of the last meetings, what is open, what is due soon and the usual agenda', () => {
  const minutes = (number: number, words: string) =>
    `## 1. News\n\n${words}\n\n## 2. Sites & tapes\n\n## 3. Talk no. ${number}\n`;
  const own = { start: '14:00', place: 'Online', chairs: ['bo'], present: ['ann-lamp', 'bo', 'nobody-known'] };
  const model = modelWith(
    [call],
    [
      milestone('ms1', 'MS1', { title: 'First *light*', due: 'M6' }),
      held('2020-05-21', minutes(1, '- QUESTION @bo: Is it [dark](a.md)? ^dark\n- ACTION: Wait. ^wait'), {
        title: 'Call 1',
        number: 1,
        ...own,
      }),
      held(
        '2020-06-04',
        minutes(
          2,
          '- ACTION @ann-lamp due 2020-06-10: Ask `tape-3`. ^ask\n- ACTION @bo due next: Go. ^go\n- DONE ^wait: It came.',
        ),
        {
          title: 'Call 2',
          number: 2,
          ...own,
        },
      ),
    ],
  );
  expect(draftMeeting(model, model.get('series/call') as EntryOf<'series'>, '2020-06-18')).toEqual({
    file: 'meetings/call/2020-06-18.md',
    text: `---
title: Call 3
date: 2020-06-18
start: "14:00"
series: call
number: 3
chairs: [bo]
place: Online
# Expected; once it was held, keep those who were there and take the # away, and write status: held.
# present: [bo, ann-lamp]
status: scheduled
visibility: public
---

## 1. Open actions

- [Ann Lamp, due 10 June 2020: Ask tape-3.](2020-06-04.md#ask) – overdue, asked on 4 June 2020; closes with \`DONE ^ask: …\`
- [Bo Beam, due at this meeting: Go.](2020-06-04.md#go) – asked on 4 June 2020; closes with \`DONE ^go: …\`

## 2. Open questions

- [Bo Beam: Is it dark?](2020-05-21.md#dark) – asked on 21 May 2020; closes with \`ANSWER ^dark: …\`

## 3. Due soon

- [MS1 · First \\*light\\*](../../milestones/ms1.md) – due M6 · Jun 2020; closes with \`STATUS MS1 achieved: …\`

## 4. News

## 5. Sites & tapes
`,
  });
});

describe('the agenda', () => {
  test('is that of the series, with what is open at its place', () => {
    const agenda = ['1. Welcome', 'Open actions', 'DECISION: none', 'C#'];
    const model = modelWith([{ ...call, agenda }], [held('2020-06-04', '## 1. News\n\n- ACTION @bo: Go. ^go\n')]);
    expect(bodyOf(draft(model, '2020-06-18'))).toBe(
      '## 1. Welcome\n\n## 2. Open actions\n\n- [Bo Beam: Go.](2020-06-04.md#go) – asked on 4 June 2020; closes with `DONE ^go: …`\n\n## 3. \\DECISION: none\n\n## 4. C\\#\n',
    );
  });

  test('has one item where nothing is open and nothing usual', () => {
    expect(bodyOf(draft(modelWith([call], []), '2020-06-18'))).toBe('## 1. Any other business\n');
  });

  test('does not take what an earlier draft carried over for a usual item', () => {
    const body = '## 1. Open actions\n\n## 2. Due soon\n\n## 3. News\n';
    const model = modelWith([call], [held('2020-05-21', body), held('2020-06-04', body)]);
    expect(bodyOf(draft(model, '2020-06-18'))).toBe('## 1. News\n');
  });
});

describe('what is open', () => {
  const board = { id: 'board', name: 'Board', cadence: 'monthly', workPackage: 'wp1' };
  const wp = (id: string) => entry(`work-packages/${id}`, { code: id.toUpperCase(), title: id });
  const asked = [
    wp('wp1'),
    wp('wp2'),
    milestone('ms1', 'MS1', { workPackages: ['wp1'] }),
    heldIn('board')('2020-05-12', '- ACTION: Of the board. ^of-board'),
    heldIn('other')('2020-05-13', '- ACTION: Of others. ^of-others\n- ACTION MS1: Of MS1. ^of-ms1'),
    heldIn('same')('2020-05-14', '- ACTION: Of its package. ^of-package'),
  ];
  const series = [
    board,
    { id: 'other', name: 'Other', cadence: 'weekly', workPackage: 'wp2' },
    { id: 'same', name: 'Same', cadence: 'weekly', workPackage: 'wp1' },
    { id: 'all', name: 'All', cadence: 'weekly' },
  ];
  const marks = (text: string) => [...text.matchAll(/DONE (\S+):/g)].map(([, mark]) => mark);

  test('of a work package is what its meetings asked, and what concerns what it undertook', () => {
    expect(marks(draft(modelWith(series, asked), '2020-06-16', 'board'))).toEqual([
      '^of-board',
      '^of-ms1',
      '^of-package',
    ]);
  });

  test('of a series of no work package is all', () => {
    expect(marks(draft(modelWith(series, asked), '2020-06-16', 'all'))).toHaveLength(4);
  });

  test('is named with its meeting where two have one id', () => {
    const twice = [...asked, heldIn('other')('2020-05-20', '- ACTION: Again. ^of-board')];
    expect(marks(draft(modelWith(series, twice), '2020-06-16', 'all'))).toContain('board/2020-05-12^of-board');
  });

  test('is what was open on the day of the meeting, for one that is written afterwards', () => {
    const closed = [...asked, heldIn('board')('2020-06-10', '- DONE ^of-board: Well.')];
    const model = modelWith(series, closed);
    expect(marks(draft(model, '2020-05-26', 'board'))).toContain('^of-board');
    expect(marks(draft(model, '2020-06-16', 'board'))).not.toContain('^of-board');
  });

  test('is no longer than can be read: what is more is counted', () => {
    const many = Array.from({ length: 43 }, (_, i) => `- ACTION: Thing ${i}. ^thing-${i}`).join('\n');
    const text = draft(modelWith(series, [heldIn('all')('2020-06-01', many)]), '2020-06-16', 'all');
    expect(text).toContain('Thing 39.');
    expect(text).toContain('- and 3 more, in the registers of this site\n');
  });
});

describe('the fields', () => {
  const fieldsOf = (model: Model, date = '2020-06-18') => draft(model, date).split('---')[1];

  test('of the series go before those of its meetings', () => {
    const own = { start: '09:30', end: '10:15', place: 'Tower', chairs: ['ann-lamp'] };
    const model = modelWith(
      [{ ...call, ...own }],
      [held('2020-06-04', '', { start: '14:00', place: 'Online', chairs: ['bo'] })],
    );
    expect(fieldsOf(model)).toContain('start: "09:30"\nend: "10:15"\nseries: call\nchairs: [ann-lamp]\nplace: Tower\n');
  });

  test('on which the last meetings do not agree are left out', () => {
    const model = modelWith(
      [call],
      [
        held('2020-05-21', '', { title: 'One', start: '09:00' }),
        held('2020-06-04', '', { title: 'Two', start: '14:00' }),
      ],
    );
    expect(fieldsOf(model)).toBe(
      '\ntitle: Storage call\ndate: 2020-06-18\nseries: call\nstatus: scheduled\nvisibility: public\n',
    );
  });

  test('of a meeting that is over say that it was held, and that nothing is written yet', () => {
    expect(fieldsOf(modelWith([call], []), '2020-06-04')).toContain(
      'status: held\n# Write minutes: draft as soon as something is written below.\nminutes: none\n',
    );
    const model = modelWith([call], [held('2020-05-21', '- ACTION @bo: Go. ^go')]);
    expect(fieldsOf(model, '2020-06-04')).toContain('status: held\nminutes: draft\n');
  });

  test('do not give a number that another meeting has', () => {
    const model = modelWith([call], [held('2020-05-21', '', { number: 4 }), held('2020-07-02', '', { number: 5 })]);
    expect(fieldsOf(model)).not.toContain('number');
  });
});

describe('the next meetings', () => {
  const met = (series: string, date: string, own: object = {}) => heldIn(series)(date, '- Hello.', own);
  const daysOf = (model: Model) => nextMeetings(model).map(({ series, date }) => `${series.id} ${date}`);
  const weekly = { ...call, id: 'weekly', cadence: 'weekly', anchor: '2019-01-02' };

  test('are those of the series that still meet, the soonest first', () => {
    const asleep = { ...call, id: 'asleep' };
    const irregular = { ...call, id: 'irregular', cadence: 'irregular' };
    const model = modelWith(
      [call, weekly, asleep, irregular],
      [
        met('call', '2020-06-04'),
        met('weekly', '2020-06-10'),
        met('asleep', '2019-06-14'),
        met('irregular', '2020-06-10'),
      ],
    );
    expect(daysOf(model)).toEqual(['weekly 2020-06-17', 'call 2020-06-18']);
  });

  test('are not those that have a file already', () => {
    const model = modelWith(
      [weekly],
      [met('weekly', '2020-06-10'), met('weekly', '2020-06-17', { status: 'scheduled' })],
    );
    expect(daysOf(model)).toEqual([]);
  });

  test('may be the first of a series', () => {
    expect(daysOf(modelWith([{ ...call, anchor: '2020-09-03' }], []))).toEqual(['call 2020-09-03']);
    expect(daysOf(modelWith([weekly], []))).toEqual([]);
  });
});
