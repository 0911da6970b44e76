import { expect, test } from 'vitest';
import { entry, meeting, milestone } from '../model/invented.ts';
import { told } from './told.ts';

const RULES = /ambiguous-date|impossible-date/;

/** What is told of the days of a text of a meeting in March 2020, without its place and severity. */
const toldOf = (body: string, date = '2020-03-11') =>
  told([milestone('ms1', 'MS1', { title: 'Lamp' }), meeting('m', date, body)])
    .filter((it) => RULES.test(it))
    .map((it) => it.replace(/^.*?-date: /, ''));

/** Of 10 December and 12 October; with a year where one is written. */
const may = (written: string) => {
  const year = /(\d{2})$/.exec(written.slice(5))?.[1];
  const days = year ? `20${year}-12-10 or 20${year}-10-12` : '10 December or 12 October';
  return [`${written} may be 10 December or 12 October → write ${days}`];
};
const never = (written: string, why: string) => [`${written} is in no calendar → mend it: ${why}`];

test.each([
  ['The workshop is on 10/12.', '10/12'],
  ['The workshop is on 10/12 at CERN.', '10/12'],
  ['Delivered by 10/12, as it was planned.', '10/12'],
  ['It is due 10/12', '10/12'],
  ['Deadline: 10/12', '10/12'],
  ['Due date: **10/12**', '10/12'],
  ['See you on Thursday 10/12 in the new room', '10/12'],
  ['Réunion le 10/12 à Annecy', '10/12'],
  ['The report (10/12) is out.', '10/12'],
  ['Published 10/12/2021', '10/12/2021'],
  ['Published 10-12-2021, late', '10-12-2021'],
  ['Submitted on 10/12/21.', '10/12/21'],
  ['- a\n  - b\n    - c is due 10/12', '10/12'],
  ['| what | when |\n| --- | --- |\n| deadline | 10/12 |', '10/12'],
  ['## 1. Meeting of 10/12/2021\n\n- So.', '10/12/2021'],
  ['[slides of 10/12/2021](https://a.example/b)', '10/12/2021'],
])('a day with two readings: %s', (body, written) => {
  expect(toldOf(body)).toEqual(may(written));
});

test.each([
  'Done on 10 of 12 sites, and on 10/12 sites since.',
  'We have 10/12 of them.',
  'It fell by 1/3.',
  'On 2/3 of the nodes; after 3/4 of the time.',
  'Support is 24/7, and 7/7.',
  'See section 3/4, part 1/2, and page 10/12.',
  'Version 10.12, release 2.3.2021, python 3.10/3.11',
  'https://a.example/10/12 and https://a.example/2022/02/31/',
  'The files are in data/10/12/2021 and in `10/12/2021`.',
  'On 25/12 nobody works.',
  'On 10/10 we meet.',
  'doi:10.5281/zenodo.10/12, arXiv 1903/12',
  'On 2020-03-04 and 10.12.2021 and 2021/12/10',
  'A ratio of 10/12, a score of 7/9 (7/9)',
  'Grid sites T1/T2 and IPv4/6, CentOS 6/7, on 6/7 nodes',
  'The call 1/2 of 3',
  'WP2/3 on 3/5 of it',
  '```\non 10/12/2021\n```',
  'Orcid 0000-0002-1825-0097, grant 824064, event 2022-45',
])('no day: %s', (body) => {
  expect(toldOf(body)).toEqual([]);
});

test.each([
  ['2021-12-10/2022-01-31', 'It was delivered on time (10/12).', []],
  ['2021-12-15', 'It was delivered on 10/12.', []],
  ['2021-11-10', 'It was delivered on 10/12.', may('10/12')],
  ['2022-03-01', 'It was delivered on 10/12.', may('10/12')],
  ['2021-12-15', 'It was delivered on 10/12/2021.', []],
  ['2021-12-15', 'It was delivered on 10/12/2020.', may('10/12/2020')],
])('readers can tell the day that is near the meeting of %s: %s', (date, body, expected) => {
  expect(toldOf(body, date)).toEqual(expected);
});

