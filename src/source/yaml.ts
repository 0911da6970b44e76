/** Reads YAML with the place of every key: the core schema of YAML 1.2, no aliases, no custom tags. */
import { type Document, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Edit } from '#model/edit.ts';
import type { Path } from '#schema/walk.ts';
import { offsetOfNestingBeyond } from './nesting.ts';
import { type Mark, markOf, type Place, placeAtEnd, type Range } from './place.ts';
import { type Fault, faultsOf, lostTo, repeated } from './yaml-faults.ts';
import { extentOf, findNearest, findNode, plainOf } from './yaml-nodes.ts';
import { asYaml, type Style } from './yaml-text.ts';

/** A mistake of the YAML itself. */
export interface YamlMistake extends Mark {
  message: string;
  hint: string;
  /** A remedy that repeats what was written. */
  remedy?: string | undefined;
  /** The change that mends it, where there is one right answer. */
  fix?: Edit | undefined;
}

export interface YamlReading {
  /** The plain value; undefined when there are mistakes. */
  data: unknown;
  mistakes: YamlMistake[];
  /** Where a value loses what follows it, because YAML reads it as a comment. */
  comments: YamlMistake[];
  /** The key or item at a path, or the nearest one above it that exists, to the end of its value or of its line. */
  placeOf(path: Path): Mark;
  /** The value at a path; undefined when there is none. */
  rangeOf(path: Path): Range | undefined;
  /** The name of a field at a path. */
  nameAt(path: Path): Range | undefined;
  /** The value at a path as it was written, such as `1.10` for the number 1.1; undefined when it is no simple value. */
  writtenAt(path: Path): string | undefined;
  /** The edit that gives a simple value another text; `isRaw` when the text is YAML already, such as `[a, b]`. */
  replace(path: Path, text: string, isRaw?: boolean): Edit | undefined;
}

/** Deeper nesting is refused: nobody writes it, and it is a way to exhaust the stack. */
const MAX_DEPTH = 200;

/** So many repeated fields are told. */
const MAX_REPEATED = 100;

/** Longer fields are refused, in UTF-16 code units: what is long belongs into the body. */
const MAX_LENGTH = 256 * 1024;

/** Reads a YAML text whose first line is line `firstLine` of its file. Never throws. */
export function readYaml(text: string, firstLine = 1): YamlReading {
  const bomb = defuse(text);
  if (bomb) return unreadable([{ ...shifted(placeAtEnd(text.slice(0, bomb.offset)), firstLine), ...wordsOf(bomb) }]);
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: 'core',
    version: '1.2',
    // Its own check compares each key with all others, which takes minutes for many keys.
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return shifted({ line: Math.max(1, line), column: Math.max(1, col) }, firstLine);
  };
  const rangeAt = (start: number, end: number): Range => {
    const { line: endLine, column: endColumn } = placeAt(end);
    return { ...placeAt(start), endLine, endColumn };
  };
  const last = text.trimEnd().length;
  const mistakeOf = (fault: Fault): YamlMistake => {
    const start = Math.min(fault.offset, last);
    return { ...markOf(rangeAt(start, Math.max(start, fault.end ?? start))), ...wordsOf(fault) };
  };
  const faults = faultsOf(document, text);
  const told = faults.length;
  const data = plainOf(document.contents, (key) => faults.length < told + MAX_REPEATED && faults.push(repeated(key)));
  const mistakes = faults
    .map(mistakeOf)
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .filter((it, index, list) => it.line !== list[index - 1]?.line);
  return {
    data: mistakes.length > 0 ? undefined : data,
    mistakes,
    comments: lostTo(document, text).map(mistakeOf),
    ...finderIn(document, rangeAt),
  };
}

/** A text that cannot be read at all. */
function unreadable(mistakes: YamlMistake[]): YamlReading {
  const { line, column } = mistakes[0] ?? { line: 1, column: 1 };
  return {
    data: undefined,
    mistakes,
    comments: [],
    placeOf: () => ({ line, column }),
    rangeOf: () => undefined,
    nameAt: () => undefined,
    writtenAt: () => undefined,
    replace: () => undefined,
  };
}

type Finder = Pick<YamlReading, 'placeOf' | 'rangeOf' | 'nameAt' | 'writtenAt' | 'replace'>;

function finderIn(document: Document, rangeAt: (start: number, end: number) => Range): Finder {
  const rangeOf = (path: Path) => {
    const range = findNode(document, path)?.value?.range;
    return range ? rangeAt(range[0], range[1]) : undefined;
  };
  return {
    placeOf(path) {
      const found = findNearest(document, path);
      const extent = found && extentOf(found);
      if (!extent) return markOf(rangeAt(0, 0));
      const isThere = findNode(document, path) !== undefined;
      return markOf(rangeAt(extent.start, isThere ? extent.end : extent.start));
    },
    rangeOf,
    nameAt(path) {
      const range = findNode(document, path)?.key?.range;
      return range ? rangeAt(range[0], range[1]) : undefined;
    },
    writtenAt(path) {
      const node = findNode(document, path)?.value;
      return isScalar(node) ? node.source : undefined;
    },
    replace(path, text, isRaw = false) {
      const found = findNode(document, path);
      const node = found?.value;
      const style = isScalar(node) ? STYLES[node.type ?? ''] : undefined;
      const range = rangeOf(path);
      if (!found || !style || !range || text.includes('\n')) return undefined;
      return { ...range, text: isRaw ? text : asYaml(text, found.isInFlow, style) };
    },
  };
}

const STYLES: Record<string, Style> = { PLAIN: 'plain', QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double' };

const shifted = ({ line, column }: Place, firstLine: number): Place => ({ line: line + firstLine - 1, column });

const wordsOf = ({ message, hint, remedy }: Fault) => ({ message, hint, ...(remedy !== undefined && { remedy }) });

/** What makes a text too dear to read. */
function defuse(text: string): Fault | undefined {
  if (text.length > MAX_LENGTH) {
    const message = `the fields have ${Math.ceil(text.length / 1024)} KB; ${MAX_LENGTH / 1024} KB is the most`;
    return { offset: 0, message, hint: 'write long text below the fields' };
  }
  const offset = offsetOfNestingBeyond(MAX_DEPTH, text);
  if (offset === undefined) return undefined;
  const hint = 'write it with fewer groups within groups';
  return { offset, message: `is nested more than ${MAX_DEPTH} deep`, hint };
}
