/** What is said of a search: how much was found, and what was looked for in place of what was typed. */
import { describe, expect, test } from 'vitest';
import { remarksIn, summaryOf } from '#search/client/remarks.ts';
import { replaceWord } from '#search/query/replace-word.ts';
import type { Remark, Results } from '#search/query/results.ts';

/** What a search for `text` has found, as far as it is told of in words. */
const found = (text: string, entries: number, records: number, remarks: Remark[] = []): Results => ({
  query: { text, chosen: {}, order: 'relevance' },
  words: text,
  remarks,
  entries,
  records,
  shown: [],
});

test.each([
  ['data lake', 12, 41, '41 results on 12 pages for “data lake”'],
  ['MS12', 3, 3, '3 results for “MS12”'],
  [' MS12 ', 1, 1, '1 result for “MS12”'],
  ['MS12', 1, 2, '2 results on 1 page for “MS12”'],
  ['', 1200, 10500, '10,500 results on 1,200 pages'],
  ['zzzz', 0, 0, 'Nothing found for “zzzz”.'],
])('of %j on %i pages with %i results', (text, entries, records, words) => {
  expect(summaryOf(found(text, entries, records))).toBe(words);
});

describe('remarks', () => {
  test.each<[Remark[], string[]]>([
    [[{ about: 'unknown', word: 'zzzz' }], ['No note has “zzzz”; showing results for the rest.']],
    [
      [{ about: 'unknown', word: 'zzzz' }, { about: 'scattered' }, { about: 'unknown', word: '“no such phrase”' }],
      [
        'No note has “zzzz” or “no such phrase”; showing results for the rest.',
        'No single entry has all these words; the closest are shown.',
      ],
    ],
    [[{ about: 'corrected', word: 'Boltn', to: ['Bolton'] }], ['No note has “Boltn”; showing results for “Bolton”.']],
    [
      [{ about: 'corrected', word: 'ight', to: ['Light', 'Night'] }],
      ['No note has “ight”; showing results for “Light” or “Night”.'],
    ],
    [
      [
        { about: 'completed', word: 'stron', to: ['strong'] },
        { about: 'also', word: 'stron', to: ['ASTRON'] },
      ],
      [
        'Showing words that begin with “stron”: strong.',
        'Showing results for “ASTRON” too, which is written nearly the same.',
      ],
    ],
    [[{ about: 'apart', phrase: 'data pond' }], ['No note has “data pond” word for word; showing what has its words.']],
    [[{ about: 'shortened' }], ['Only the first 24 words were looked for.']],
    [[{ about: 'excluded', words: ['rucio'] }], ['Without what has “rucio”.']],
    [[{ about: 'excluded', words: ['rucio', 'data lake'] }], ['Without what has “rucio” or “data lake”.']],
    [
      [{ about: 'completed', word: 'perfo', to: ['performance', 'perform'] }],
      ['Showing words that begin with “perfo”: performance, perform.'],
    ],
  ])('%j are told in words', (remarks, sentences) => {
    expect(remarksIn(found('some words', 3, 5, remarks)).map((it) => it.words)).toEqual(sentences);
  });

  test.each([
    ['data prototpes -MS12', 'prototpes', 'prototypes', 'data prototypes -MS12'],
    ['late "prototpes of lakes', 'prototpes of lakes', 'prototypes of lakes', 'late "prototypes of lakes'],
    ['a data-laek', 'data-laek', 'data-lake', 'a data-lake'],
  ])('of %j offer another query, with %s as %s', (text, word, to, ask) => {
    const results = found(text, 1, 1, [{ about: 'perhaps', word, to }]);
    expect(remarksIn(results)).toEqual([{ words: `Did you mean “${to}”?`, ask }]);
  });

  test('say what one can do when nothing is found', () => {
    const words = (results: Results) => remarksIn(results).map((it) => it.words);
    const nothing = found('zzzz', 0, 0, [{ about: 'unknown', word: 'zzzz' }]);
    expect(words(nothing)).toEqual([
      'No note has “zzzz”.',
      'Try fewer or other words, the code of a deliverable, or the name of a person or topic.',
    ]);
    const narrowed = { ...nothing, remarks: [], query: { ...nothing.query, chosen: { year: ['2021'] } } };
    expect(words(narrowed)).toEqual(['Choose less, or try fewer or other words.']);
    expect(words({ ...narrowed, query: { ...narrowed.query, text: '' } })).toEqual([
      'Nothing has all that is chosen: choose less.',
    ]);
    expect(words(found('-lake', 0, 0, [{ about: 'nothing to look for' }]))).toEqual([
      'There is no word to look for: “-word” only leaves one out.',
    ]);
  });
});

test.each([
  ['data prototpes', 'prototpes', 'prototypes', 'data prototypes'],
  ['"Prototpes of data" -prototpes', 'prototpes', 'prototypes', '"prototypes of data" -prototypes'],
  ['pre-prototpes', 'prototpes', 'prototypes', 'pre-prototypes'],
  ['MS-21 and $&', 'ms21', '$&', '$& and $&'],
  ['data', 'lake', 'sea', 'data'],
  ['a "data laek" of data', 'data laek', 'data lake', 'a "data lake" of data'],
  ['what ?! it', '?!', 'is', 'what ?! it'],
])('%j with another word in the place of %s', (text, word, to, replaced) => {
  expect(replaceWord(text, word, to)).toBe(replaced);
});