test.each([
  ['It ran on 2022-02-31.', never('2022-02-31', 'February 2022 has 28 days')],
  ['It ran on 2022-13-45.', never('2022-13-45', 'there is no month 13')],
  ['It ran on 31 Sept.', never('31 Sept', 'September has 30 days')],
  ['It ran on 2022-13-01.', never('2022-13-01', 'there is no month 13')],
  ['It ran on 31/02/2022.', never('31/02/2022', 'February 2022 has 28 days')],
  ['It ran on 31.04.2022.', never('31.04.2022', 'April 2022 has 30 days')],
  ['It ran until 30 February.', never('30 February', 'February has 29 days')],
  ['It ran on 29 February 2021.', never('29 February 2021', 'February 2021 has 28 days')],
  ['It ran on the 31st of June 2021.', never('31st of June 2021', 'June 2021 has 30 days')],
  ['It ran on September 31, 2021.', never('September 31, 2021', 'September 2021 has 30 days')],
  ['It ran on Nov 31.', never('Nov 31', 'November has 30 days')],
  ['It ran 28–31 April.', never('31 April', 'April has 30 days')],
  ['It ran on 32 December 2021.', never('32 December 2021', 'December 2021 has 31 days')],
])('a day in no calendar: %s', (body, expected) => {
  expect(toldOf(body)).toEqual(expected);
});

test.each([
  'In April 31 sites joined, and in June 45 more.',
  'On 29 February 2020 we did not meet; on 31 May we did.',
  '35 March tickets, 40 May be late',
  'notes-2022-02-31.md, 2022-02-31T10:00',
  'Ticket 12345-31-02-2022, host 31.02.2022.5',
  'Sept 2021, May 35 %, Dec 3.1',
])('a day in the calendar, or none: %s', (body) => {
  expect(toldOf(body)).toEqual([]);
});

test.each([
  ['ACTION @ann due 10/12: Ask.', '10/12 may be 10 December or 12 October → write 2020-12-10 or 2020-10-12'],
  ['ACTION @ann due 10/12/2021: Ask.', '10/12/2021 may be 10 December or 12 October → write 2021-12-10 or 2021-10-12'],
  ['ACTION @ann due 31.02.2022: Ask.', '31.02.2022 is in no calendar → mend it: February 2022 has 28 days'],
  ['ACTION @ann due 2022-02-31: Ask.', '2022-02-31 is in no calendar → mend it: February 2022 has 28 days'],
  ['ACTION @ann due 30 February 2022: Ask.', '30 February 2022 is in no calendar → mend it: February 2022 has 28 days'],
  ['STATUS MS1 achieved 10/12: So.', '10/12 may be 10 December or 12 October → write 2019-12-10 or 2019-10-12'],
  [
    'STATUS MS1 achieved 10/12/2020: So.',
    '10/12/2020 may be 10 December or 12 October → write 2020-12-10 or 2020-10-12',
  ],
  ['STATUS MS1 achieved 31/02/2020: So.', '31/02/2020 is in no calendar → mend it: February 2020 has 29 days'],
  ['STATUS MS1 achieved 2020-02-31: So.', '2020-02-31 is in no calendar → mend it: February 2020 has 29 days'],
  ['DECISION 03/04/2020: So.', '03/04/2020 may be 3 April or 4 March → write 2020-04-03 or 2020-03-04'],
])('what keeps a line from being a record is told once, as what it is: %s', (line, expected) => {
  const all = told([
    milestone('ms1', 'MS1'),
    entry('people/ann', { name: 'Ann' }),
    meeting('m', '2020-03-11', `- ${line}`),
  ]);
  expect(all.map((it) => it.replace(/^.*?-date: /, ''))).toEqual([expected]);
});

test('a day of a deliverable is told at its line, in the words that are wrong', () => {
  const deliverable = entry(
    'deliverables/d',
    { code: 'D1.1', workPackage: 'wp1' },
    'One.\n\nIt was read on 30 February.',
  );
  const wp1 = entry('work-packages/wp1', { code: 'WP1', title: 'One' });
  expect(told([deliverable, wp1])).toEqual([
    'deliverables/d.md:12:16 warning impossible-date: 30 February is in no calendar → mend it: February has 29 days',
  ]);
});
