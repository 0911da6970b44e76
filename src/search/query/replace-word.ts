/** What is a query with another word in the place of one? */
import { fold } from '../words/fold.ts';

/**
 * The text with `to` in the place of a word, however it is written there; signs around it stay. What has blanks within
 * has to stand there just so.
 */
export function replaceWord(text: string, word: string, to: string): string {
  if (/\s/.test(word)) return text.split(word).join(to);
  const sought = fold(word);
  if (sought === '') return text;
  let replaced = '';
  for (const [chunk] of text.matchAll(/\s+|\S+/gu)) replaced += replaceIn(chunk, sought, to);
  return replaced;
}

/** In what stands between blanks: all of it but the signs around it, else each of its parts. */
function replaceIn(chunk: string, sought: string, to: string): string {
  const whole = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/u.exec(chunk);
  if (whole && fold(whole[0]) === sought)
    return chunk.slice(0, whole.index) + to + chunk.slice(whole.index + whole[0].length);
  let replaced = '';
  for (const [part] of chunk.matchAll(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu))
    replaced += fold(part) === sought ? to : part;
  return replaced;
}
