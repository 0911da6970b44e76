/** Finds the values of a YAML document: where they stand, and how they are written. */
import { type Document, isCollection, isMap, isScalar, type Node, type Pair } from 'yaml';
import type { Path } from '#schema/walk.ts';

/** What stands at a path. */
export interface Found {
  /** The key of a field; undefined for the item of a list. */
  key: Node | undefined;
  /** Undefined where nothing stands after the colon. */
  value: Node | undefined;
  /** Whether it stands within brackets or braces. */
  isInFlow: boolean;
}

/** What stands at a path; undefined when there is nothing. */
export function findNode(document: Document, path: Path): Found | undefined {
  let found: Found = { key: undefined, value: (document.contents as Node | null) ?? undefined, isInFlow: false };
  for (const step of path) {
    const { value } = found;
    if (!isCollection(value)) return undefined;
    const isInFlow = found.isInFlow || value.flow === true;
    if (isMap(value)) {
      const pair = value.items.find((it) => isScalar(it.key) && String(it.key.value) === String(step)) as
        | Pair
        | undefined;
      if (!pair) return undefined;
      found = { key: pair.key as Node, value: (pair.value as Node | null) ?? undefined, isInFlow };
    } else {
      const item = value.items[Number(step)] as Node | undefined;
      if (!item) return undefined;
      found = { key: undefined, value: item, isInFlow };
    }
  }
  return found;
}

/** What stands at a path, or at the nearest one above it that exists. */
export function findNearest(document: Document, path: Path): Found | undefined {
  for (let length = path.length; length >= 0; length--) {
    const found = findNode(document, path.slice(0, length));
    if (found) return found;
  }
  return undefined;
}

/** Offsets of the key or the item, up to the end of its value; undefined where it has no place of its own. */
export function extentOf({ key, value }: Found): { start: number; end: number } | undefined {
  const start = (key ?? value)?.range?.[0];
  if (start === undefined) return undefined;
  return { start, end: value?.range?.[1] ?? key?.range?.[1] ?? start };
}

/** What a node says as plain data; fields that are repeated go to `onRepeated`. Never a prototype, whatever a field is called. */
export function plainOf(node: unknown, onRepeated: (key: Node) => void): unknown {
  if (isScalar(node)) return node.value;
  if (!isCollection(node)) return null;
  if (!isMap(node)) return node.items.map((it) => plainOf(it, onRepeated));
  const group = {};
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    if (Object.hasOwn(group, name)) onRepeated(key);
    const field = { value: plainOf(value, onRepeated), writable: true, enumerable: true, configurable: true };
    Object.defineProperty(group, name, field);
  }
  return group;
}
