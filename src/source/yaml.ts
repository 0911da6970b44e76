/** Reads YAML with the place of every key: the core schema of YAML 1.2, no aliases, no custom tags. */
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Path } from '#schema/walk.ts';
import { offsetOfNestingBeyond } from './nesting.ts';
import { inPlainWords, isNeverClosed } from './yaml-words.ts';

/** A place in a file; the first line and the first column are 1. */
export interface Place {
  line: number;
  column: number;
}

/** A mistake of the YAML itself. */
export interface YamlMistake extends Place {
  message: string;
  hint: string;
  /** A remedy that repeats what was written. */
  remedy?: string | undefined;
}

export interface YamlReading {
  /** The plain value; undefined when there are mistakes. */
  data: unknown;
  mistakes: YamlMistake[];
  /** Where a value loses what follows it, because YAML reads it as a comment. */
  comments: YamlMistake[];
  /** The place of the key or item at a path, or of the nearest one above it that exists. */
  placeOf(path: Path): Place;
  /** The value at a path as it was written, such as `1.10` for the number 1.1; undefined when it is no simple value. */
  writtenAt(path: Path): string | undefined;
}

/** Deeper nesting is refused: nobody writes it, and it is a way to exhaust the stack. */
const MAX_DEPTH = 200;

/** Longer fields are refused, in UTF-16 code units: what is long belongs into the body. */
const MAX_LENGTH = 256 * 1024;

/** No more faults than this are told of one text; what follows is their echo. */
const MAX_FAULTS = 100;

/** A mistake with its offset in the text. */
interface Fault {
  offset: number;
  message: string;
  hint: string;
  remedy?: string | undefined;
}

/** Reads a YAML text whose first line is line `firstLine` of its file. Never throws. */
export function readYaml(text: string, firstLine = 1): YamlReading {
  const bomb = defuse(text);
  if (bomb) return unread(text, bomb, firstLine);
  const counter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: 'core',
    version: '1.2',
    // Its own check compares each key with all others, which takes minutes for many keys.
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
  });
  const end = text.trimEnd().length;
  const mistakes = faultsOf(document, text)
    .map(({ offset, ...words }) => ({ ...placeAt(Math.min(offset, end)), ...words }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .filter((it, index, list) => it.line !== list[index - 1]?.line);
  return {
    data: mistakes.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    mistakes,
    comments: lostTo(document, text).map(({ offset, ...words }) => ({ ...placeAt(offset), ...words })),
    placeOf: (path) => placeAt(offsetOf(document.contents as Node | null, path) ?? 0),
    writtenAt: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

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

function unread(text: string, { offset, ...words }: Fault, firstLine: number): YamlReading {
  const before = text.slice(0, offset).split('\n');
  const place = { line: before.length + firstLine - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  return {
    data: undefined,
    mistakes: [{ ...place, ...words }],
    comments: [],
    placeOf: () => place,
    writtenAt: () => undefined,
  };
}

function faultsOf(document: Document, text: string): Fault[] {
  const { openings, faults } = look(document);
  const errors = [...document.errors, ...document.warnings].slice(0, MAX_FAULTS).map((error) => {
    const [offset] = error.pos;
    const opening = isNeverClosed(error) ? openings.findLast((it) => it < offset) : undefined;
    return { offset: opening ?? offset, ...inPlainWords(error, text) };
  });
  return [...errors, ...faults.slice(0, MAX_FAULTS)];
}

/** Where quotation marks and brackets open, and what YAML allows but we do not: anchors, aliases, a field twice. */
function look(document: Document): { openings: number[]; faults: Fault[] } {
  const openings: number[] = [];
  const faults: Fault[] = [];
  visit(document, (_key, node) => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if ((isScalar(node) && node.type?.startsWith('QUOTE')) || (isCollection(node) && node.flow)) openings.push(offset);
    if (isAlias(node) || node.anchor) {
      faults.push({
        offset,
        message: 'a value cannot begin with & or *: YAML anchors and aliases are not allowed',
        hint: 'put the whole text in quotation marks, or write the value out',
      });
    }
    if (isMap(node)) faults.push(...repeatedKeys(node));
  });
  return { openings, faults };
}

/** Where ` #` begins a comment on the line of a value without quotation marks. */
function lostTo(document: Document, text: string): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || node.type !== 'PLAIN' || !node.range) return;
      const [, end] = node.range;
      const lost = /^[ \t]+(?=#)/.exec(text.slice(end, text.indexOf('\n', end) >>> 0));
      if (!lost) return;
      faults.push({
        offset: end + lost[0].length,
        message: 'what follows # is a comment and is dropped',
        hint: 'put the whole value in quotation marks, or the comment on a line of its own',
      });
    },
  });
  return faults;
}

function repeatedKeys(map: YAMLMap): Fault[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }): Fault[] => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    if (seen.has(name))
      return [{ offset: key.range?.[0] ?? 0, message: 'the same field stands twice', hint: 'keep one of the two' }];
    seen.add(name);
    return [];
  });
}

/** Where the key or the item at a path begins. */
function offsetOf(node: Node | null, path: Path): number | undefined {
  const own = node?.range?.[0];
  const [step, ...rest] = path;
  if (step === undefined || !isCollection(node)) return own;
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    if (!pair) return own;
    const key = (pair.key as Node).range?.[0];
    const below = rest.length > 0 && isCollection(pair.value) ? offsetOf(pair.value as Node, rest) : undefined;
    return below ?? key ?? own;
  }
  const item = node.items[Number(step)] as Node | undefined;
  return item ? (offsetOf(item, rest) ?? own) : own;
}
