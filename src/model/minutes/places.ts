/** Where in its file each letter of a text stands, whose escapes, entities and line breaks Markdown has resolved. */

/** Line and column of a file, both from 1; the column in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]*);/y;
const AMPERSAND = /&(?:amp|AMP|#38|#x26);/y;
/** A soft line break, with the blanks around it and the signs of a quotation, which are no part of the text. */
const BREAK = /[ \t]*(?:\r\n|\n|\r)[ \t>]*/y;

/** Where a text begins in a body: line and column from 1, offset from 0, in UTF-16 code units. */
export interface Start extends Place {
  offset: number;
}

/**
 * The place in the file of the letter at an index of `text`, in UTF-16 code units; of its end for an index beyond it.
 * `body` begins on line `bodyLine` of the file.
 */
export function placeOf(text: string, index: number, body: string, start: Start, bodyLine: number): Place {
  const at = offsetIn(body, start.offset, text, index);
  const passed = body.slice(start.offset, at);
  const lines = passed.match(/\r\n|\n|\r/g)?.length ?? 0;
  const lineStart = Math.max(passed.lastIndexOf('\n'), passed.lastIndexOf('\r')) + 1;
  const column = lines === 0 ? start.column + passed.length : passed.length - lineStart + 1;
  return { line: bodyLine - 1 + start.line + lines, column };
}

/** The offset in a body of the letter at an index of `text`: walks through source and text side by side. */
export function offsetIn(body: string, offset: number, text: string, index: number): number {
  let at = offset;
  for (let i = 0; i < index && i < text.length; i++) at = afterLetter(body, at, text[i] ?? '');
  return index < text.length ? beforeLetter(body, at, text[index] ?? '') : at;
}

/** An escaped letter stands after its backslash. */
function beforeLetter(body: string, at: number, letter: string): number {
  return letter !== '\\' && body[at] === '\\' && body[at + 1] === letter ? at + 1 : at;
}

function afterLetter(body: string, at: number, letter: string): number {
  if (letter === '\n') return at + lengthOf(BREAK, body, at);
  if (letter === '&') return at + (lengthOf(AMPERSAND, body, at) || (body[at] === '\\' ? 2 : 1));
  if (body[at] === letter) return at + (letter === '\\' && body[at + 1] === '\\' ? 2 : 1);
  if (body[at] === '\\' && body[at + 1] === letter) return at + 2;
  // The second half of a letter that an entity has written, and what Markdown replaces, take no room of their own.
  return at + (lengthOf(ENTITY, body, at) || (letter === '\uFFFD' ? 1 : 0));
}

function lengthOf(pattern: RegExp, body: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(body)?.[0].length ?? 0;
}
