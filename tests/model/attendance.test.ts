import { describe, expect, test } from 'vitest';
import { attendanceOf, partnersOf } from '#model/attendance.ts';
import { entry, meeting, modelOf, person } from './invented.ts';

const partner = (id: string) => entry(`partners/${id}`, { name: `The ${id}`, short: id.toUpperCase() });

/** A collaboration of two partners; Ann moves from one to the other during 2020, Cid belongs to none. */
const ENTRIES = [
  partner('fso'),
  partner('tun'),
  person('ann', 'Ann Anker', {
    affiliations: [
      { partner: 'fso', to: '2020-06-30' },
      { partner: 'tun', from: '2020-07-01' },
    ],
  }),
  person('ben', 'Ben Boje', { affiliations: [{ partner: 'fso' }] }),
  person('cid', 'Cid Creek'),
];

/** The attendance of meetings, each a day and whom its fields name. */
function attendance(...meetings: [date: string, fields: object][]) {
  const entries = meetings.map(([date, fields], at) => meeting(`m${at}`, date, '', fields));
  const model = modelOf([...ENTRIES, ...entries]);
  return attendanceOf(model, model.of('meetings'));
}

const inWords = (...meetings: [date: string, fields: object][]) =>
  attendance(...meetings).partners.map((it) => `${it.card.label} ${it.meetings} (${it.people})`);

test('each partner counts once for a meeting, each of its people once for all', () => {
  expect(
    inWords(
      ['2020-02-01', { present: ['ann', 'ben'] }],
      ['2020-03-01', { present: ['ben'] }],
      ['2020-08-01', { present: ['ann'] }],
    ),
  ).toEqual(['FSO 2 (2)', 'TUN 1 (1)']);
});

test('chairs and the scribe were there too, those who sent regrets were not', () => {
  expect(inWords(['2020-08-01', { present: ['cid'], chairs: ['ann'], regrets: ['ben'] }])).toEqual(['TUN 1 (1)']);
  expect(inWords(['2020-08-01', { present: ['cid'], scribe: 'ben' }])).toEqual(['FSO 1 (1)']);
});

test('a meeting that does not say who was present is counted apart, also for the partner of its chair', () => {
  expect(attendance(['2020-08-01', { chairs: ['ann'] }], ['2020-09-01', { present: ['ben'] }])).toMatchObject({
    listed: 1,
    unlisted: 1,
    partners: [
      { card: { label: 'FSO' }, meetings: 1, others: 0, people: 1 },
      { card: { label: 'TUN' }, meetings: 0, others: 1, people: 1 },
    ],
  });
});

test('people without an affiliation on the day are counted', () => {
  expect(attendance(['2020-08-01', { present: ['cid', 'ben'] }])).toMatchObject({ unaffiliated: 1 });
});

describe('the partner of a person on a day', () => {
  const model = modelOf([
    ...ENTRIES,
    person('dot', 'Dot Dune', {
      affiliations: [
        { partner: 'fso', from: '2019', to: '2020-05' },
        { partner: 'tun', from: '2020-05/2020-07' },
      ],
    }),
    person('eli', 'Eli Ebb', { affiliations: [{ partner: 'fso', from: '2020', to: '../2020-03' }] }),
  ]);
  test.each([
    ['ann', '2020-06-30', ['fso']],
    ['ann', '2020-07-01', ['tun']],
    ['ann', '2020-06-15/2020-07-15', ['fso', 'tun']],
    ['dot', '2018-12-31', []],
    ['dot', '2019-01-01', ['fso']],
    ['dot', '2020-05-31', ['fso', 'tun']],
    ['dot', '2020-06-01', ['tun']],
    ['dot', '2030', ['tun']],
    ['eli', '2020-03-31', ['fso']],
    ['eli', '2020-04-01', []],
    ['ben', '1999-01-01', ['fso']],
    ['nobody', '2020-01-01', []],
  ])('%s on %s: %j', (id, date, partners) => {
    expect(partnersOf(model, id, date)).toEqual(partners);
  });
});
