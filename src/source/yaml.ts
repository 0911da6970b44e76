/** Reads YAML with the place of every key: the core schema of YAML 1.2, no aliases, no custom tags. */
import { isAlias, isCollection, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Path } from '#schema/walk.ts';

/** A place in a file; the first line and the first column are 1. */
export interface Place {
  line: number;
  column: number;
}

/** A mistake of the YAML itself. */
export interface YamlMistake extends Place {
  message: string;
  hint?: string;
}

export interface YamlReading {
  /** The plain value; undefined when there are mistakes. */
  data: unknown;
  mistakes: YamlMistake[];
  /** The place of the key or item at a path, or of the nearest one above it that exists. */
  placeOf(path: Path): Place;
}

/** Deeper nesting is refused: nobody writes it, and it is a way to exhaust the stack. */
const MAX_DEPTH = 200;

/** Reads a YAML text whose first line is line `firstLine` of its file. */
export function readYaml(text: string, firstLine = 1): YamlReading {
  const counter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  if (nestingOf(text) > MAX_DEPTH) {
    return {
      data: undefined,
      mistakes: [{ line: firstLine, column: 1, message: `is nested more than ${MAX_DEPTH} deep` }],
      placeOf: () => placeAt(0),
    };
  }
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: 'core',
    version: '1.2',
    uniqueKeys: true,
    prettyErrors: false,
  });
  const mistakes: YamlMistake[] = [...document.errors, ...document.warnings].map((error) => ({
    ...placeAt(error.pos[0]),
    message: inWords(error.code, error.message),
  }));
  visit(document, (_key, node) => {
    if (!isAlias(node) && !(isNode(node) && 'anchor' in node && node.anchor)) return;
    mistakes.push({
      ...placeAt((node as Node).range?.[0] ?? 0),
      message: 'YAML anchors and aliases (& and *) are not allowed',
      hint: 'write the value out; put text that begins with & or * in quotation marks',
    });
  });
  const placeOf = (path: Path): Place => {
    const offset = offsetOf(document.contents as Node | null, path);
    return placeAt(offset ?? 0);
  };
  return { data: mistakes.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }), mistakes, placeOf };
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

/** An upper bound of the nesting: brackets that open before they close, and the deepest indentation. */
function nestingOf(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const char of text) {
    if (char === '[' || char === '{') deepest = Math.max(deepest, ++open);
    else if (char === ']' || char === '}') open = Math.max(0, open - 1);
  }
  const dashes =
    text.match(/^(?:[ \t]*[-?:][ \t]+)+/gmu)?.reduce((most, run) => Math.max(most, run.split(/[-?:]/).length), 0) ?? 0;
  const indent = text.match(/^ +/gm)?.reduce((most, run) => Math.max(most, run.length), 0) ?? 0;
  return Math.max(deepest, dashes, indent / 2);
}

function inWords(code: string, message: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'the same key stands twice';
    case 'TAB_AS_INDENT':
      return 'a tab stands where blanks must indent';
    case 'TAG_RESOLVE_FAILED':
      return 'YAML tags (!…) are not allowed';
    default:
      return `is not valid YAML: ${message.replace(/\s+/g, ' ').replace(/\.$/, '')}`;
  }
}
