import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { routesBelow } from '#model/routes.ts';
import { vocabularyFiles } from '#search/index/vocabulary.ts';
import { NAMES, readVocabulary, type VocabularyWord } from '#search/index/vocabulary-file.ts';
import { askVocabulary } from '#search/query/ask-vocabulary.ts';
import { distanceWithin } from '#search/query/distance.ts';
import { RARE, suggest } from '#search/query/suggest.ts';
import { searchEntries } from '#search/records/entries.ts';
import { fold } from '#search/words/fold.ts';
import { stemOf } from '#search/words/stem.ts';
import { cpuOf } from '../source/cpu.ts';
import { addressOf, archiveIn, ask, indexOf } from './archive.ts';
import { misspellingsOf } from './misspell.ts';

const stem = await stemOf('en');

const vocabulary = (words: Record<string, number>, names: string[] = []): VocabularyWord[] =>
  wordsOf(vocabularyFiles(new Map(Object.entries(words)), names));

/** All words of the files of a vocabulary, each once. */
const wordsOf = (files: Map<string, string>): VocabularyWord[] =>
  [...files].filter(([file]) => file !== 'frequent').flatMap(([, text]) => readVocabulary(text));

const NOTES = vocabulary(
  {
    ...{
      deliverable: 60,
      deliverables: 30,
      delivery: 12,
      prototypes: 40,
      prototype: 40,
      prototpye: 1,
      performance: 80,
    },
    ...{
      perform: 9,
      performed: 20,
      performs: 3,
      perfume: 2,
      bottom: 50,
      the: 900,
      bolton: 9,
      d23: 4,
      d25: 2,
      cs3mesh4eosc: 6,
    },
    ...{
      organisation: 50,
      tester: 60,
      tested: 3,
      quarlity: 1,
      quality: 50,
      causal: 4,
      casual: 90,
      linux26: 20,
      linux: 99,
      linuxxen: 2,
    },
  },
  ['Rosie Bolton', 'D2.3', 'D2.5', 'CS3MESH4EOSC', 'Anna Müller', 'Maré', 'Pipe O’Flare'],
);

describe('a word that nobody wrote', () => {
  test.each([
    ['delvierable', 'two letters have changed places', 'deliverable'],
    ['boltn', 'a letter of a name is missing', 'Bolton'],
    ['boltom', 'a name is before a word that is as near', 'Bolton'],
    ['prototpes', 'a letter is missing', 'prototypes'],
    ['prottypse', 'two are wrong', 'prototypes'],
    ['qerformance', 'the first letter is wrong', 'performance'],
    ['teh', 'two of three letters have changed places', 'the'],
    ['mulller', 'accents are shown', 'Müller'],
    ['linuxx', 'the last letter is written twice, though a rare word begins so', 'linux'],
    ['oflre', 'the sign in a name is shown', 'O’Flare'],
    ['csmesh4eosc', 'a digit of a long name is missing', 'CS3MESH4EOSC'],
  ])('%s, where %s, is corrected to %s', (word, _, correction) => {
    expect(suggest(word, 0, NOTES, stem)).toMatchObject({ completions: [], corrections: [correction] });
  });

  test('names that are as near as one another are all meant', () => {
    const words = vocabulary({}, ['Signal Light', 'Signal Night']);
    expect(suggest('ight', 0, words, stem)).toEqual({ completions: [], corrections: ['Light', 'Night'] });
  });

  test.each([
    ['perfo', 'its beginning', ['performance', 'performed', 'perform']],
    ['mul', 'the beginning of a name', ['Müller']],
    ['prototy', 'what is also near to a word', ['prototype', 'prototypes']],
  ])('%s, %s, is completed to the most frequent words', (word, _, completions) => {
    expect(suggest(word, 0, NOTES, stem)).toEqual({ completions, corrections: [] });
  });

  test.each([
    ['zzzz', 'nothing is near'],
    ['d24', 'another digit is another code'],
    ['linux27', 'another number is another thing'],
    ['xhe', 'of three letters the first is sure'],
    ['ab', 'two letters are too few'],
    ['', 'it has no letters'],
  ])('%s stays as it is: %s', (word) => {
    expect(suggest(word, 0, NOTES, stem)).toEqual({ completions: [], corrections: [] });
  });

  test('what begins a word and is one letter from a name is completed, and the name is meant too', () => {
    const words = vocabulary({ strong: 50, strongly: 9, astron: 4 }, ['ASTRON']);
    expect(suggest('stron', 0, words, stem)).toEqual({
      completions: ['strong', 'strongly'],
      corrections: ['ASTRON'],
    });
  });

  test('prototpye stands once and may be misspelled itself: prototype is before it, though more letters differ', () => {
    expect(suggest('prototpey', 0, NOTES, stem)).toMatchObject({ corrections: ['prototype'] });
  });
});

describe('a word that stands somewhere', () => {
  test.each([
    ['boltom', 1, 'Bolton', 'a name'],
    ['performace', 2, 'performance', 'a much more frequent word'],
    ['causal', 2, 'casual', 'one in which two letters have changed places'],
  ])('%s, in %i records, is perhaps %s: %s', (word, count, perhaps) => {
    expect(suggest(word, count, NOTES, stem)).toEqual({ completions: [], corrections: [], perhaps });
  });

  test.each([
    ['tested', 2, 'tester has but another ending'],
    ['prototyped', 1, 'prototype is found with it'],
    ['boltons', 1, 'it is of the name'],
    ['linux25', 1, 'it has a number'],
    ['tha', 1, 'it is short'],
  ])('%s, in %i records, is left alone: %s', (word, count) => {
    expect(suggest(word, count, NOTES, stem)).toEqual({ completions: [], corrections: [] });
  });
});

