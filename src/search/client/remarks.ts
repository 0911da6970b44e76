/** What is said of a search, in words: how much was found, and what was looked for in place of what was typed. */
import { MOST_WORDS } from '../query/parse-query.ts';
import { replaceWord } from '../query/replace-word.ts';
import type { Remark, Results } from '../query/results.ts';

/** A sentence about a search; `ask` is the query that it offers to ask instead. */
export interface Sentence {
  words: string;
  ask?: string;
}

/** What is said while the answer takes its time. */
export const SEARCHING = 'Searching …';

/** What is said when the index did not load. */
export const FAILURE = 'The search could not be loaded. Check the connection and try again, or load this page anew.';

/** How much was found, such as `41 results on 12 pages for “data lake”`. */
export function summaryOf({ query, entries, records }: Results): string {
  const text = query.text.trim();
  const sought = text ? ` for “${text}”` : '';
  if (entries === 0) return `Nothing found${sought}.`;
  const pages = entries === records ? '' : ` on ${counted(entries, 'page')}`;
  return `${counted(records, 'result')}${pages}${sought}`;
}

/** What else has to be said of a search, in order; when nothing was found, what one can do. */
export function remarksIn(results: Results): Sentence[] {
  const { query, remarks, entries } = results;
  const sentences = [...unknownWords(remarks, entries > 0), ...remarks.flatMap((it) => sentenceOf(it, query.text))];
  const isTold = sentences.length > 0 && remarks.some((it) => it.about === 'nothing to look for');
  return entries > 0 || isTold ? sentences : [...sentences, { words: adviceFor(results) }];
}

/** Words that were left out are told of in one sentence. */
function unknownWords(remarks: Remark[], isRestFound: boolean): Sentence[] {
  const words = remarks.flatMap((it) => (it.about === 'unknown' ? [it.word] : []));
  if (words.length === 0) return [];
  const rest = isRestFound ? '; showing results for the rest' : '';
  return [{ words: `No note has ${anyOf(words)}${rest}.` }];
}

function sentenceOf(remark: Remark, text: string): Sentence[] {
  switch (remark.about) {
    case 'unknown':
      return [];
    case 'corrected':
      return [{ words: `No note has “${remark.word}”; showing results for ${anyOf(remark.to)}.` }];
    case 'completed':
      return [{ words: `Showing words that begin with “${remark.word}”: ${remark.to.join(', ')}.` }];
    case 'also':
      return [{ words: `Showing results for ${anyOf(remark.to)} too, which is written nearly the same.` }];
    case 'apart':
      return [{ words: `No note has “${remark.phrase}” word for word; showing what has its words.` }];
    case 'shortened':
      return [{ words: `Only the first ${MOST_WORDS} words were looked for.` }];
    case 'excluded':
      return [{ words: `Without what has ${anyOf(remark.words)}.` }];
    case 'perhaps':
      return [{ words: `Did you mean “${remark.to}”?`, ask: replaceWord(text, remark.word, remark.to) }];
    case 'scattered':
      return [{ words: 'No single entry has all these words; the closest are shown.' }];
    case 'nothing to look for':
      return [{ words: 'There is no word to look for: “-word” only leaves one out.' }];
  }
}

function adviceFor({ query }: Results): string {
  const isNarrowed = Object.values(query.chosen).some((values) => values.length > 0) || query.from || query.until;
  if (isNarrowed && query.text.trim() === '') return 'Nothing has all that is chosen: choose less.';
  if (isNarrowed) return 'Choose less, or try fewer or other words.';
  return 'Try fewer or other words, the code of a deliverable, or the name of a person or topic.';
}

/** Words in quotes; a phrase may bring its own. */
const anyOf = (words: string[]) => words.map(quoted).join(' or ');
const quoted = (words: string) => (/^["“]/.test(words) ? words : `“${words}”`);

const counted = (count: number, thing: string) => `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
