/** Finds the lines of the front matter, also where its lines of three hyphens are not as they must be. */
import type { Edit } from '#model/edit.ts';
import { readYaml, type YamlMistake } from './yaml.ts';

export interface Bounds {
  /** Indexes of the lines of the fields; the end is not part of them. */
  start: number;
  end: number;
  /** The index of the first line that may be of the body. */
  after: number;
  /** What is wrong with the lines around the fields. */
  mistake?: YamlMistake | undefined;
}

const FENCE = /^---[ \t]*$/;

/** What people take for a line of three hyphens: too few, too many, indented, or made one dash by their editor. */
const NEARLY = /^\s*(?:-{2,}|[\u2013\u2014][-\u2013\u2014]*)\s*$/;
const EXACTLY = 'write exactly three hyphens, and nothing else on the line: ---';

/** A line of fields as they are written: a name with a colon, what is indented below it, an item, a comment of one word. */
const FIELD = /^(?:["']?[A-Za-z][\w-]*["']?\s*:|\s+\S|-\s)/;

/** The bounds of the front matter among the lines of a file. */
export function readBounds(lines: string[]): Bounds {
  const first = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  );
  const line = lines[first] ?? '';
  if (first === 0 && FENCE.test(line)) return endOf(lines, 1);
  if (!NEARLY.test(line)) return withoutStart(lines, first);
  const mistake = FENCE.test(line)
    ? {
        ...{ line: 1, column: 1, message: 'the file begins with an empty line' },
        hint: 'delete the empty lines above the first ---',
        fix: { line: 1, column: 1, endLine: first + 1, endColumn: 1, text: '' },
      }
    : notThree(lines, first, 'this is not a line of three hyphens');
  return { ...endOf(lines, first + 1), mistake };
}

function endOf(lines: string[], start: number): Bounds {
  const end = lines.findIndex((line, index) => index >= start && FENCE.test(line));
  if (end !== -1) return { start, end, after: end + 1 };
  const nearly = lines.findIndex((line, index) => index >= start && NEARLY.test(line));
  if (nearly !== -1) {
    const mistake = notThree(lines, nearly, 'the front matter is not closed by three hyphens');
    return { start, end: nearly, after: nearly + 1, mistake };
  }
  const other = lines.findIndex((line, index) => index >= start && !FIELD.test(line));
  const last = other === -1 ? lines.length : other;
  const fix = areFields(lines.slice(start, last)) ? insertion(last + 1) : undefined;
  const place = fix && other !== -1 ? { line: last + 1, column: 1 } : { line: start, column: 1 };
  const words = { message: 'the front matter is not closed', hint: 'put a line of --- after its last field' };
  return { start, end: last, after: last, mistake: { ...place, ...words, fix: other === -1 ? undefined : fix } };
}

/** A file that begins with something else: with its fields, or with its body. */
function withoutStart(lines: string[], first: number): Bounds {
  const end = lines.findIndex((line) => FENCE.test(line));
  const hasFields = end > first && areFields(lines.slice(first, end));
  const mistake = {
    ...{ line: 1, column: 1, message: 'the file does not begin with front matter' },
    hint: hasFields
      ? 'put a line of --- above its first field'
      : 'put the fields between two lines of --- at the top of the file',
    fix: hasFields && first === 0 ? insertion(1) : undefined,
  };
  return hasFields ? { start: first, end, after: end + 1, mistake } : { start: 0, end: 0, after: 0, mistake };
}

function areFields(lines: string[]): boolean {
  const { data } = lines.every((line) => FIELD.test(line)) ? readYaml(`${lines.join('\n')}\n`) : { data: undefined };
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** The edit that puts a line of three hyphens before a line. */
const insertion = (line: number): Edit => ({ line, column: 1, endLine: line, endColumn: 1, text: '---\n' });

function notThree(lines: string[], index: number, message: string): YamlMistake {
  const end = (lines[index]?.length ?? 0) + 1;
  const mark = { line: index + 1, column: 1, endColumn: end };
  return { ...mark, message, hint: EXACTLY, fix: { ...mark, endLine: index + 1, text: '---' } };
}
