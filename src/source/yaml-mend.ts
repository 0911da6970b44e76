/** How a line of YAML that cannot be read may have been meant. Whoever asks tries each, and keeps what can be read. */
import { remedyOfAt, remedyOfBraces } from './yaml-words.ts';

/** A field and its value, with the hyphen of a list before it. */
const FIELD = /^(\s*(?:-\s+)*[\w-]+:[ \t]+)(.*?)(\s*)$/;

/** What looks like a blank and is none, and the colon of other scripts: YAML knows neither. */
const ODD_BLANK = /[\u00a0\u2002-\u200b\u202f\u205f\u3000]/g;

const WAYS: ((line: string) => string | undefined)[] = [
  // Tabs and odd blanks where blanks must stand, before the name of a field and after its colon.
  (line) => line.replace(/^[\t ]+/, (indent) => indent.replaceAll('\t', '  ')),
  (line) => line.replace(/^[^"'[{]*?:\s*/, (head) => head.replace(ODD_BLANK, ' ').replace('\uff1a', ':')),
  (line) => line.replace(/^([^"'[{:]*)\uff1a\s*/, (_, head: string) => `${head.replace(ODD_BLANK, ' ')}: `),
  (line) => line.replace(/^\s*-\s*/, (head) => head.replace(ODD_BLANK, ' ')),
  // No blank after the colon; `https://` has none.
  (line) => line.replace(/^(\s*(?:-\s+)*[A-Za-z][\w-]*):(?=[^\s:/])/, '$1: '),
  remedyOfAt,
  remedyOfBraces,
  closeMarks,
  closeBracket,
  markValue,
];

/** Each way to write the line that differs from it, the likeliest first. */
export function waysToWrite(line: string): string[] {
  return WAYS.map((way) => way(line)).filter((it): it is string => it !== undefined && it !== line);
}

/** The line of a field begun in the column of the field above it. */
export function waysToIndent(line: string, above: string): string[] {
  // A field at the margin is not out of its column: what is wrong is elsewhere.
  if (!/^[ \t]+[\w-]+:(?:\s|$)/.test(line)) return [];
  const [indent = ''] = /^ */.exec(above) ?? [];
  const [toName = ''] = /^ *(?:- +)*/.exec(above) ?? [];
  const columns = new Set([indent.length, toName.length]);
  return [...columns].map((column) => ' '.repeat(column) + line.trimStart()).filter((it) => it !== line);
}

/** Closes a text that begins with a quotation mark and has no other. */
function closeMarks(line: string): string | undefined {
  const [, head = '', value = '', end = ''] = FIELD.exec(line) ?? [];
  const [mark = ''] = value;
  if (!/["']/.test(mark) || value.indexOf(mark, 1) !== -1) return undefined;
  return `${head}${value.replace(/[\u2018-\u201f]$/, '')}${mark}${end}`;
}

/** Closes a list that stands on one line. */
function closeBracket(line: string): string | undefined {
  const [, head = '', value = '', end = ''] = FIELD.exec(line) ?? [];
  return /^\[[^[\]{}#]*$/.test(value) ? `${head}${value.replace(/\s*,?$/, '')}]${end}` : undefined;
}

/** Puts a text with a sign that YAML reads as its own between quotation marks, unless YAML may be what was meant. */
function markValue(line: string): string | undefined {
  const [, head, value = '', end] = FIELD.exec(line) ?? [];
  if (head === undefined || value === '' || /^[[{|>&*!#]|\s#/.test(value)) return undefined;
  const bare = /^"[^"]*"$/.test(value) ? value.slice(1, -1) : value;
  const isSingle = bare !== value || value.includes('"');
  if (isSingle && bare.includes("'")) return bare === value ? `${head}${JSON.stringify(value)}${end}` : undefined;
  return `${head}${isSingle ? `'${bare}'` : JSON.stringify(value)}${end}`;
}
