/** Where something stands in a file: lines and columns from 1, columns in UTF-16 code units of the text as it is read. */

export interface Place {
  line: number;
  column: number;
}

/** A stretch of text; its end is not part of it. */
export interface Range extends Place {
  endLine: number;
  endColumn: number;
}

/** A place, and where what is wrong there ends, as far as that is on the same line. */
export interface Mark extends Place {
  endColumn?: number;
}

/** A stretch as a mark of its first line: what goes on over several lines is marked as a line. */
export const markOf = ({ line, column, endLine, endColumn }: Range): Mark =>
  endLine === line && endColumn > column ? { line, column, endColumn } : { line, column };

/** The place after a stretch of text from the start of the file. */
export function placeAtEnd(before: string): Place {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
