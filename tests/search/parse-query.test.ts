import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_WORDS, parseQuery, shorten, type Term } from '#search/query/parse-query.ts';

/** Terms, each in a line: its ways with `|` between, a phrase in quotes, a minus before what must not be there. */
const told = (terms: Term[]) =>
  terms.map(({ ways, isPhrase, isExcluded }) => {
    const words = ways.map((way) => way.join(' ')).join('|');
    return `${isExcluded ? '-' : ''}${isPhrase ? `"${words}"` : words}`;
  });
const said = (query: string) => told(parseQuery(query));

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
  ['lake -MS 12', ['lake', '-ms12|ms 12']],
  ['MS -12', ['ms', '-12']],
  ['milestone 12', ['milestone', '12']],
  ['Tromsø', ['tromso']],
  ['M40 – June', ['m40', 'june']],
  ['?! "…" -', []],
  ['', []],
])('%s asks for %j', (query, terms) => {
  expect(said(query)).toEqual(terms);
});

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `w${at}x`);

test.each([
  ['as many words as are looked for', numbered(24).join(' '), numbered(24)],
  ['more', numbered(99).join(' '), numbered(24)],
  ['a phrase of more', `"${numbered(99).join(' ')}" late`, [`"${numbered(24).join(' ')}"`]],
  ['a phrase for which one word is left', `${numbered(23).join(' ')} "late again"`, [...numbered(23), 'late']],
  ['a compound of more', Array(30).fill('data').join('-'), ['data'.repeat(30)]],
  [
    'words that must not be there',
    numbered(99).join(' -'),
    [
      'w0x',
      ...numbered(24)
        .slice(1)
        .map((it) => `-${it}`),
    ],
  ],
])('of %s only the first are looked for', (_, query, terms) => {
  expect(told(shorten(parseQuery(query)))).toEqual(terms);
});

test('property: however long a query is, it has no more words than are looked for, and a short one stays as it is', () => {
  const piece = fc.constantFrom('data', 'a-lake', '"', '-', 'MS', '12', 'w', 'x9', 'naïve-data-lake');
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.nat()), { maxLength: 80 }), (pieces) => {
      const terms = parseQuery(pieces.map(([it, at]) => (/\p{L}/u.test(it) ? `${it}${at}` : it)).join(' '));
      const words = (all: Term[]) => all.reduce((sum, it) => sum + Math.max(...it.ways.map((way) => way.length)), 0);
      expect(words(shorten(terms))).toBeLessThanOrEqual(MOST_WORDS);
      if (words(terms) <= MOST_WORDS) expect(shorten(terms)).toEqual(terms);
    }),
  );
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
