/** Where in its file a word of a body stands. */
import type { Entry } from '#model/entry.ts';
import type { Block, Run } from '#model/minutes/outline.ts';
import { offsetIn, type Place, placeOf } from '#model/minutes/places.ts';

/** A place and how many code units it takes; undefined where the source writes the words in another way. */
export type WordsPlace = Place & { length?: number };

/**
 * Line and column, from 1, of the first place from the start of the block on where the words stand by themselves; undefined
 * where the source writes them in another way. The column is in UTF-16 code units. What stands after a backslash or in
 * code is passed over.
 */
export function placeOfWords(entry: Entry, block: Block, words: string): Required<WordsPlace> | undefined {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\\\\`/])${escaped}(?![\\p{L}\\p{N}]|[.-][\\p{L}\\p{N}])`, 'u');
  const lines = linesOf(entry);
  for (let line = block.line; line - entry.bodyLine < lines.length; line++) {
    const text = lines[line - entry.bodyLine]?.text ?? '';
    const from = line === block.line ? block.column - 1 : 0;
    const at = text.slice(from).search(pattern);
    if (at !== -1) return { line, column: from + at + 1, length: words.length };
    // An empty line ends most blocks; the word of a later one would be another.
    if (text.trim() === '') break;
  }
  return undefined;
}

/** The place of `run.text.slice(start, end)`. */
export function placeInRun(entry: Entry, run: Run, start: number, end: number): WordsPlace {
  const { bodyLine, body } = entry;
  const offset = (linesOf(entry)[run.line - bodyLine]?.start ?? 0) + run.column - 1;
  const at = { line: run.line - bodyLine + 1, column: run.column, offset };
  const words = run.text.slice(start, end);
  const isAsWritten = !words.includes('\n') && body.startsWith(words, offsetIn(body, offset, run.text, start));
  return { ...placeOf(run.text, start, body, at, bodyLine), ...(isAsWritten && { length: end - start }) };
}

/** The first place on the line of a pointer, from its column on, where the words stand; else the pointer. */
export function placeOnLine(entry: Entry, { line, column }: Place, words: string): WordsPlace {
  const at = linesOf(entry)[line - entry.bodyLine]?.text.indexOf(words, column - 1) ?? -1;
  return words === '' || at === -1 ? { line, column } : { line, column: at + 1, length: words.length };
}

/** A text in which words are looked for, and the place of `text.slice(start, end)` in the file. */
interface PlacedText {
  text: string;
  placeOf(start: number, end: number): WordsPlace | undefined;
}

/** The texts of a block without code and links: its runs of prose; of a heading, which has none, its words. */
export function textsOf(entry: Entry, block: Block): PlacedText[] {
  if (block.kind === 'heading')
    return [{ text: block.text, placeOf: (start, end) => placeOfWords(entry, block, block.text.slice(start, end)) }];
  return block.runs.map((run) => ({ text: run.text, placeOf: (start, end) => placeInRun(entry, run, start, end) }));
}

/** Whether a backslash stands before a place, so that what stands there is meant as it is. */
export const isEscaped = (entry: Entry, { line, column }: Place): boolean =>
  linesOf(entry)[line - entry.bodyLine]?.text[column - 2] === '\\';

/** The first place of a sign or word, in a body, from the line after `line` on; undefined where there is none. */
export function placeBelow(entry: Entry, line: number, pattern: RegExp): WordsPlace | undefined {
  const lines = linesOf(entry);
  for (let at = line + 1; at - entry.bodyLine < lines.length; at++) {
    const found = pattern.exec(lines[at - entry.bodyLine]?.text ?? '');
    if (found) return { line: at, column: found.index + 1, length: found[0].length };
  }
  return undefined;
}

/** A line of a body as it is in its file; empty where there is none. */
export const writtenLine = (entry: Entry, line: number): string => linesOf(entry)[line - entry.bodyLine]?.text ?? '';

/** Bodies in lines, with their offsets, so that one with a thousand mistakes is divided once. */
const divided = new WeakMap<Entry, { text: string; start: number }[]>();

function linesOf(entry: Entry): { text: string; start: number }[] {
  const known = divided.get(entry);
  if (known) return known;
  let start = 0;
  const lines = entry.body.split(/(?<=\r\n|\n|\r(?!\n))/).map((line) => {
    const at = start;
    start += line.length;
    return { text: line.replace(/[\r\n]+$/, ''), start: at };
  });
  divided.set(entry, lines);
  return lines;
}
