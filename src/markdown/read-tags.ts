/** Which raw HTML stands in a body, and where: none of it is ever read as HTML. */
import type { MdastNode } from 'satteri';
import { nodesOf } from '#model/minutes/parse.ts';

export interface TagUse {
  kind: 'opening' | 'closing' | 'comment' | 'other';
  /** In small letters; empty for a comment, and for what is no tag, such as `<!DOCTYPE html>`. */
  name: string;
  /** As written; of a comment that goes over several lines, its first. */
  written: string;
  /** Whether a comment has an end; without one it hides all that follows. */
  isEnded: boolean;
  /** A line break in the cell of a table is the one tag that Markdown has no other way for. */
  isInTable: boolean;
  /** Line of the file, the first is 1. */
  line: number;
  /** Column of the file, the first is 1. */
  column: number;
}

/** A comment, a tag, or what begins with `<!` or `<?`. CommonMark 6.6. */
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(?<slash>\/?)(?<name>[A-Za-z][A-Za-z\d-]*)(?:"[^"]*"|'[^']*'|[^'">])*>|<[!?][^>]*>?/g;

/** The tags and comments of a body that begins on line `bodyLine` of its file, in order. */
export function readTags(tree: MdastNode, body: string, bodyLine: number): TagUse[] {
  const lines = body.split('\n');
  const tags: TagUse[] = [];
  let tableEnd = 0;
  for (const node of nodesOf(tree)) {
    const { start, end } = node.position ?? {};
    if (node.type === 'table') tableEnd = end?.offset ?? 0;
    if (node.type !== 'html' || !start) continue;
    for (const { 0: text, index, groups = {} } of node.value.matchAll(TAG)) {
      const before = node.value.slice(0, index).split('\n');
      const [written = ''] = text.split('\n');
      const line = start.line + before.length - 1;
      // In a list or quotation, the lines of HTML begin further right in the file than in its value.
      const shift = before.length === 1 ? start.column - 1 : marginOf(node.value, lines, before.length - 1, line);
      tags.push({
        kind: text.startsWith('<!--') ? 'comment' : groups.name ? (groups.slash ? 'closing' : 'opening') : 'other',
        name: (groups.name ?? '').toLowerCase(),
        written,
        isEnded: !text.startsWith('<!--') || text.endsWith('-->'),
        isInTable: (start.offset ?? 0) < tableEnd,
        line: line + bodyLine - 1,
        column: shift + (before.at(-1)?.length ?? 0) + 1,
      });
    }
  }
  return tags;
}

function marginOf(value: string, lines: string[], index: number, line: number): number {
  const own = value.split('\n')[index] ?? '';
  return Math.max(0, lines[line - 1]?.lastIndexOf(own) ?? 0);
}
