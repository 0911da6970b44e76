import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '#search/query/parse-query.ts';

/** A term in one line: its ways with `|` between, a phrase in quotes, a minus before what must not be there. */
const said = (query: string) =>
  parseQuery(query).map(({ ways, isPhrase, isExcluded }) => {
    const words = ways.map((way) => way.join(' ')).join('|');
    return `${isExcluded ? '-' : ''}${isPhrase ? `"${words}"` : words}`;
  });

test.each([
  ['data lake', ['data', 'lake']],
  ['Data  LAKE data', ['data', 'lake']],
  ['"data lake"', ['"data lake"']],
  ['“data lake” Rucio', ['"data lake"', 'rucio']],
  ['"data lake', ['"data lake"']],
  ['"Rucio"', ['rucio']],
  ['rucio -token', ['rucio', '-token']],
  ['rucio -"data lake"', ['rucio', '-"data lake"']],
  ['data-lake', ['datalake|data lake']],
  ['peer-to-peer', ['peertopeer|peer to peer']],
  ['D2.3', ['d23']],
  ['MS 12', ['ms12|ms 12']],
  ['T 2.2 late', ['t22|t 22', 'late']],
  ['milestone 12', ['milestone', '12']],
  ['Tromsø', ['tromso']],
  ['M40 – June', ['m40', 'june']],
  ['?! "…" -', []],
  ['', []],
])('%s asks for %j', (query, terms) => {
  expect(said(query)).toEqual(terms);
});

test('no text is too strange to be asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { ways } of parseQuery(text)) {
        expect(ways.flat().length).toBeGreaterThan(0);
        expect(ways.flat()).not.toContain('');
      }
    }),
  );
});
