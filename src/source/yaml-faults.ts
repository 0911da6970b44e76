/** What is wrong with a YAML text, and what YAML allows but a note may not have. */
import { type Document, isAlias, isCollection, isMap, isNode, isScalar, visit, type YAMLMap } from 'yaml';
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
    const [offset, end] = node.range ?? [0, 0];
    if ((isScalar(node) && node.type?.startsWith('QUOTE')) || (isCollection(node) && node.flow)) openings.push(offset);
    if (isAlias(node) || node.anchor) {
      faults.push({
        offset,
        end,
        message: 'a value cannot begin with & or *: YAML anchors and aliases are not allowed',
        hint: 'put the whole text in quotation marks, or write the value out',
      });
    }
    if (isMap(node)) faults.push(...repeatedKeys(node));
  });
  return { openings, faults };
}

function repeatedKeys(map: YAMLMap): Fault[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }): Fault[] => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const [offset, end] = key.range ?? [0, 0];
    return [{ offset, end, message: TWICE, hint: 'keep one of the two' }];
  });
}

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
      if (!lost) return;
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
