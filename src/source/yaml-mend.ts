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
  // No blank after the hyphen of an item.
  (line) => line.replace(/^(\s*)-(?=[^\s-])/, '$1- '),
  remedyOfAt,
  remedyOfBraces,
  // A comma too many: between two items, and behind a value as JSON and tables have it.
  (line) => (/["']/.test(line) ? undefined : line.replace(/(?<=[[,])\s*,(?!\s*\])/g, '')),
  (line) => line.replace(/(?<=["'\]])\s*,\s*$/, ''),
  unmark,
  closeMarks,
  closeBracket,
  markValue,
];

/** Each way to write the line that differs from it, the likeliest first. */
export function waysToWrite(line: string): string[] {
  return WAYS.map((way) => way(line)).filter((it): it is string => it !== undefined && it !== line);
}

/** Whether a line is a field or an item, at least as its beginning goes. */
export const isFieldOrItem = (line: string) => /^[ \t]*(?:[\w-]+:(?:\s|$)|-\s)/.test(line);

/** The line of a field or of an item begun in a column near by in which one above it begins, or one below it belongs. */
export function waysToIndent(line: string, above: string[], below = ''): string[] {
  // A field at the margin is not out of its column: what is wrong is elsewhere.
  if (!/^[ \t]/.test(line) || !isFieldOrItem(line)) return [];
  const own = /^\s*/.exec(line)?.[0].replaceAll('\t', '  ').length ?? 0;
  const columns = above
    .slice(-MOST_ABOVE)
    .reverse()
    .flatMap((it) => (it.trim() === '' ? [] : [(/^ *(?:- +)*/.exec(it)?.[0] ?? '').length, it.search(/[^ ]/)]))
    .concat(/^\s*- /.test(line) ? below.search(/[^ ]/) - (/^\s*- /.test(below) ? 0 : 2) : [])
    .filter((column) => column >= 0 && Math.abs(column - own) <= 2);
  return [...new Set([...columns, ...(own <= 2 ? [0] : [])])]
    .map((column) => ' '.repeat(column) + line.trimStart())
    .filter((it) => it !== line);
}

/** So many lines above are looked at for their columns. */
const MOST_ABOVE = 40;

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

/** A value in the quotation marks of a text program, or in marks that are also in it: `'L'atelier'`. */
function unmark(line: string): string | undefined {
  const [, head = '', value = '', end = ''] = FIELD.exec(line) ?? [];
  const curly = /^[\u201c-\u201e]([^\u201c-\u201f"\\]+)[\u201c-\u201f]$/.exec(value)?.[1];
  if (curly) return `${head}"${curly}"${end}`;
  const [, mark, inner = ''] = /^(["'])(.+)\1$/.exec(value) ?? [];
  if (mark === undefined) return undefined;
  const other = mark === '"' ? "'" : '"';
  const isOne = inner.includes(mark) && !inner.includes(other) && !inner.includes('\\') && !SEVERAL[mark]?.test(inner);
  return isOne ? `${head}${other}${inner}${other}${end}` : undefined;
}

/** Where the first mark within others ends a text of its own: `"A" and "B"`. */
const SEVERAL: Record<string, RegExp> = { '"': /^[^"]*[^\s"]"(?:[\s,;]|$)/, "'": /^[^']*[^\s']'[\s,;].*\s'/ };

/** Puts a text with a sign that YAML reads as its own between quotation marks, unless YAML may be what was meant. */
function markValue(line: string): string | undefined {
  const [, head, value = '', end] = FIELD.exec(line) ?? [];
  if (head === undefined || value === '' || /^(?:[[{|>#]|[&*!]\S|-\s)|\s#/.test(value)) return undefined;
  const bare = /^"[^"]*"$/.test(value) ? value.slice(1, -1) : value;
  const isSingle = bare !== value || value.includes('"');
  if (isSingle && bare.includes("'")) return bare === value ? `${head}${JSON.stringify(value)}${end}` : undefined;
  return `${head}${isSingle ? `'${bare}'` : JSON.stringify(value)}${end}`;
}
