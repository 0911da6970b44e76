import type { Entry } from '#model/entry.ts';
import { readItemTitle } from '#model/minutes/agenda.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const heading: Rule = {
  name: 'heading',
  severity: 'warning',
  says: 'A heading is written as one, and an agenda item as a heading with two #.',
  because: 'else it is no agenda item, and what stands below it belongs to none',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '##1. Mirrors\n\n- The mirrors have come.',
      told: 'this is no heading: a blank is missing after ## → write ## 1. Mirrors',
      right: '## 1. Mirrors\n\n- The mirrors have come.',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '**1. Mirrors**\n\n- The mirrors have come.',
      told: 'an agenda item is written in bold, and is none → write ## 1. Mirrors',
      right: '## 1. Mirrors\n\n- The mirrors have come.',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '# Mirrors\n\n- The mirrors have come.',
      told: 'a heading with one # is no agenda item: the page has its title already → write ## Mirrors, or delete the line when it is the title of the meeting',
      right: '## Mirrors\n\n- The mirrors have come.',
    },
  ],
  find: findHeadings,
};

const NO_BLANK = /^( {0,3})(#{2,6})(?=[^\s#\ufffc])/;
const BOLD = /^ {0,3}(\*\*|__)(\d{1,2}[.)]? [^*_]+)\1:?\s*$/;
const HEADING = /^ {0,3}(#{1,6})\s+(\S.*)$/;
/** Most bodies have none of what is looked for: they need not be read line by line. */
const SUSPICIOUS = /^ {0,3}(?:#{2,6}[^\s#]|#\s|(?:\*\*|__)\d)/m;
const ITEM = /^ {0,3}##\s/m;
const LOWER = /^ {0,3}#{3,6}\s/m;

/** A finding for each line that is meant as a heading and is none, or as an agenda item and is none. */
function findHeadings({ entries, proseOf }: Known): Finding[] {
  return entries
    .filter(({ body }) => SUSPICIOUS.test(body) || (LOWER.test(body) && !ITEM.test(body)))
    .flatMap((entry) => {
      const lines = proseOf(entry);
      const hasItems = ITEM.test(lines.join('\n'));
      return lines.flatMap((line, index) => findInLine(entry, line, index + entry.bodyLine, hasItems));
    });
}

function findInLine(entry: Entry, text: string, line: number, hasItems: boolean): Finding[] {
  const [, indent = '', signs = ''] = NO_BLANK.exec(text) ?? [];
  if (signs) {
    const message = `this is no heading: a blank is missing after ${signs}`;
    const hint = `write ${signs} ${text.slice(indent.length + signs.length).trimEnd()}`;
    return [{ entry, line, column: indent.length + 1, length: signs.length, message, hint, becomes: `${signs} ` }];
  }
  if (entry.kind !== 'meetings') return [];
  const words = BOLD.exec(text)?.[2];
  if (words !== undefined) {
    const message = 'an agenda item is written in bold, and is none';
    return [
      { entry, line, column: 1, length: text.length, message, hint: `write ## ${words}`, becomes: `## ${words}` },
    ];
  }
  return findLevel(entry, text, line, hasItems);
}

/** A heading of the first level; or a numbered one of a lower level, where none is of the second. */
function findLevel(entry: Entry, text: string, line: number, hasItems: boolean): Finding[] {
  const [, signs = '', words = ''] = HEADING.exec(text.trimEnd()) ?? [];
  const title = withoutEnd(words);
  const isNumbered = readItemTitle(title).number !== undefined;
  const place = { line, column: text.indexOf('#') + 1, length: signs.length };
  const becomes = isNumbered ? '##' : undefined;
  if (signs === '#') {
    const message = 'a heading with one # is no agenda item: the page has its title already';
    const or = isNumbered ? '' : ', or delete the line when it is the title of the meeting';
    return [{ entry, ...place, message, hint: `write ## ${title}${or}`, becomes }];
  }
  if (signs.length < 3 || !isNumbered || hasItems) return [];
  return [
    { entry, ...place, message: `a heading with ${signs} is no agenda item`, hint: `write ## ${title}`, becomes },
  ];
}

/** The words without the signs that may close a heading: `Mirrors ##`. */
function withoutEnd(words: string): string {
  let end = words.length;
  while (words[end - 1] === '#') end--;
  return end < words.length && /\s/.test(words[end - 1] ?? '') ? words.slice(0, end).trimEnd() : words;
}
