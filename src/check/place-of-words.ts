/** Where in its file a word of a block stands. */
import type { Entry } from '#model/entry.ts';
import type { Block } from '#model/minutes/outline.ts';
import type { Place } from '#model/minutes/places.ts';

/**
 * Line and column, from 1, of the first place from the start of the block on where the words stand by themselves; undefined
 * where the source writes them in another way. The column is in UTF-16 code units. What stands after a backslash or in
 * code is passed over.
 */
export function placeOfWords({ body, bodyLine }: Entry, block: Block, words: string): Place | undefined {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\\\\`/])${escaped}(?![\\p{L}\\p{N}]|[.-][\\p{L}\\p{N}])`, 'u');
  const lines = body.split(/\r\n|\n|\r/).slice(block.line - bodyLine);
  for (const [index, text] of lines.entries()) {
    const from = index === 0 ? block.column - 1 : 0;
    const at = text.slice(from).search(pattern);
    if (at !== -1) return { line: block.line + index, column: from + at + 1 };
    // An empty line ends most blocks; the word of a later one would be another.
    if (text.trim() === '') break;
  }
  return undefined;
}
