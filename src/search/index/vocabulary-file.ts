/** Which words are there, and in which files do they stand? */
import { fold } from '../words/fold.ts';

/** A word that can be found. */
export interface VocabularyWord {
  /** As it is looked for; see `fold`. */
  folded: string;
  /** As it is written: a name as its entry writes it, every other word folded. */
  shown: string;
  /** In how many records it stands. */
  count: number;
  /** Whether it is a word of a name. */
  isName: boolean;
}

/** The file of the words of names. They are few, and in one file: a wrong first letter does not hide a name. */
export const NAMES = 'names';

/** The file of the most frequent other words, once more: of them too a wrong first letter hides none. */
export const FREQUENT = 'frequent';

/** The file of the words that are no names and begin like this folded one: a–z, one for digits, 32 for all other letters. */
export function fileOf(folded: string): string {
  const [first = '0'] = folded;
  if (/[a-z]/.test(first)) return first;
  return /\p{N}/u.test(first) ? '0' : `u${(first.codePointAt(0) ?? 0) % 32}`;
}

/**
 * Names of the files that may hold words like this folded one, whether or not there are such files: the names and those
 * with its first letter, then those with its second, then the most frequent. Each step is needed only when those before
 * gave nothing.
 */
export function filesFor(word: string): string[][] {
  const [first, second] = [...word].slice(0, 2).map(fileOf);
  const likely = first === undefined ? [NAMES] : [NAMES, first];
  return second === undefined || second === first ? [likely, [FREQUENT]] : [likely, [second], [FREQUENT]];
}

/**
 * Reads a file of the vocabulary. Each line is a word and, when it is not 1, its count. `=` stands before a name; before
 * every other word the number of letters that it shares with the line before, as a digit of base 36: `0state`, `5ment 7`.
 */
export function readVocabulary(text: string): VocabularyWord[] {
  let before = '';
  return text.split('\n').flatMap((line): VocabularyWord[] => {
    if (line === '') return [];
    const [rest = '', count = '1'] = line.slice(1).split(' ');
    if (line.startsWith('=')) return [{ folded: fold(rest), shown: rest, count: Number(count), isName: true }];
    before = before.slice(0, Number.parseInt(line.charAt(0), 36)) + rest;
    return [{ folded: before, shown: before, count: Number(count), isName: false }];
  });
}
