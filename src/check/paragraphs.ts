/** The paragraphs of a body, each with the line it begins on. */
export interface Paragraph {
  /** Its lines with line breaks between them: a sign stands at the column at which it stands in its line. */
  text: string;
  /** Line of the file, the first is 1. */
  line: number;
}

/** How a bullet, a heading, a row of a table or a line of a quotation begins. */
const BEGINNING = /^\s*(?:[-*+•]\s|\d{1,4}[.)]\s|#{1,6}\s|[|>])/;

/** Lines of a body, as they are in its file from line `bodyLine` on, in paragraphs. */
export function paragraphsOf(lines: readonly string[], bodyLine: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1);
    if (line.trim() === '') isOpen = false;
    else if (isOpen && last && !BEGINNING.test(line)) last.text += `\n${line}`;
    else {
      paragraphs.push({ text: line, line: index + bodyLine });
      isOpen = true;
    }
  }
  return paragraphs;
}

/** Line and column, from 1, of the sign at an index of a paragraph. */
export function placeIn({ text, line }: Paragraph, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}
