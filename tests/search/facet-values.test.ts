/** Which values of a facet are in sight, what is chosen in words, and what is said of days. */
import { describe, expect, test } from 'vitest';
import { chipsOf, withoutChoice } from '#search/client/chips.ts';
import { toldOfDays } from '#search/client/day-fields.ts';
import { valuesInSight, valuesOf } from '#search/client/facet-values.ts';
import type { Query } from '#search/query/results.ts';

const asking = (query: Partial<Query>): Query => ({ text: '', chosen: {}, order: 'relevance', ...query });
const counts = (all: Record<string, number>) => Object.entries(all).map(([value, count]) => ({ value, count }));
const names = (values: { value: string }[]) => values.map((it) => it.value);

describe('the values of a facet', () => {
  test.each([
    ['the most frequent first', 'topic', { 'B 10': 1, 'B 9': 1, C: 3 }, [], ['C', 'B 9', 'B 10']],
    ['years the newest first', 'year', { 2019: 9, 2021: 1, 2020: 5 }, [], ['2021', '2020', '2019']],
    ['what is chosen keeps its place', 'topic', { A: 1, B: 2 }, ['A'], ['B', 'A']],
    ['and stays when it leads nowhere', 'topic', { B: 1 }, ['A'], ['B', 'A']],
    ['a year too', 'year', { 2019: 3 }, ['2020'], ['2020', '2019']],
  ] as const)('stand in order: %s', (_, facet, all, chosen, expected) => {
    expect(names(valuesOf(facet, counts(all), chosen))).toEqual(expected);
  });

  test('are eight in sight, and the chosen ones', () => {
    const values = counts(Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`T${at}`, 20 - at])));
    expect(names(valuesInSight(values, []))).toEqual(['T0', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']);
    expect(names(valuesInSight(values, ['T1', 'T11'])).slice(-2)).toEqual(['T7', 'T11']);
  });
});

describe('what is chosen', () => {
  const query = asking({
    text: 'oil',
    chosen: { 'work package': ['WP2'], kind: ['Action', 'Decision'] },
    from: '2021-01-01',
    until: '2021-03-31',
    order: 'newest',
  });

  test('is told in words, in the order of the address', () => {
    expect(chipsOf(query).map((it) => it.words)).toEqual([
      'Kind: Action',
      'Kind: Decision',
      'Work package: WP2',
      'From 1 January 2021',
      'Until 31 March 2021',
    ]);
  });

  test('is left one by one, or all of it', () => {
    const [action, , , from] = chipsOf(query);
    expect(action?.without).toEqual({ ...query, chosen: { 'work package': ['WP2'], kind: ['Decision'] } });
    expect(from?.without).toEqual({
      text: 'oil',
      chosen: query.chosen,
      until: '2021-03-31',
      order: 'newest',
    });
    expect(withoutChoice(query)).toEqual(asking({ text: 'oil', order: 'newest' }));
  });
});

test.each<[Partial<Query>, string[], string]>([
  [{ from: '2021-01-01', until: '2021-01-01' }, [], ''],
  [{ from: '2021-01-02', until: '2021-01-01' }, [], 'The first day is after the last: no day lies between them.'],
  [{}, ['2021-02-30'], '“2021-02-30” is not a day such as 2021-03-31; it was left out.'],
])('of the days of %j and %j is said: %s', (days, broken, expected) => {
  expect(toldOfDays(asking(days), broken)).toBe(expected);
});
