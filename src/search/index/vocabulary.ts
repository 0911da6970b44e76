/** Which words does the vocabulary hold, and how is it laid out as files? */
import { compareText } from '#model/problem.ts';
import { fileOf, NAMES, type VocabularyWord } from '../query/vocabulary.ts';
import { fold } from '../words.ts';

/** Longer words are keys and checksums; nobody types them. */
const LONGEST = 40;

/**
 * The files of the vocabulary by name, with their text. `words`: folded words, with the number of records that have them.
 * `names`: names, codes and titles of entries as they are written.
 */
export function vocabularyFiles(words: Map<string, number>, names: string[]): Map<string, string> {
  const files = new Map<string, VocabularyWord[]>();
  for (const word of vocabularyOf(words, names)) {
    const file = word.isName ? NAMES : fileOf(word.folded);
    const held = files.get(file);
    if (held) held.push(word);
    else files.set(file, [word]);
  }
  const texts = [...files].map(([file, held]): [string, string] => [file, written(held)]);
  return new Map(texts.sort(([a], [b]) => compareText(a, b)));
}

/** All words that may be suggested, in order. */
export function vocabularyOf(words: Map<string, number>, names: string[]): VocabularyWord[] {
  const spellings = spellingsIn(names);
  const named = [...spellings].map(([folded, shown]) => ({
    folded,
    shown,
    count: words.get(folded) ?? 1,
    isName: true,
  }));
  const others = [...words]
    .filter(([folded, count]) => !spellings.has(folded) && isWorthIt(folded) && (count > 1 || !/\p{N}/u.test(folded)))
    .map(([folded, count]) => ({ folded, shown: folded, count, isName: false }));
  return [...named, ...others].sort((a, b) => compareText(a.folded, b.folded));
}

const isWorthIt = (folded: string) => folded.length >= 3 && folded.length <= LONGEST && !/^\p{N}+$/u.test(folded);

/** How the words of names are written, by folded word; words that some name has in small letters are names of nothing. */
function spellingsIn(names: string[]): Map<string, string> {
  const written = new Map<string, Map<string, number>>();
  const common = new Set<string>();
  for (const name of new Set(names)) {
    for (const word of wordsOf(name)) {
      const folded = fold(word);
      const isCommon = word !== name.trim() && /^[\p{Ll}\p{P}]+$/u.test(word.normalize('NFC'));
      if (isCommon) common.add(folded);
      else if (isWorthIt(folded)) written.set(folded, tally(written.get(folded) ?? new Map(), word));
    }
  }
  const proper = [...written].filter(([folded]) => !common.has(folded));
  return new Map(proper.map(([folded, spellings]) => [folded, mostFrequent(spellings)]));
}

const tally = (counts: Map<string, number>, word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);

function mostFrequent(counts: Map<string, number>): string {
  const [first] = [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || compareText(a, b));
  return first?.[0] ?? '';
}

/** The words of a name as written: what stands between blanks, and its parts: `O’Brien` and `Brien`; but `D2.3` has no parts. */
function wordsOf(name: string): string[] {
  return (name.match(/\S+/g) ?? []).flatMap((chunk) => {
    const parts = [...chunk.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return [];
    if (first === last) return [first[0]];
    const words = parts.map(([part]) => part).filter((part) => !/\p{N}/u.test(part) || /(?:\p{L}.*){5}/u.test(part));
    return /[/|]/.test(chunk) ? words : [chunk.slice(first.index, last.index + last[0].length), ...words];
  });
}

/** A line for each word; see `readVocabulary`. */
function written(words: VocabularyWord[]): string {
  return words.map((word, index) => `${named(word, words[index - 1]?.folded ?? '')}${counted(word)}\n`).join('');
}

function named({ folded, shown, isName }: VocabularyWord, before: string): string {
  const shared = sharedBy(folded, before);
  return isName ? `=${shown}` : `${shared.toString(36)}${folded.slice(shared)}`;
}

const counted = ({ count }: VocabularyWord) => (count === 1 ? '' : ` ${count}`);

/** How many letters two words begin with alike, at most 35; never half of one that takes two places. */
function sharedBy(a: string, b: string): number {
  let shared = 0;
  while (shared < 35 && shared < b.length && a[shared] === b[shared]) shared++;
  return /[\uD800-\uDBFF]/.test(a[shared - 1] ?? '') ? shared - 1 : shared;
}
