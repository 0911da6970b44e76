/** Which words does the vocabulary hold, and how is it laid out as files? */
import { compareText } from '#model/problem.ts';
import { fold } from '../words/fold.ts';
import { FREQUENT, fileOf, NAMES, type VocabularyWord } from './vocabulary-file.ts';

/** Longer words are keys and checksums; nobody types them. */
const LONGEST = 40;
/** Less than 20 KB compressed: what a search costs at most for a word that nobody wrote. */
const MOST_FREQUENT = 5000;

/**
 * The files of the vocabulary by name, with their text, sorted. `words`: folded words, with the number of records that have
 * them. `names`: names, codes and titles of entries as they are written; they may repeat.
 */
export function vocabularyFiles(words: Map<string, number>, names: string[]): Map<string, string> {
  const all = vocabularyOf(words, names);
  const files = Map.groupBy(all, (it) => (it.isName ? NAMES : fileOf(it.folded)));
  files.set(FREQUENT, mostFrequentOf(all));
  const texts = [...files].map(([file, held]): [string, string] => [file, written(held)]);
  return new Map(texts.filter(([, text]) => text !== '').sort(([a], [b]) => compareText(a, b)));
}

/** The most frequent words that are no names, in order; of short ones too many are alike but for their first letter. */
function mostFrequentOf(words: VocabularyWord[]): VocabularyWord[] {
  const long = words.filter((it) => !it.isName && it.folded.length >= 5);
  const frequent = long.sort((a, b) => b.count - a.count || inOrder(a, b)).slice(0, MOST_FREQUENT);
  return frequent.sort(inOrder);
}

const inOrder = (a: VocabularyWord, b: VocabularyWord) => compareText(a.folded, b.folded);

/** All words that may be suggested, in order. */
function vocabularyOf(words: Map<string, number>, names: string[]): VocabularyWord[] {
  const spellings = spellingsIn(new Set(names));
  const named = [...spellings].map(([folded, shown]) => {
    return { folded, shown, count: words.get(folded) ?? 1, isName: true };
  });
  const others = [...withWordsOf(names, words)]
    .filter(([folded, count]) => !spellings.has(folded) && isWorthIt(folded) && !isNumbering(folded, count))
    .map(([folded, count]) => ({ folded, shown: folded, count, isName: false }));
  return [...named, ...others].sort(inOrder);
}

/** What stands in names only, such as `deliverable` in `deliverable 2.3`, is no slip of anybody, as a lone word may be. */
function withWordsOf(names: string[], words: Map<string, number>): Map<string, number> {
  const inNames = new Set(names.flatMap((name) => wordsOf(name).map(fold)));
  return new Map([...words, ...[...inNames].filter((it) => !words.has(it)).map((it) => [it, 2] as const)]);
}

const isWorthIt = (folded: string) => folded.length >= 3 && folded.length <= LONGEST && !/^\p{N}+$/u.test(folded);

/** Words with digits that stand once, such as the number of a commit, are many, and nobody looks for what is like them. */
const isNumbering = (folded: string, count: number) => count <= 1 && /\p{N}/u.test(folded);

/** How the words of names are written, by folded word; what some name has in small letters beside others names nothing. */
function spellingsIn(names: Set<string>): Map<string, string> {
  const written = new Map<string, Map<string, number>>();
  const common = new Set<string>();
  for (const name of names) {
    for (const word of wordsOf(name)) {
      const folded = fold(word);
      if (!isWorthIt(folded)) continue;
      const times = written.get(folded) ?? new Map<string, number>();
      written.set(folded, times.set(word, (times.get(word) ?? 0) + 1));
      if (/^[\p{Ll}\p{P}]+$/u.test(word.normalize('NFC'))) common.add(folded);
    }
  }
  const whole = new Set([...names].map(fold));
  const proper = [...written].filter(([folded]) => whole.has(folded) || !common.has(folded));
  return new Map(proper.map(([folded, times]) => [folded, mostFrequent(times)]));
}

function mostFrequent(times: Map<string, number>): string {
  const [first] = [...times].sort(([a, timesA], [b, timesB]) => timesB - timesA || compareText(a, b));
  return first?.[0] ?? '';
}

/** The words of a name as written: those between blanks, and their parts, `O’Brien` and `Brien`; but `D2.3` has none. */
function wordsOf(name: string): string[] {
  return (name.match(/\S+/g) ?? []).flatMap((chunk) => {
    const parts = [...chunk.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return [];
    const whole = chunk.slice(first.index, last.index + last[0].length);
    if (first === last) return [whole];
    const words = parts.map(([part]) => part).filter((part) => !/\p{N}/u.test(part) || /(?:\p{L}.*){5}/u.test(part));
    return isOneWord(whole) ? [whole, ...words] : words;
  });
}

/** Whether nothing but the signs that stand within words joins the parts: `Al-Turany`, `D2.3`, but not `EGO/Virgo`. */
const isOneWord = (whole: string) => whole.length <= LONGEST && /^[\p{L}\p{N}\p{M}.'’&+_-]+$/u.test(whole);

/** A line for each word; see `readVocabulary`. */
function written(words: VocabularyWord[]): string {
  return words.map((word, index) => `${coded(word, words[index - 1])}${counted(word)}\n`).join('');
}

function coded({ folded, shown, isName }: VocabularyWord, before?: VocabularyWord): string {
  if (isName) return `=${shown}`;
  const shared = sharedBy(folded, before?.folded ?? '');
  return `${shared.toString(36)}${folded.slice(shared)}`;
}

const counted = ({ count }: VocabularyWord) => (count === 1 ? '' : ` ${count}`);

/** How many letters two words begin with alike, at most 35; never half of one that takes two places. */
function sharedBy(a: string, b: string): number {
  let shared = 0;
  while (shared < 35 && shared < b.length && a[shared] === b[shared]) shared += 1;
  return /[\uD800-\uDBFF]/.test(a[shared - 1] ?? '') ? shared - 1 : shared;
}
