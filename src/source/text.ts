/** Turns the bytes of a file into text, or says where they cannot be text. */
import type { Edit } from '#model/edit.ts';
import { type Mark, placeAtEnd } from './place.ts';

/** A note of more bytes than this is refused: nobody reads it, and it costs seconds to render. */
const MAX_BYTES = 2 * 1024 * 1024;

/** No more hidden characters than this are told of one file. */
const MAX_TOLD = 100;

export interface TextMistake extends Mark {
  rule: string;
  message: string;
  hint: string;
  fix?: Edit;
}

/** The text; or what is wrong with it, the text with that in it, and the text as far as it can be read. */
export type TextReading = { text: string } | { mistakes: TextMistake[]; read?: string; rest?: string };

/** Characters that nobody sees and that can make a text read other than it is: controls, and what reorders letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const HIDDEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

/**
 * Decodes UTF-8 to text with LF line ends, accents within their letters (NFC) and no byte order mark. Refuses other
 * encodings and hidden control characters. Never throws.
 */
export function decodeText(bytes: Uint8Array): TextReading {
  if (bytes.length > MAX_BYTES) {
    const message = `has ${megabytes(bytes.length)} MB; 2 MB is the most`;
    return { mistakes: [{ line: 1, column: 1, rule: 'file-size', message, hint: 'split it into several files' }] };
  }
  const decoded = decodeUtf8(bytes);
  if (decoded === undefined) return readOtherwise(withoutMark(bytes));
  const text = asRead(decoded);
  return HIDDEN.test(text) ? { mistakes: hiddenIn(text), read: text, rest: withoutHidden(text) } : { text };
}

/** The text of UTF-8 bytes as it stands there, without a byte order mark; undefined when they are none. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(withoutMark(bytes));
  } catch {
    return undefined;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text as all rooms read it: LF line ends, NFC. */
export function asRead(text: string): string {
  const lines = withLineFeeds(text);
  return MAY_COMPOSE.test(lines) ? lines.normalize('NFC') : lines;
}

/** No letter before these is written otherwise in NFC. */
const MAY_COMPOSE = /[\u0300-\uffff]/;

const withoutMark = (bytes: Uint8Array) =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

const withLineFeeds = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Megabytes, rounded up, so that what is too much never reads as the most. */
const megabytes = (bytes: number) => (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1);

function hiddenIn(text: string): TextMistake[] {
  const mistakes: TextMistake[] = [];
  for (const [row, line] of text.split('\n').entries()) {
    if (!HIDDEN.test(line)) continue;
    for (const { 0: char, index } of line.matchAll(new RegExp(HIDDEN, 'g'))) {
      if (mistakes.length === MAX_TOLD) return mistakes;
      mistakes.push(hiddenAt(char, row + 1, index + 1));
    }
  }
  return mistakes;
}

function hiddenAt(char: string, line: number, column: number): TextMistake {
  const name = `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const meant = meantBy(char);
  const mark = { line, column, endColumn: column + 1 };
  return {
    ...mark,
    rule: 'control-character',
    message: `has a hidden control character (${name})`,
    hint: meant ? `write ${meant} in its place` : 'delete it: it can make a text read other than it is',
    fix: { ...mark, endLine: line, text: meant },
  };
}

/** A character of Windows-1252 that was taken for one of Latin-1; empty where there is none. */
function meantBy(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x80 || code > 0x9f) return '';
  const meant = new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return HIDDEN.test(meant) ? '' : meant;
}

/** Each hidden character as a sign of the same length, so that all else stands where it stood. */
const withoutHidden = (text: string) => text.replace(new RegExp(HIDDEN, 'g'), (char) => meantBy(char) || '\ufffd');

/** The place of the first byte that is not UTF-8: a lenient reading has U+FFFD there, and the bytes do not spell it. */
function readOtherwise(bytes: Uint8Array): TextReading {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let index = 0;
  for (const char of lenient) {
    const isSpelled = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (char === '\ufffd' && !isSpelled) break;
    offset += Buffer.byteLength(char);
    index += char.length;
  }
  const place = placeAtEnd(withLineFeeds(lenient.slice(0, index)));
  const message = 'is not UTF-8 text: this character cannot be read';
  const mistake = { ...place, rule: 'encoding', message, hint: 'save the file as UTF-8' };
  // Bytes of zero are no text in any of the encodings that notes are saved in.
  return lenient.includes('\0')
    ? { mistakes: [mistake] }
    : { mistakes: [mistake], rest: withoutHidden(asRead(lenient)) };
}
