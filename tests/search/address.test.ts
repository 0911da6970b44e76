/** How the address of the search page spells a search. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countChosen, isBackwards, isDay, readAddress, withValue, writeAddress } from '#search/client/address.ts';
import type { Query } from '#search/query/results.ts';

const asking = (query: Partial<Query>): Query => ({ text: '', chosen: {}, order: 'relevance', ...query });

describe('a search and its address', () => {
  test.each<[string, Partial<Query>]>([
    ['', {}],
    ['?q=data+lake', { text: 'data lake' }],
    ['?kind=Action&kind=Decision&year=2021', { chosen: { kind: ['Action', 'Decision'], year: ['2021'] } }],
    ['?work-package=WP2&person=Ann+Lee', { chosen: { 'work package': ['WP2'], person: ['Ann Lee'] } }],
    ['?from=2021-01-01&until=2021-03-31', { from: '2021-01-01', until: '2021-03-31' }],
    ['?q=oil&sort=newest', { text: 'oil', order: 'newest' }],
    ['?q=a%26b%3Dc%23d&topic=C%2B%2B', { text: 'a&b=c#d', chosen: { topic: ['C++'] } }],
  ])('%j is %j', (address, query) => {
    expect(writeAddress(asking(query))).toBe(address);
    expect(readAddress(address)).toEqual({ query: asking(query), broken: [] });
  });

  test('are the same after there and back, whatever was typed and chosen', () => {
    const values = fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 });
    const queries = fc.record({
      text: fc.string({ unit: 'binary' }),
      chosen: fc.record({ kind: values, 'work package': values }, { requiredKeys: [] }),
      order: fc.constantFrom<Query['order']>('relevance', 'newest'),
    });
    fc.assert(
      fc.property(queries, (query) => {
        const address = writeAddress(query);
        expect(writeAddress(readAddress(address).query)).toBe(address);
        expect(readAddress(asSent(address))).toEqual(readAddress(address));
      }),
    );
  });

  test.each([
    ['the order of its parts', '?year=2021&sort=newest&kind=Decision&q=oil&kind=Action'],
    ['blanks and what comes twice', '?q=++oil+&kind=Action&kind=Decision&kind=Action&year=2021&sort=newest'],
    ['parts that mean nothing', '?q=oil&utm_source=x&kind=Action&kind=Decision&kind=&year=2021&sort=newest&page=3'],
  ])('do not differ by %s', (_, address) => {
    expect(writeAddress(readAddress(address).query)).toBe('?q=oil&kind=Action&kind=Decision&year=2021&sort=newest');
  });

  test('need no order where there are no words: the newest come first', () => {
    expect(writeAddress(asking({ chosen: { kind: ['Action'] }, order: 'newest' }))).toBe('?kind=Action');
  });
});

describe('days', () => {
  test.each([
    ['2021-02-28', true],
    ['2020-02-29', true],
    ['2021-02-29', false],
    ['2021-13-01', false],
    ['2021-1-1', false],
    ['0202-01-01', false],
    ['2021', false],
    ['yesterday', false],
  ])('%s: %s', (text, expected) => expect(isDay(text)).toBe(expected));

  test('that are none are told of and left out', () => {
    const { query, broken } = readAddress('?q=oil&from=2021-02-30&until=soon&sort=oldest');
    expect(query).toEqual(asking({ text: 'oil' }));
    expect(broken).toEqual(['2021-02-30', 'soon']);
  });

  test.each([
    ['2021-03-01', '2021-03-01', false],
    ['2021-03-02', '2021-03-01', true],
    [undefined, '2021-03-01', false],
  ])('from %s until %s is backwards: %s', (from, until, expected) => {
    expect(isBackwards({ ...asking({}), ...(from && { from }), ...(until && { until }) })).toBe(expected);
  });
});

test('values are chosen and left again', () => {
  const one = withValue(asking({ text: 'oil', from: '2021-01-01' }), 'kind', 'Decision', true);
  const two = withValue(one, 'kind', 'Action', true);
  expect(two.chosen).toEqual({ kind: ['Action', 'Decision'] });
  expect(countChosen(two)).toBe(3);
  expect(withValue(two, 'kind', 'Decision', false).chosen).toEqual({ kind: ['Action'] });
  expect(withValue(one, 'kind', 'Decision', false)).toEqual(asking({ text: 'oil', from: '2021-01-01' }));
});

/** An address as some programs send it: blanks as `%20`. */
const asSent = (address: string): string => address.replaceAll('+', '%20');
