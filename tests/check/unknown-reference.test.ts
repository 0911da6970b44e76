import { expect, test } from 'vitest';
import { entry, meeting, person, settingsWith, topic } from '../model/invented.ts';
import { told } from './told.ts';

const event = (own: object) => entry('events/e', { name: 'E', kind: 'talk', start: '2020', ...own });

test('a reference to an entry that is internal does not say that it is missing', () => {
  expect(told([event({ speakers: ['ann', 'bo'] })], { withheld: ['people/ann'] })).toEqual([
    'events/e.md:1:3 error unknown-reference: ann is internal and cannot be named by a public entry → leave it out, or make that entry public',
    'events/e.md:1:3 error unknown-reference: there is no bo in people: there is no file people/bo.md → write people/bo.md, or leave the field out',
  ]);
});

test('a reference to an entry that was refused is not told', () => {
  const refused = {
    key: 'people/ann',
    file: 'people/ann.md',
    path: '/ann.md',
    kind: 'people',
    data: undefined,
  } as const;
  expect(told([event({ speakers: ['ann'] })], { refused: [refused] })).toEqual([]);
});

test('what a refused entry names is checked as far as it is well-formed', () => {
  const data = { speakers: ['Ann Lamp', 'bo', 3], reportingPeriod: ['rp9'], workPackages: 'wp9' };
  const refused = { key: 'events/e', file: 'events/e.md', path: '/e.md', kind: 'events', data } as const;
  expect(told([], { refused: [refused] })).toEqual([
    'events/e.md:1:3 error unknown-reference: there is no bo in people: there is no file people/bo.md → write people/bo.md, or leave the field out',
  ]);
});

test('a reference reaches a period by the id made of its code', () => {
  const settings = settingsWith({
    reportingPeriods: [{ code: 'RP 1', name: 'first', start: '2020-01-01', end: '2021-12-31' }],
    codes: { reportingPeriod: ['RP {n}'] },
  });
  expect(told([event({ reportingPeriod: 'rp-1' })], { settings })).toEqual([]);
  expect(told([event({ reportingPeriod: 'rp-2' })], { settings })).toEqual([
    'events/e.md:1:2 error unknown-reference: there is no rp-2 in periods: collaboration.yaml has no such row → did you mean rp-1?',
  ]);
});

test('what is told does not depend on the order of the files', () => {
  const entries = [
    meeting('b', '2020-01-08', 'Ann Lamp and the Fog, [gone](gone.md).', { scribe: 'anna' }),
    meeting('a', '2020-01-08', '## 1. Fog\n\nSpeakers: @nobody\n', { chairs: ['ann', 'anne'] }),
    topic('fog', 'Fog'),
    topic('mist', 'Mist', { aliases: ['Fog'] }),
    person('ann', 'Ann Lamp'),
  ];
  expect(told(entries)).toHaveLength(5);
  expect(told(entries.toReversed())).toEqual(told(entries));
});
