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
  type YAMLError,
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
}

export interface YamlReading {
  /** The plain value; undefined when there are mistakes. */
  data: unknown;
  mistakes: YamlMistake[];
  /** The place of the key or item at a path, or of the nearest one above it that exists. */
  placeOf(path: Path): Place;
  /** The value at a path as it was written, such as `1.10` for the number 1.1; undefined when it is no simple value. */
  writtenAt(path: Path): string | undefined;
}

/** Deeper nesting is refused: nobody writes it, and it is a way to exhaust the stack. */
const MAX_DEPTH = 200;

/** Reads a YAML text whose first line is line `firstLine` of its file. Never throws. */
export function readYaml(text: string, firstLine = 1): YamlReading {
  const counter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const tooDeep = offsetOfNestingBeyond(MAX_DEPTH, text);
  if (tooDeep !== undefined) {
    const before = text.slice(0, tooDeep).split('\n');
    const place = { line: before.length + firstLine - 1, column: (before.at(-1)?.length ?? 0) + 1 };
    const hint = 'write it with fewer groups within groups';
    return {
      data: undefined,
      mistakes: [{ ...place, message: `is nested more than ${MAX_DEPTH} deep`, hint }],
      placeOf: () => place,
      writtenAt: () => undefined,
    };
  }
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: 'core',
    version: '1.2',
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
  });
  const found = [
    ...[...document.errors, ...document.warnings].map((error) => ({
      offset: isNeverClosed(error) ? openingOf(document, error) : error.pos[0],
      ...inPlainWords(error),
    })),
    ...anchorsIn(document),
  ];
  const mistakes = found
    .map(({ offset, ...words }) => ({ ...placeAt(Math.min(offset, text.trimEnd().length)), ...words }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .filter((it, index, list) => it.line !== list[index - 1]?.line);
  const placeOf = (path: Path): Place => placeAt(offsetOf(document.contents as Node | null, path) ?? 0);
  const writtenAt = (path: Path) => {
    const node = document.getIn(path, true);
    return isScalar(node) ? node.source : undefined;
  };
  return {
    data: mistakes.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    mistakes,
    placeOf,
    writtenAt,
  };
}

/** Every anchor and alias: the one is of no use without the other, and few of them can stand for gigabytes. */
function anchorsIn(document: Document) {
  const found: { offset: number; message: string; hint: string }[] = [];
  visit(document, (_key, node) => {
    if (!isAlias(node) && !(isNode(node) && 'anchor' in node && node.anchor)) return;
    found.push({
      offset: node.range?.[0] ?? 0,
      message: 'a value cannot begin with & or *: YAML anchors and aliases are not allowed',
      hint: 'put the whole text in quotation marks, or write the value out',
    });
  });
  return found;
}

/** Where the quotation mark or the bracket stands that is never closed: the last one before the fault. */
function openingOf(document: Document, { pos: [fault] }: YAMLError): number {
  let opening: number | undefined;
  visit(document, (_key, node) => {
    const isOpening = (isScalar(node) && /^QUOTE/.test(node.type ?? '')) || (isCollection(node) && node.flow);
    const start = isOpening ? node.range?.[0] : undefined;
    if (start !== undefined && start < fault) opening = Math.max(opening ?? 0, start);
  });
  return opening ?? fault;
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
