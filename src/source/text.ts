/** Turns the bytes of a file into text, or says where they cannot be text. */
import type { Place } from './yaml.ts';

/** A note of more bytes than this is refused: nobody reads it, and it costs seconds to render. */
const MAX_BYTES = 2 * 1024 * 1024;

export type TextReading = { text: string } | (Place & { rule: string; message: string; hint: string });

/** Characters that nobody sees and that can make a text read other than it is: controls, and what reorders letters. */
const HIDDEN = /[\u202a-\u202e\u2066-\u2069]|(?![\t\n])\p{Cc}/u;

/**
 * Decodes UTF-8 to text with LF line ends, accents within their letters (NFC) and no byte order mark. Refuses other
 * encodings and hidden control characters. Never throws.
 */
export function decodeText(bytes: Uint8Array): TextReading {
  if (bytes.length > MAX_BYTES) {
    return {
      line: 1,
      column: 1,
      rule: 'file-size',
      message: `has ${megabytes(bytes.length)} MB; 2 MB is the most`,
      hint: 'split it into several files',
    };
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = marked ? bytes.subarray(3) : bytes;
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return {
      ...placeOfBadByte(content),
      rule: 'encoding',
      message: 'is not UTF-8 text: this character cannot be read',
      hint: 'save the file as UTF-8',
    };
  }
  const text = withLineFeeds(decoded).normalize('NFC');
  const found = HIDDEN.exec(text);
  if (found) {
    const name = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      ...placeAtEnd(text.slice(0, found.index)),
      rule: 'control-character',
      message: `has a hidden control character (${name})`,
      hint: 'delete it: it can make a text read other than it is',
    };
  }
  return { text };
}

const withLineFeeds = (text: string) => text.replace(/\r\n?/g, '\n');

/** Megabytes, rounded up, so that what is too much never reads as the most. */
const megabytes = (bytes: number) => (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1);

/** The place after a stretch of text from the start of the file. */
function placeAtEnd(before: string): Place {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The place of the first byte that is not UTF-8: a lenient reading has U+FFFD there, and the bytes do not spell it. */
function placeOfBadByte(bytes: Uint8Array): Place {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let index = 0;
  for (const char of lenient) {
    const isSpelled = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (char === '\ufffd' && !isSpelled) break;
    offset += Buffer.byteLength(char);
    index += char.length;
  }
  return placeAtEnd(withLineFeeds(lenient.slice(0, index)));
}
