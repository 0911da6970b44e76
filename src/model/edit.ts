/** A change of a text, and what the text is after it. */

/**
 * Puts `text` in the place of what stands between two places of a file, as it is read: LF line ends, no byte order mark.
 * Lines and columns begin with 1, columns in UTF-16 code units; the end is not part of what is replaced.
 */
export interface Edit {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  text: string;
}

/** An edit by offsets of the text, in UTF-16 code units. */
export interface Change {
  start: number;
  end: number;
  text: string;
}

/** The text after the edits. Of two that overlap, and of two that insert at one place, only the first is made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: added } of changesIn(text, edits)) {
    result += text.slice(done, start) + added;
    done = end;
  }
  return result + text.slice(done);
}

/** The edits of a text that are made, in the order of the text; none overlaps another. */
export function changesIn(text: string, edits: readonly Edit[]): Change[] {
  const starts = startsOfLines(text);
  const offsetOf = (line: number, column: number) =>
    Math.min(text.length, (starts[line - 1] ?? text.length) + column - 1);
  const changes = edits
    .map((it) => ({
      start: offsetOf(it.line, it.column),
      end: offsetOf(it.endLine, it.endColumn),
      text: it.text,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let done = 0;
  let last = -1;
  return changes.filter(({ start, end, text }) => {
    if (start < done || start === last || end < start || (start === end && text === '')) return false;
    [done, last] = [end, start];
    return true;
  });
}

function startsOfLines(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