describe('the files of the vocabulary', () => {
  const files = vocabularyFiles(new Map(NOTES.map((it) => [it.folded, it.count])), ['Rosie Bolton']);

  test.each([
    ['Boltn', 0, 'Bolton', ['b', 'names']],
    ['Xolton', 0, 'Bolton', ['names']],
    ['edliverable', 0, 'deliverable', ['d', 'names']],
    ['elivrable', 0, 'deliverable', ['names', 'l', 'frequent']],
    ['erform', 0, 'perform', ['names', 'frequent']],
    ['boltom', 1, 'Bolton', ['b', 'names']],
    ['zzzz', 1, undefined, ['names']],
  ])('%s in %i records: %s is found in %j', async (word, count, meant, read) => {
    const asked: string[] = [];
    const readFile = async (name: string) => {
      asked.push(name);
      return files.get(name) ?? Promise.reject(new Error(`${name} is no file`));
    };
    const found = await askVocabulary({ files: [...files.keys()], read: readFile }, fold(word), count, stem);
    expect(found.corrections[0] ?? found.perhaps).toBe(meant);
    expect(asked.sort()).toEqual(read.sort());
  });
});

describe.each(['content', 'tests/fixtures/project'])('in %s', async (folder) => {
  const entries = searchEntries(archiveIn(folder), routesBelow('/'));
  const index = await indexOf(entries);
  const names = readVocabulary(await index.vocabulary.read(NAMES));

  const slips = names
    .filter((it) => it.folded.replace(/\d/g, '').length >= 5)
    .flatMap(({ shown }) => misspellingsOf(fold(shown)).map((slip) => ({ name: shown, slip })));
  const step = Math.ceil(slips.length / 300);

  test('every slip in a name shows what the name itself brings up first', async () => {
    const missed: string[] = [];
    let asked = 0;
    for (const { name, slip } of slips.filter((_, at) => at % step === 0)) {
      // What is also a word of the notes, such as “finded” of “find”, is found as that.
      if ((await index.postingsOf(stem(slip))).length > 0) continue;
      asked += 1;
      const [right] = (await ask(index, name, 1)).shown;
      const { shown } = await ask(index, slip, 10);
      const found = shown.map((it) => addressOf(it.url));
      if (!right || !found.includes(addressOf(right.url))) missed.push(`${slip}, which is ${name}`);
    }
    expect(missed).toEqual([]);
    expect(asked).toBeGreaterThan(200);
  });
});

describe('any words', () => {
  const anyWord = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[ab]{1,14}$/)).map(fold);
  const anyWords = fc.array(fc.tuple(anyWord, fc.integer({ min: 1, max: 999 }))).map((it) => Object.fromEntries(it));

  test('property: what is suggested is in the vocabulary, and nothing is suggested in place of itself', () => {
    fc.assert(
      fc.property(anyWord, fc.nat({ max: RARE }), anyWords, fc.array(fc.string()), (word, count, words, names) => {
        const all = vocabulary(words, names);
        const { completions, corrections, perhaps = [] } = suggest(word, count, all, stem);
        for (const it of [...completions, ...corrections, perhaps].flat()) {
          expect(all.some(({ shown, folded }) => shown === it && folded !== word)).toBe(true);
        }
      }),
    );
  });

  test('property: the order of the words changes nothing', () => {
    fc.assert(
      fc.property(anyWord, fc.nat({ max: RARE }), anyWords, (word, count, words) => {
        const all = vocabulary(words);
        expect(suggest(word, count, all.toReversed(), stem)).toEqual(suggest(word, count, all, stem));
      }),
    );
  });

  test('property: a single slip in a long name that is like no other word finds it', () => {
    const name = fc.stringMatching(/^[a-z]{8,14}$/);
    fc.assert(
      fc.property(name, fc.nat(), (folded, number) => {
        const slips = misspellingsOf(folded);
        const slip = slips[number % slips.length] ?? '';
        const { completions, corrections } = suggest(slip, 0, [...NOTES, ...vocabulary({}, [folded])], stem);
        expect([...completions, ...corrections]).toContain(folded);
      }),
    );
  });
});

describe('the distance of two words', () => {
  test.each([
    ['bolton', 'bolton', 0],
    ['boltn', 'bolton', 1],
    ['bolotn', 'bolton', 1],
    ['botlno', 'bolton', 2],
    ['abc', 'ca', 3],
    ['', 'ab', 2],
  ])('%s and %s: %i', (a, b, distance) => {
    expect([distanceWithin(a, b, 3), distanceWithin(b, a, 3)]).toEqual([distance, distance]);
    expect(distanceWithin(a, b, distance - 1)).toBeUndefined();
  });
});

test('a vocabulary of 40,000 words is asked in a few milliseconds', () => {
  const words = Array.from({ length: 40_000 }, (_, number): VocabularyWord => {
    const folded = (number * 7919e6 + 26 ** 9)
      .toString(26)
      .replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
    return { folded, shown: folded, count: 1 + (number % 50), isName: false };
  });
  const asked = words.slice(0, 40).map((it) => `${it.folded.slice(0, 3)}x${it.folded.slice(4)}`);
  const spent = cpuOf(() => asked.map((it) => suggest(it, 0, words, stem)));
  expect(spent / asked.length).toBeLessThan(30);
});
