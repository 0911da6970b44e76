import { type Entry, keyOf } from '#model/entry.ts';
import { fieldTexts } from './field-texts.ts';
import type { Finding, Remark } from './finding.ts';
import type { Known } from './known.ts';
import { findOddBlanks, type OddBlank } from './odd-blanks.ts';
import type { Rule } from './rule.ts';

export const nonBreakingSpace: Rule = {
  name: 'non-breaking-space',
  severity: 'warning',
  says: 'Words are parted by plain blanks, and hold no sign that nobody sees.',
  because: 'copied from a page or a text processor, such signs keep words from being found',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- Bo brings the\u00a0mirrors.',
      told: 'a non-breaking blank stands between the and mirrors → write a plain blank',
      right: '- Bo brings the mirrors.',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- Bo brings the mir\u200brors.',
      told: 'a sign that nobody sees stands in mirrors (U+200B) → delete it',
      right: '- Bo brings the mirrors.',
      isFixed: true,
    },
    {
      file: 'people/bo-beam.md',
      part: 'fields',
      wrong: 'name: Bo\u00a0Beam',
      told: 'a non-breaking blank stands between Bo and Beam → write a plain blank',
      right: 'name: Bo Beam',
      isFixed: true,
    },
  ],
  find: findOddSigns,
};

const ODD =
  /[\u00a0\u00ad\u1680\u2000-\u200b\u200e\u202f\u205f\u2060\u3000\ufeff]|&(?:nbsp|ensp|emsp|thinsp|shy|#160|#x0*a0);/i;

/** A finding for each line of a body, and for each field, with such signs; from the first of them to the last. */
function findOddSigns(known: Known): Finding[] {
  // In French they stand before and after many signs; who writes it sets them on purpose.
  if (known.settings.data.languages.some((it) => /^fr\b/i.test(it))) return [];
  const inFields = fieldTexts(known).flatMap(({ entry, path, text }): Finding[] => {
    const odd = ODD.test(text) ? findOddBlanks(text) : [];
    return odd[0] ? [{ entry, path, ...remarkOn(text, odd), becomes: mended(text, odd, 0, text.length) }] : [];
  });
  return [
    ...inFields,
    ...known.entries.filter(({ body }) => ODD.test(body)).flatMap((entry) => findInBody(entry, known)),
  ];
}

function findInBody(entry: Entry, { model, proseOf }: Known): Finding[] {
  const written = entry.body.split('\n');
  // What hides the head of a record is told there.
  const told = new Set(model.outline(keyOf(entry)).nearRecords.map(({ line, column }) => `${line}:${column}`));
  return proseOf(entry).flatMap((prose, index): Finding[] => {
    const line = index + entry.bodyLine;
    const odd = ODD.test(prose) ? findOddBlanks(prose).filter(({ start }) => !told.has(`${line}:${start + 1}`)) : [];
    const [first, last] = [odd[0], odd.at(-1)];
    if (!first || !last) return [];
    const place = { line, column: first.start + 1, length: last.end - first.start };
    const becomes = mended(written[index] ?? '', odd, first.start, last.end);
    return [{ entry, ...place, ...remarkOn(prose, odd), becomes }];
  });
}

/** A stretch of a text without what is odd in it. */
function mended(text: string, odd: readonly OddBlank[], from: number, to: number): string {
  let right = '';
  let done = from;
  for (const { start, end, becomes } of odd) {
    right += text.slice(done, start) + becomes;
    done = end;
  }
  return right + text.slice(done, to);
}

function remarkOn(text: string, odd: readonly OddBlank[]): Remark {
  const [{ kind, start, end }] = odd as [OddBlank];
  const before = /[^\s\ufffc]*$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const after = /^[^\s\ufffc]*[^\s\ufffc.,;:!?)]/u.exec(text.slice(end))?.[0].slice(0, 20) ?? '';
  const others = odd.length > 1 ? `; ${odd.length - 1} more in this line` : '';
  if (kind === 'hidden') {
    const name = `U+${(text.codePointAt(start) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return { message: `a sign that nobody sees stands in ${before}${after} (${name})${others}`, hint: 'delete it' };
  }
  const where = { first: 'at the beginning of the line', last: 'at its end' };
  const place = kind === 'between' ? `between ${before || '…'} and ${after || '…'}` : where[kind];
  const hint = kind === 'last' ? 'delete it' : 'write a plain blank';
  return { message: `a non-breaking blank stands ${place}${others}`, hint };
}
