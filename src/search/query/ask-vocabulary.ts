/** What was meant by a word? Asks the vocabulary with as few of its files as will tell. */

import { filesFor, readVocabulary, type VocabularyWord } from '../index/vocabulary-file.ts';
import type { Stem } from '../words/stem.ts';
import { type Suggestion, suggest } from './suggest.ts';

/** The files of a vocabulary by name. `read` gives the text of one, and rejects when it cannot be had. */
interface VocabularyFiles {
  files: string[];
  read(name: string): Promise<string>;
}

/**
 * What was meant by a folded `word` that stands in `count` records. What is written somewhere is compared with names and
 * with words of the same first letter; what nobody wrote with those of its second letter too, and in the end with the most
 * frequent. Rejects when a file cannot be had.
 */
export async function askVocabulary(
  vocabulary: VocabularyFiles,
  word: string,
  count: number,
  stem: Stem,
): Promise<Suggestion> {
  const words = new Map<string, VocabularyWord>();
  let found: Suggestion = { completions: [], corrections: [] };
  for (const step of filesFor(word)) {
    const files = step.filter((it) => vocabulary.files.includes(it));
    const texts = await Promise.all(files.map((it) => vocabulary.read(it)));
    for (const it of texts.flatMap(readVocabulary)) words.set(it.folded, it);
    found = suggest(word, count, [...words.values()], stem);
    if (count > 0 || isEnough(found)) break;
  }
  return found;
}

/** A nearer word may stand in another file when more than one letter is wrong. */
const isEnough = (found: Suggestion) => found.completions.length > 0 || (found.corrections.length > 0 && !found.isFar);
