/** Where in its file a word of a block stands. */
import type { Entry } from '#model/entry.ts';
import type { Block } from '#model/minutes/outline.ts';
import type { Place } from '#model/minutes/places.ts';

/**
 * Line and column, from 1, of the first place from the start of the block on where the words stand by themselves; undefined
 * where the source writes them in another way. The column is in UTF-16 code units. What stands after a backslash or in
 * code is passed over.
 */
export function placeOfWords(entry: Entry, block: Block, words: string): Place | undefined {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\\\\`/])${escaped}(?![\\p{L}\\p{N}]|[.-][\\p{L}\\p{N}])`, 'u');
  const lines = linesOf(entry);
  for (let line = block.line; line - entry.bodyLine < lines.length; line++) {
    const text = lines[line - entry.bodyLine] ?? '';
    const from = line === block.line ? block.column - 1 : 0;
    const at = text.slice(from).search(pattern);
    if (at !== -1) return { line, column: from + at + 1 };
    // An empty line ends most blocks; the word of a later one would be another.
    if (text.trim() === '') break;
  }
  return undefined;
}

/** Bodies in lines, so that one with a thousand mistakes is divided once. */
const divided = new WeakMap<Entry, string[]>();

function linesOf(entry: Entry): string[] {
  const lines = divided.get(entry) ?? entry.body.split(/\r\n|\n|\r/);
  divided.set(entry, lines);
  return lines;
}
