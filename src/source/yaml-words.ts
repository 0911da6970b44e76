/** What is wrong with a YAML text, in the words of somebody who writes a note. */
import type { ErrorCode, YAMLError } from 'yaml';

interface Words {
  message: string;
  hint: string;
}

const QUOTE = 'put the whole text in quotation marks';
const NO_COLON: Words = {
  message: 'this line is no field',
  hint: 'write field: value, with a blank after the colon',
};

const WORDS: Partial<Record<ErrorCode, Words>> = {
  BAD_ALIAS: { message: 'a value cannot begin with this sign', hint: QUOTE },
  BAD_DIRECTIVE: { message: 'a line cannot begin with %', hint: 'write field: value' },
  BAD_DQ_ESCAPE: {
    message: 'a backslash in double quotation marks begins an escape that does not exist',
    hint: 'write \\\\ for a backslash, or use single quotation marks',
  },
  BAD_INDENT: {
    message: 'this line is not indented like its neighbours',
    hint: 'begin fields of one group in the same column',
  },
  BAD_PROP_ORDER: { message: 'a value begins with a sign that has a meaning of its own', hint: QUOTE },
  BAD_SCALAR_START: { message: 'a value cannot begin with this sign', hint: QUOTE },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a colon within a value, or a field that is indented too far',
    hint: `${QUOTE}, or begin the field in the column of its neighbours`,
  },
  KEY_OVER_1024_CHARS: NO_COLON,
  MULTILINE_IMPLICIT_KEY: NO_COLON,
  NON_STRING_KEY: { message: 'the name of a field must be plain text', hint: 'write field: value' },
  MULTIPLE_DOCS: {
    message: 'a line of --- or ... ends the fields here',
    hint: 'take that line out',
  },
  TAB_AS_INDENT: { message: 'a tab stands where blanks must indent', hint: 'write two blanks instead of the tab' },
  TAG_RESOLVE_FAILED: { message: 'YAML tags (!…) are not allowed', hint: QUOTE },
  UNEXPECTED_TOKEN: { message: 'something follows after the end of the value', hint: QUOTE },
};

/** Some faults share a code; the words of the parser tell them apart. */
const SPECIAL: [sign: RegExp, words: Words][] = [
  [/^Missing closing/, { message: 'a quotation mark is never closed', hint: 'close it on the same line' }],
  [/must .*end with a [\]}]$/, { message: 'a bracket is never closed', hint: 'close it on the same line' }],
  [/^Flow (?:map|sequence) .*expected|^Expected flow/, { message: 'a bracket is never closed', hint: 'close it' }],
  [/^Implicit map keys need to be followed by map values/, NO_COLON],
  [
    /^Sequence item without/,
    { message: 'this line is no item of the list', hint: 'begin it with a hyphen and a blank' },
  ],
  [/^Missing , /, { message: 'a comma is missing between two values', hint: 'write [one, two]' }],
  [/^Comments must be separated/, { message: 'a # begins a comment only after a blank', hint: QUOTE }],
];

/** The fault in plain words, with a remedy. */
export function inPlainWords({ code, message, pos }: YAMLError, text: string): Words & { remedy?: string | undefined } {
  const line = lineAround(text, pos[0]);
  if (BRACES_IN_LIST.test(line)) return { ...BRACES, remedy: inMarks(remedyOfBraces(line)) };
  if (code === 'BAD_SCALAR_START' && text[pos[0]] === '@') return { ...AT, remedy: withoutAt(line) };
  const shape = SHAPES.find(([sign]) => sign.test(line));
  if (shape && code === 'UNEXPECTED_TOKEN') return shape[1];
  const special = SPECIAL.find(([sign]) => sign.test(message));
  if (special) return special[1];
  return (
    WORDS[code] ?? {
      message: `is not valid YAML: ${message.replace(/\s+/g, ' ').replace(/\.$/, '')}`,
      hint: 'look at this line and the one above it; text with signs of its own needs quotation marks',
    }
  );
}

/** What follows where YAML wants nothing more, by the look of the line. */
const SHAPES: [sign: RegExp, words: Words][] = [
  [/[[,]\s*,/, { message: 'two commas stand side by side in a list', hint: 'write [one, two]' }],
  [/^\s*["'][^"']*["']\s*:.*,\s*$|["'\]]\s*,\s*$/, { message: 'a comma follows the value', hint: 'delete it' }],
  [
    /^\s*[\w-]+:\s+-\s/,
    {
      message: 'a list cannot begin on the line of its field',
      hint: 'write [one, two], or each item on a line of its own below, with a hyphen and a blank before it',
    },
  ],
];

/** A list with a code such as `Mil{n}` in it that has no quotation marks. */
const BRACES_IN_LIST = /\[[^"'\]]*\{\w*\}[^"'\]]*\]/;

const BRACES: Words = { message: 'braces have a meaning of their own in a list', hint: 'put it in quotation marks' };
const AT: Words = {
  message: 'a value cannot begin with @',
  hint: `write an id without the @; ${QUOTE} if it is none`,
};

const inMarks = (line: string | undefined) => line && `put it in quotation marks: ${line.slice(line.indexOf('['))}`;

/** The line of a list such as `[MS{n}, Mil{n}]` with quotation marks where it needs them. */
export function remedyOfBraces(line: string): string | undefined {
  const [, head = '', list = '', end = ''] = /^([^[]*)\[(.*)\](.*)$/.exec(line) ?? [];
  if (!list.includes('{') || /["'[\]]/.test(list)) return undefined;
  const items = list.split(',').map((it) => (it.includes('{') ? `"${it.trim()}"` : it.trim()));
  return `${head}[${items.join(', ')}]${end}`;
}

/** An id behind an @ where a value begins. */
const AT_ID = /(?<=[:,[-]\s*)@([a-z0-9]+(?:[.-][a-z0-9]+)*)(?=\s*(?:[,\]]|$))/g;

/** The line with its ids without the @; undefined where there are none. */
export function remedyOfAt(line: string): string | undefined {
  const mended = line.replace(AT_ID, '$1');
  return mended === line ? undefined : mended;
}

function withoutAt(line: string): string | undefined {
  const ids = [...line.matchAll(AT_ID)].map((it) => it[1]);
  return ids.length > 0 ? `write ${ids.join(', ')} without the @` : undefined;
}

function lineAround(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end === -1 ? text.length : end).slice(0, 1000);
}

/** Whether the fault is that something was opened and never closed: it shows at the end, but is mended at the start. */
export function isNeverClosed({ message }: YAMLError): boolean {
  return /^Missing closing|must .*end with a [\]}]$|^Expected flow/.test(message);
}
