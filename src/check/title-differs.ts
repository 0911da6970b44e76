import type { Entry, EntryKey } from '#model/entry.ts';
import { type Names, namesOf } from '#model/names.ts';
import { fromSettings } from '#model/references.ts';
import { findInBody } from './find-in-body.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { isOtherTitle, isSameTitle } from './like-titles.ts';
import { type Paragraph, paragraphsOf, placeIn } from './paragraphs.ts';
import type { Rule } from './rule.ts';
import { titlesAt } from './titles-at.ts';

export const titleDiffers: Rule = {
  name: 'title-differs',
  severity: 'warning',
  says: 'A text gives a deliverable or milestone the title that it has in its own file.',
  because: 'readers cannot tell which of the two titles holds, or whether another thing is meant',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- D1.1 “Report on the second lamp” is with Bo.',
      told: 'D1.1 is “Report on the first lamp” in its file, not “Report on the second lamp” → mend one of the two, or name the code that is meant',
      right: '- D1.1 “Report on the first lamp” is with Bo.',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '## 1. MS12: All lamps out\n\n- Bo was there.',
      told: 'MS12 is “All lamps lit” in its file, not “All lamps out” → mend one of the two, or name the code that is meant',
      right: '## 1. MS12: All lamps lit\n\n- Bo was there.',
    },
    {
      file: 'topics/datalake.md',
      part: 'body',
      wrong: 'It is told of in [D1.2 Catalogue of lamps](../deliverables/d1.2.md).',
      told: 'D1.2 is “Catalogue of mirrors” in its file, not “Catalogue of lamps” → mend one of the two, or name the code that is meant',
      right: 'It is told of in [D1.2 Catalogue of mirrors](../deliverables/d1.2.md).',
    },
  ],
  find: findOtherTitles,
};

/** Something with a code and a title. */
interface Titled {
  code: string;
  title: string;
  /** All its names, its code among them. */
  others: string[];
}

/** A finding for each title in a body that is not that of the code it stands at. */
function findOtherTitles(known: Known): Finding[] {
  const { entries, model } = known;
  const titled = new Map<EntryKey, Titled>();
  for (const entry of [...model.of('deliverables'), ...model.of('milestones')]) {
    const { code, title } = entry.data;
    if (title !== undefined) titled.set(`${entry.kind}/${entry.id}`, { code, title, others: namesOf(entry) });
  }
  const mayName = mayNameOneOf([...titled.values()]);
  const findIn = (entry: Entry, lines: readonly string[]) =>
    paragraphsOf(lines, entry.bodyLine)
      .filter(({ text }) => mayName.test(text))
      .flatMap((paragraph) =>
        model.names.find(paragraph.text).flatMap(({ start, end, key }): Finding[] => {
          const own = titled.get(key);
          return own ? findAt(entry, paragraph, start, end, own, model.names) : [];
        }),
      );
  const findInProse = (entry: Entry) =>
    mayName.test(entry.body) && findIn(entry, asProse(entry.body)).length > 0
      ? findIn(entry, known.proseOf(entry))
      : [];
  return entries
    .filter(({ kind }) => !fromSettings(kind))
    .flatMap((entry) => findInBody(known, entry, `title-differs ${known.register}`, () => findInProse(entry)));
}

/** Nearly the prose of a body, without reading it as Markdown: most have no other title in any case. */
const asProse = (body: string) =>
  body
    .replaceAll('](', '\ufffc'.repeat(3))
    .replace(/\[(?=[^\]\n]{0,300}?\ufffc)/g, '\ufffc')
    .split('\n');

/** What may say that a title is meant stands no further away than this, in UTF-16 code units. */
const REACH = 300;

/** Nothing can be said of a text in which no code stands before a quotation, brackets, a colon, a link or a table. */
function mayNameOneOf(titled: Titled[]): RegExp {
  const names = titled.flatMap(({ others }) => others).map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return names.length === 0
    ? /(?!)/
    : new RegExp(`(?:${names.join('|')})(?:[^\\n]{0,${REACH}}?[*“”"„«([)|\\ufffc]|\\s*[:–—.-]?\\s)`, 'u');
}

function findAt(entry: Entry, paragraph: Paragraph, start: number, end: number, own: Titled, names: Names): Finding[] {
  const wrong = titlesAt(paragraph.text, start, end).find(
    ({ words, sureness }) =>
      isOtherTitle(words, own.title, sureness) &&
      !own.others.some((name) => isSameTitle(words, name)) &&
      // Who works on it is named beside it too.
      (sureness === 'titled' || names.entryOf(words) === undefined),
  );
  if (!wrong) return [];
  const words = wrong.words.replace(/\s+/g, ' ');
  const place = placeIn(paragraph, wrong.start);
  const length = wrong.words.includes('\n') ? undefined : wrong.words.length;
  const message = `${own.code} is “${own.title}” in its file, not “${words}”`;
  return [{ entry, ...place, length, message, hint: 'mend one of the two, or name the code that is meant' }];
}
