/** What is said of a search: what was corrected, completed, left out, and taken apart. */
import { describe, expect, test } from 'vitest';
import type { Results } from '#search/query/results.ts';
import { addressOf, ask, indexOf } from './archive.ts';
import { meeting, topic } from './entries.ts';
import { ENTRIES } from './notes.ts';

const index = await indexOf(ENTRIES);
const linksOf = ({ shown }: Results) => shown.flatMap((it) => it.hits.map(({ url }) => addressOf(url)));
const found = async (text: string) => linksOf(await ask(index, text));
const remarksOf = async (text: string) => (await ask(index, text)).remarks;

describe('what is said', () => {
  test.each<[string, Results['remarks']]>([
    ['data lake', []],
    ['data zzzz', [{ about: 'unknown', word: 'zzzz' }]],
    ['zzzz', [{ about: 'unknown', word: 'zzzz' }]],
    ['prototpes', [{ about: 'corrected', word: 'prototpes', to: ['prototypes'] }]],
    ['deadl', [{ about: 'completed', word: 'deadl', to: ['deadline'] }]],
    ['"lake data"', [{ about: 'apart', phrase: 'lake data' }]],
    ['lake-data', [{ about: 'apart', phrase: 'lake-data' }]],
    ['"lake zzzz"', [{ about: 'unknown', word: '“lake zzzz”' }]],
    ['"prototpes everywhere"', [{ about: 'unknown', word: '“prototpes everywhere”' }]],
    [
      '"prototpes of tokns',
      [
        { about: 'unknown', word: '“prototpes of tokns”' },
        { about: 'perhaps', word: 'prototpes of tokns', to: 'prototypes of tokens' },
      ],
    ],
    [
      'data-laek',
      [
        { about: 'unknown', word: 'data-laek' },
        { about: 'perhaps', word: 'data-laek', to: 'data-lake' },
      ],
    ],
    ['MS 99', [{ about: 'unknown', word: 'MS 99' }]],
    ['lake -rucio -"data lake"', [{ about: 'excluded', words: ['rucio', 'data lake'] }]],
    ['-rucio', [{ about: 'nothing to look for' }]],
    ['Tromsø IAM', [{ about: 'scattered' }]],
  ])('of %s: %j', async (text, remarks) => {
    expect(await remarksOf(text)).toEqual(remarks);
  });

  test('a phrase that is in no note is looked for word by word', async () => {
    const { words, shown } = await ask(index, '"lake grows data"');
    expect(words).toBe('lake grows data');
    expect(shown.map((it) => addressOf(it.url))).toEqual(['/meetings/b/']);
  });

  test('two names that a word may be are both found, and a part of a name leads to the whole', async () => {
    const names = [topic('light', 'Signal Light', 'Far.'), topic('night', 'Signal Night', 'Near.')];
    const lights = await indexOf([...names, topic('brien', 'Pat O’Brien', 'Here.'), topic('strong', 'Stronger', '')]);
    const shownFor = async (text: string) => (await ask(lights, text)).shown.map((it) => addressOf(it.url)).sort();
    expect(await shownFor('ight')).toEqual(['/topics/light/', '/topics/night/']);
    expect(await shownFor('signal ight')).toEqual(['/topics/light/', '/topics/night/']);
    expect(await shownFor('Brein')).toEqual(['/topics/brien/']);
  });

  test('of words that nearly every record has nothing is left out where there is nothing else', async () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      meeting(`m${at}`, '2020-01-01', [`Item ${at}`, 'the plan of it']),
    );
    const plans = await indexOf(many);
    expect([...'the plan'.split(' ')].every((it) => plans.isCommon(plans.stem(it)))).toBe(true);
    expect(await ask(plans, 'the plan')).toMatchObject({ entries: 40, remarks: [] });
    expect(await ask(plans, 'the plan -it')).toMatchObject({
      entries: 0,
      remarks: [{ about: 'excluded', words: ['it'] }],
    });
  });

  test('a pasted text is cut short, and a long word is not compared with others', async () => {
    const pasted = Array.from({ length: 400 }, (_, at) => `lake${at}x`).join(' ');
    const read: string[] = [];
    const counting = {
      ...index,
      postingsOf: (stem: string) => index.postingsOf(stem).finally(() => read.push(stem)),
      vocabulary: { ...index.vocabulary, read: () => Promise.reject(new Error('was asked')) },
    };
    await expect(ask(counting, 'zzzz')).rejects.toThrow('was asked');
    expect((await ask(counting, `lake ${'z'.repeat(61)}`)).remarks).toEqual([
      { about: 'unknown', word: 'z'.repeat(61) },
    ]);
    const { remarks, words } = await ask({ ...counting, vocabulary: index.vocabulary }, `data ${pasted}`);
    expect(remarks[0]).toEqual({ about: 'shortened' });
    expect(words).toBe('data');
    expect(new Set(read).size).toBeLessThan(40);
  });

  test('what was corrected is found under the right word, and a name as a name', async () => {
    expect(await found('Ruico')).toEqual(await found('Rucio'));
    expect((await ask(index, 'Ruico')).shown[0]?.isNamed).toBe(true);
  });

  test('what is left out is left out of the words to mark', async () => {
    expect((await ask(index, 'data zzzz prototpes -lake "at all"')).words).toBe('data prototypes -lake "at all"');
  });
});
