import type { Entry } from '#model/entry.ts';
import { hasMinutes } from '#model/records/filed.ts';
import { type Finding, TOP } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const emptyNote: Rule = {
  name: 'empty-note',
  severity: 'warning',
  says: 'Minutes say something, and so does a page.',
  because: 'an empty page looks as if something had been lost',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '## 1. Mirrors\n\n## 2. Lamps',
      told: 'the minutes have headings and no words → write what was said; or write minutes: none, when nobody took any',
      right: '## 1. Mirrors\n\n- The mirrors have come.',
    },
    {
      file: 'meetings/weekly/mirrors.md',
      part: 'file',
      wrong: '---\ntitle: Lamp meeting\ndate: 2020-03-18\nvisibility: public\n---\n',
      told: 'the minutes are empty → write what was said; or write minutes: none, when nobody took any',
      right: '---\ntitle: Lamp meeting\ndate: 2020-03-18\nvisibility: public\nminutes: none\n---\n',
    },
  ],
  find: findEmptyNotes,
};

/** A finding for each meeting up to today that has minutes, and each page, without a word below its headings. */
function findEmptyNotes({ entries, model }: Known): Finding[] {
  return entries.flatMap((entry): Finding[] => {
    const isPage = entry.kind === 'pages';
    if (!isPage && !(hasMinutes(entry) && entry.data.date <= model.today)) return [];
    if (saysSomething(entry)) return [];
    const what = isPage ? 'the page' : 'the minutes';
    const isBare = entry.body.trim() === '';
    const message = isBare
      ? `${what} ${isPage ? 'is' : 'are'} empty`
      : `${what} ${isPage ? 'has' : 'have'} headings and no words`;
    const hint = isPage
      ? 'write it, or delete the file'
      : 'write what was said; or write minutes: none, when nobody took any';
    return [{ entry, ...(isBare ? TOP : { line: entry.bodyLine, column: 1 }), message, hint }];
  });
}

/** What stands where words are to come. */
const TO_COME =
  '(?:tb[acdx]|todo|xxx|lorem ipsum.*|n/a|to be (?:done|added|completed|written|filled|announced|confirmed)\\b.{0,30}|(?:notes|minutes|more) to (?:come|follow)|coming soon|à compléter|folgt)[\\s.!…]*$';
/** Most notes have a bullet with words: then the rest need not be looked at. */
const BULLET = new RegExp(`^[ \\t]*[-*+][ \\t]+(?:\\[[ xX]\\][ \\t]+)?(?!${TO_COME})\\p{L}`, 'imu');
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
/** A heading, a rule, and a bullet or box without words; an underlined line is a heading too. */
const BARE = new RegExp(
  `^(?:#{1,6}(?:\\s.*)?|[-*_=\\s]+|(?:[-*+]\\s+)?(?:\\[ \\]\\s*)?(?:…|\\.\\.\\.|[*_]*${TO_COME})?)$`,
  'iu',
);
const UNDERLINE = /^(?:=+|-{2,})$/;

function saysSomething({ body }: Entry): boolean {
  if (BULLET.test(body)) return true;
  const lines = body
    .replace(COMMENT, '')
    .split('\n')
    .map((line) => line.trim());
  return lines.some((line, at) => !BARE.test(line) && !UNDERLINE.test(lines[at + 1] ?? ''));
}
