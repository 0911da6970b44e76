/** Turns the bytes of a file into text, or says where they cannot be text. */
import type { Place } from './yaml.ts';

/** A note of more bytes than this is refused: nobody reads it, and it costs seconds to render. */
const MAX_BYTES = 2 * 1024 * 1024;

export type TextReading = { text: string } | (Place & { rule: string; message: string; hint: string });

/** Decodes UTF-8; LF line ends, no byte order mark. Refuses other encodings, NUL and characters that reorder the text. */
export function decodeText(bytes: Uint8Array): TextReading {
  if (bytes.length > MAX_BYTES) {
    return {
      line: 1,
      column: 1,
      rule: 'file-size',
      message: `has ${(bytes.length / 1024 / 1024).toFixed(1)} MB; 2 MB is the most`,
      hint: 'split it into several files',
    };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ...placeOfBadByte(bytes), rule: 'encoding', message: 'is not UTF-8 text', hint: 'save the file as UTF-8' };
  }
  const found = /[\0\u202a-\u202e\u2066-\u2069]/u.exec(text);
  if (found) {
    const name = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      ...placeAt(text, found.index),
      rule: 'control-character',
      message: `has a hidden control character (${name})`,
      hint: 'delete it: it can make a text read other than it is',
    };
  }
  return { text: text.replace(/\r\n?/g, '\n') };
}

/** The place of a character of a text. */
function placeAt(text: string, index: number): Place {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The place of the first byte that is not UTF-8: what decodes up to each line end is good. */
function placeOfBadByte(bytes: Uint8Array): Place {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const strict = new TextEncoder();
  let offset = 0;
  let line = 1;
  for (const text of lenient.split('\n')) {
    let column = 1;
    for (const char of text) {
      const expected = strict.encode(char);
      if (!expected.every((byte, index) => bytes[offset + index] === byte)) return { line, column };
      offset += expected.length;
      column += char.length;
    }
    offset += 1;
    line += 1;
  }
  return { line, column: 1 };
}
