import { describe, expect, test } from 'vitest';
import { compareByTime, compareInIndex, dayOf } from '#model/order.ts';
import { entry, meeting, milestone, person, topic } from './invented.ts';

const sorted = (...entries: Parameters<typeof compareInIndex>[0][]) => entries.sort(compareInIndex).map((it) => it.id);

describe('an index reads', () => {
  test('meetings with the newest first, an interval by its last day', () => {
    expect(
      sorted(
        meeting('a', '2020-01-01', ''),
        meeting('b', '2021', ''),
        meeting('c', '2021-12-10/2022-01-31', ''),
        meeting('d', '2022-01-15', ''),
      ),
    ).toEqual(['c', 'd', 'b', 'a']);
  });

  test('meetings of one day by title, numbers by their value', () => {
    const day = '2020-01-01';
    expect(
      sorted(
        meeting('x', day, '', { title: 'No 10' }),
        meeting('y', day, '', { title: 'No 9' }),
        meeting('z', day, '', { title: 'No 9' }),
      ),
    ).toEqual(['y', 'z', 'x']);
  });

  test('codes by the value of their numbers', () => {
    expect(sorted(milestone('a', 'MS12'), milestone('b', 'MS2'), milestone('c', 'MS100'))).toEqual(['b', 'a', 'c']);
  });

  test('people by family name, accents beside their letters, a single name by itself', () => {
    expect(
      sorted(
        person('zoe', 'Zoë Ångström'),
        person('plato', 'Plato'),
        person('anna', 'Anna Müller'),
        person('bert', 'Bert Muller'),
        person('adam', 'Adam Ziegler'),
        person('otto', 'Otto Aalto'),
      ),
    ).toEqual(['otto', 'zoe', 'anna', 'bert', 'plato', 'adam']);
  });

  test('topics by name, whatever their capitals', () => {
    expect(sorted(topic('a', 'rucio'), topic('b', 'FTS'), topic('c', 'Échelle'), topic('d', 'ESAP'))).toEqual([
      'c',
      'd',
      'b',
      'a',
    ]);
  });

  test('periods from the first to the last', () => {
    const period = (id: string, start: string) => entry(`periods/${id}`, { kind: 'funded', name: id, start });
    expect(sorted(period('late', '2021'), period('early', '2020-02'))).toEqual(['early', 'late']);
  });
});

test('what has no day comes after all days', () => {
  expect([meeting('m', '2020', ''), topic('t', 'T')].map(dayOf)).toEqual(['2020-12-31', '9999']);
  expect(compareByTime(meeting('m', '2999', ''), topic('t', 'T'))).toBeLessThan(0);
});
