/** Prints what a change does: for a terminal, and as Markdown for the page of a pull request. */
import type { Line, Section } from '#model/compare/sections.ts';
import { visible } from '#model/problem.ts';
import { asCode, escapeMarkdown } from './escape-markdown.ts';

/** As much of one text is told, in UTF-16 code units: a line of the content may be of any length. */
const LONG = 280;

/** As much of the headline, which names some of the entries. */
const LONG_HEADLINE = 1000;

/** Bytes of Markdown at most: GitHub refuses a summary of more than 1 MiB. */
const MOST_BYTES = 900_000;

/** The headline, then each section with its lines. Control characters are shown as escapes. */
export function inText(headline: string, sections: Section[]): string {
  const told = sections.map(({ title, lines, more }) =>
    [title, ...lines.flatMap(lineInText), ...(more > 0 ? [`  and ${more} more`] : [])].join('\n'),
  );
  return [shown(headline, LONG_HEADLINE), ...told].join('\n\n');
}

function lineInText({ head, words, place, below = [] }: Line): string[] {
  const first = [head && shown(head), shown(words), place && `(${shown(place)})`].filter(Boolean).join('  ');
  return [`  ${first}`, ...below.map((it) => `      ${shown(it)}`)];
}

/** The same as Markdown, in which no word of the content becomes a link, a picture, a mention or a part of the page. */
export function inMarkdown(headline: string, sections: Section[]): string {
  const lines = [
    `### ${escapeMarkdown(shown(headline, LONG_HEADLINE))}`,
    ...sections.flatMap(({ title, lines, more }) => [
      `\n#### ${escaped(title)}\n`,
      ...lines.map(lineInMarkdown),
      ...(more > 0 ? [`- and ${more} more`] : []),
    ]),
  ];
  return withinBytes(lines, MOST_BYTES).join('\n');
}

function lineInMarkdown({ head, words, place, below = [] }: Line): string {
  const first = [head && `**${escaped(head)}**`, escaped(words), place && asCode(shown(place))].filter(Boolean);
  return [`- ${first.join(' ')}`, ...below.map((it) => `  - ${escaped(it)}`)].join('\n');
}

/** As many lines as there is room for, and a word that there were more. */
function withinBytes(lines: string[], most: number): string[] {
  let bytes = 0;
  const first = lines.findIndex((it) => {
    bytes += Buffer.byteLength(it) + 1;
    return bytes > most;
  });
  return first === -1 ? lines : [...lines.slice(0, first), '\nThere is more, and no room for it here.'];
}

const escaped = (text: string): string => escapeMarkdown(shown(text));

/** One line of a text, with its control characters as escapes, and not all of it where it is long. */
function shown(text: string, most = LONG): string {
  const line = visible(text.replace(/\s+/g, ' ').trim());
  return line.length > most ? `${line.slice(0, most).toWellFormed()} …` : line;
}
