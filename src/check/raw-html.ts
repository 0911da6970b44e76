import type { Entry } from '#model/entry.ts';
import { fieldTexts } from './field-texts.ts';
import type { Finding } from './finding.ts';
import { insteadOf, signsFor } from './html-names.ts';
import type { Known, Tag } from './known.ts';
import { writtenLine } from './place-of-words.ts';
import type { Rule } from './rule.ts';

export const rawHtml: Rule = {
  name: 'raw-html',
  severity: 'warning',
  says: 'A text is written in Markdown, without HTML and without comments.',
  because: 'tags are shown as they are written, and comments are not shown at all',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: 'The mirrors are <b>here</b>.',
      told: '<b> is HTML, which is shown as it is written → write **words**',
      right: 'The mirrors are **here**.',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '## 1. Mirrors\n\n<!-- ask Bo before this is published -->\nThe mirrors are here.',
      line: 3,
      told: 'this comment is never shown → delete it, or write it as text',
      right: '## 1. Mirrors\n\nThe mirrors are here.',
    },
    {
      file: 'topics/datalake.md',
      part: 'body',
      wrong: 'It has a <span style="color: red">red lamp</span> on top.',
      told: '<span style="color: red"> is HTML, which is shown as it is written → leave the tags out',
      right: 'It has a red lamp on top.',
    },
  ],
  find: findRawHtml,
};

/** More of them in one line are no mistakes one by one. */
const MOST_OF_A_LINE = 5;
const OPENING = /<([A-Za-z][A-Za-z\d]*)(?:\s[^<>]*)?\/?>/;

/** A finding for each element of HTML in a body or a field, at its first tag, and for each comment. */
function findRawHtml(known: Known): Finding[] {
  const inFields = fieldTexts(known).flatMap(({ entry, path, text }): Finding[] => {
    const [written = '', name = ''] = OPENING.exec(text) ?? [];
    const hint = insteadOf(name.toLowerCase(), written);
    return hint
      ? [{ entry, path, message: messageOf(written), hint: hint.startsWith('only') ? hint : 'leave the tags out' }]
      : [];
  });
  return [...inFields, ...known.entries.flatMap((entry) => findInBody(entry, known.tagsOf(entry)))];
}

function findInBody(entry: Entry, tags: Tag[]): Finding[] {
  /** How many of each name are open. */
  const open = new Map<string, number>();
  const perLine = new Map<number, number>();
  return tags.flatMap((tag): Finding[] => {
    const { kind, name, line, column, written } = tag;
    const before = open.get(name) ?? 0;
    if (kind === 'opening') open.set(name, before + 1);
    // The end of an element that was told of is no mistake of its own.
    if (kind === 'closing' && before > 0) {
      open.set(name, before - 1);
      return [];
    }
    const remark = remarkOn(tag);
    const count = perLine.get(line) ?? 0;
    if (!remark || count === MOST_OF_A_LINE) return [];
    perLine.set(line, count + 1);
    return [{ entry, line, column, length: written.length, ...remark, ...mended(entry, tag) }];
  });
}

function remarkOn({ kind, name, written, isEnded, isInTable }: Tag) {
  if (kind === 'comment')
    return isEnded
      ? { message: 'this comment is never shown', hint: 'delete it, or write it as text' }
      : {
          message: 'this comment has no end, so that all that follows is hidden',
          hint: 'delete it, or end it with -->',
        };
  if (kind === 'other') return { message: messageOf(written), hint: 'delete it' };
  // Within a table, Markdown has no other way to break a line.
  if (name === 'br' && isInTable) return undefined;
  const hint = insteadOf(name, written);
  return hint === undefined ? undefined : { message: messageOf(written), hint };
}

const messageOf = (written: string) => `${shortened(written)} is HTML, which is shown as it is written`;
const shortened = (written: string) => (written.length > 60 ? `${written.slice(0, 59)}…` : written);

/** An element whose words are plain, and for which Markdown has signs: `<b>words</b>` is `**words**`. */
function mended(entry: Entry, { kind, name, line, column, written }: Tag) {
  const signs = kind === 'opening' && written === `<${name}>` ? signsFor(name) : undefined;
  const rest = signs && writtenLine(entry, line).slice(column - 1 + written.length);
  const words = rest && /^[\p{L}\p{N}](?:[^<>*_~`[\]\\|]*[\p{L}\p{N}])?(?=<\/)/u.exec(rest)?.[0];
  if (!words || !rest.startsWith(`</${name}>`, words.length)) return {};
  return { length: 2 * written.length + 1 + words.length, becomes: `${signs}${words}${signs}` };
}
