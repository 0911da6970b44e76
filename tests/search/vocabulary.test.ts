import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vocabularyFiles } from '#search/index/vocabulary.ts';
import { filesFor, readVocabulary } from '#search/index/vocabulary-file.ts';
import { fold } from '#search/words/fold.ts';

/** The text of each file but that of the most frequent words, which holds words of the others once more. */
function textsOf(words: Record<string, number>, names: string[] = []): Record<string, string> {
  const { frequent, ...texts } = Object.fromEntries(vocabularyFiles(new Map(Object.entries(words)), names));
  return texts;
}

test('a file for each first letter; each word leaves out what it shares with the one before', () => {
  expect(textsOf({ state: 3, statement: 7, station: 1, data: 12, '2fast': 2, über: 2, дата: 5 })).toEqual({
    0: '02fast 2\n',
    d: '0data 12\n',
    s: '0state 3\n5ment 7\n4ion\n',
    u20: '0дата 5\n',
    u28: '0über 2\n',
  });
});

test('names are in a file of their own, as they are written', () => {
  expect(textsOf({ bolton: 9, rosie: 9, muller: 2 }, ['Rosie Bolton', 'Anna Müller'])).toEqual({
    names: '=Anna\n=Bolton 9\n=Müller 2\n=Rosie 9\n',
  });
});

test.each([
  ['parts of a compound name', 'Mona Al-Turany', '=Al-Turany =Mona =Turany'],
  ['a code, but not its parts', 'D2.3', '=D2.3'],
  ['two names with a stroke between them', '(CS3MESH4EOSC/ScienceMesh)', '=CS3MESH4EOSC =ScienceMesh'],
  ['a word in small letters when it is all of the name', 'rclone', '=rclone'],
  ['no words in small letters', 'Observatory of the lake', '=Observatory'],
  ['no short words and no numbers', 'The EC in 2021', '=The'],
  ['letters of no case', '東京大', '=東京大'],
  ['nothing of signs', '— “?!” —', ''],
])('of a name are known %s: %s', (_, name, lines) => {
  expect((textsOf({}, [name]).names ?? '').trimEnd().replaceAll('\n', ' ')).toBe(lines);
});

test('the most frequent spelling of a name is shown, and one in small letters beside others names nothing', () => {
  expect(textsOf({}, ['ROSIE B', 'Rosie Bolton', 'Rosie Lake', 'lake of data'])).toEqual({
    d: '0data 2\n',
    l: '0lake 2\n',
    names: '=Bolton\n=Rosie\n',
  });
});

test('short words, numbers, keys and what stands once with a digit are left out', () => {
  expect(textsOf({ ab: 9, 2021: 9, ['x'.repeat(41)]: 9, e4f5a6: 1, e4f5a7: 2, lone: 1 })).toEqual({
    e: '0e4f5a7 2\n',
    l: '0lone\n',
  });
});

test('the most frequent words stand in one file once more, without short ones, in order', () => {
  const many = Array.from({ length: 5000 }, (_, number): [string, number] => [
    `rare${'x'.repeat(number % 9)}${number}x`,
    2,
  ]);
  const files = vocabularyFiles(new Map([...many, ['state', 9], ['agenda', 3], ['the', 999]]), ['State']);
  const frequent = readVocabulary(files.get('frequent') ?? '');
  expect(frequent.slice(0, 2).map((it) => it.folded)).toEqual(['agenda', 'rare0x']);
  expect(frequent).toHaveLength(5000);
});

test.each([
  ['delvierable', [['names', 'd'], ['e'], ['frequent']]],
  ['4you', [['names', '0'], ['y'], ['frequent']]],
  ['дата', [['names', 'u20'], ['u16'], ['frequent']]],
  ['aardvark', [['names', 'a'], ['frequent']]],
])('%s is looked for in %j', (word, steps) => {
  expect(filesFor(word)).toEqual(steps);
});

const anyWord = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.stringMatching(/^[a-c]{1,9}$/)).map(fold);
const anyWords = fc.array(fc.tuple(anyWord, fc.integer({ min: 1, max: 5000 }))).map((all) => new Map(all));

test('property: what is written is read again, and stands in a file where it is looked for', () => {
  fc.assert(
    fc.property(anyWords, fc.array(fc.string({ unit: 'grapheme' })), (words, names) => {
      const files = vocabularyFiles(words, names);
      files.delete('frequent');
      const read = [...files].flatMap(([file, text]) => readVocabulary(text).map((word) => ({ file, ...word })));
      for (const { file, folded, shown, count, isName } of read) {
        expect(fold(shown)).toBe(isName ? folded : fold(folded));
        expect(count).toBe(words.get(folded) ?? (isName ? 1 : 2));
        expect(filesFor(folded)[0]).toContain(file);
      }
      const known = read.map((it) => it.folded);
      expect(new Set(known).size).toBe(known.length);
      for (const [word, count] of words) {
        const isLeftOut =
          word.length < 3 || word.length > 40 || /^\p{N}+$/u.test(word) || (count === 1 && /\p{N}/u.test(word));
        expect(isLeftOut || known.includes(word), word).toBe(true);
      }
    }),
  );
});

test('property: the order of words and names changes nothing', () => {
  fc.assert(
    fc.property(anyWords, fc.array(fc.string()), (words, names) => {
      const turned = vocabularyFiles(new Map([...words].reverse()), [...names, ...names].reverse());
      expect([...turned]).toEqual([...vocabularyFiles(words, names)]);
    }),
  );
});
