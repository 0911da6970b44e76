/** What is wrong with a YAML text, and what YAML allows but a note may not have. */
import { type Document, isAlias, isCollection, isNode, isScalar, type Node, visit } from 'yaml';
import { inPlainWords, isNeverClosed } from './yaml-words.ts';

/** A mistake between two offsets of the text. */
export interface Fault {
  offset: number;
  /** Undefined where it is the line as a whole. */
  end?: number;
  message: string;
  hint: string;
  /** A remedy that repeats what was written. */
  remedy?: string | undefined;
}

/** What is said of a field that is given again. */
export const TWICE = 'the same field stands twice';

/** No more faults than this are told of one text; what follows is their echo. */
const MAX_FAULTS = 100;

/** Every fault, in no order. */
export function faultsOf(document: Document, text: string): Fault[] {
  const problems = [...document.errors, ...document.warnings].slice(0, MAX_FAULTS);
  // Looking at every node takes time, and most texts need none.
  const openings = problems.some(isNeverClosed) ? openingsIn(document) : [];
  const errors = problems.map((error) => {
    const [offset] = error.pos;
    const opening = isNeverClosed(error) ? openings.findLast((it) => it < offset) : undefined;
    return { offset: opening ?? offset, ...inPlainWords(error, text) };
  });
  return [...errors, ...(/[&*]/.test(text) ? anchorsIn(document).slice(0, MAX_FAULTS) : [])];
}

/** Where quotation marks and brackets open. */
function openingsIn(document: Document): number[] {
  const openings: number[] = [];
  visit(document, (_key, node) => {
    const isOpening = (isScalar(node) && node.type?.startsWith('QUOTE')) || (isCollection(node) && node.flow);
    if (isOpening) openings.push(node.range?.[0] ?? 0);
  });
  return openings;
}

/** What YAML allows and notes may not have. */
function anchorsIn(document: Document): Fault[] {
  const faults: Fault[] = [];
  visit(document, (_key, node) => {
    if (!isNode(node) || !(isAlias(node) || node.anchor)) return;
    const [offset, end] = node.range ?? [0, 0];
    faults.push({
      offset,
      end,
      message: 'a value cannot begin with & or *: YAML anchors and aliases are not allowed',
      hint: 'put the whole text in quotation marks, or write the value out',
    });
  });
  return faults;
}

/** A field that is given again, by the node of its name. */
export function repeated(key: Node): Fault {
  const [offset, end] = key.range ?? [0, 0];
  return { offset, end, message: TWICE, hint: 'keep one of the two' };
}

/** A day, a month, a number, an id or a value of a list: nobody goes on after it but to remark on it. */
const isClosed = (value: string) => /^(?:[\d./-]+|M\d+|[a-z][a-z\d-]+|[A-Z][A-Z\d]+)$/.test(value);

/** Where ` #` begins a comment on the line of a value without quotation marks. */
export function lostTo(document: Document, text: string): Fault[] {
  const faults: Fault[] = [];
  if (!text.includes(' #') && !text.includes('\t#')) return faults;
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || node.type !== 'PLAIN' || !node.range) return;
      const [, end] = node.range;
      const line = text.slice(end, text.indexOf('\n', end) >>> 0);
      const lost = /^[ \t]+(?=#)/.exec(line);
      if (!lost || (isClosed(node.source ?? '') && /^\s+#\s/.test(line))) return;
      faults.push({
        offset: end + lost[0].length,
        end: end + line.trimEnd().length,
        message: 'what follows # is a comment and is dropped',
        hint: 'put the whole value in quotation marks, or the comment on a line of its own',
      });
    },
  });
  return faults;
}
