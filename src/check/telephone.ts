import type { Entry } from '#model/entry.ts';
import { fromSettings } from '#model/references.ts';
import { fieldTexts } from './field-texts.ts';
import { findInBody } from './find-in-body.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const telephone: Rule = {
  name: 'telephone',
  severity: 'warning',
  says: 'Notes hold no telephone numbers.',
  because: 'the site is public, and a number that was once on it stays in copies of it',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- Ann is at the pier, call her there: +45 70 12 34 56.',
      told: 'a telephone number stands here → delete it, or say where it is found',
      right: '- Ann is at the pier, her number is in the intranet.',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'fields',
      wrong: 'place: Online, dial-in 070 123 45 67',
      told: 'a telephone number stands here → delete it, or say where it is found',
      right: 'place: Online',
    },
  ],
  find: findNumbers,
};

/** `+41 22 767 61 11`, `+49 (0)89 1234-567`: ITU-T E.123. Nine digits or more, so that a declination is none. */
const INTERNATIONAL = /(?<![\p{L}\p{N}.,:+/-]|\d )\+[1-9]\d{0,2}(?:[\s./-]{0,2}\(?\d\)?){6,13}(?!\d|[.,]\d)/gu;
/** `0041 22 767 61 11`, with blanks between its groups. */
const DIALLED = /(?<![\p{L}\p{N}.,:+/-])00[1-9]\d{0,2}(?:[ .-]\(?\d{1,5}\)?){2,6}(?![\p{L}\p{N}])/gu;
/** `(022) 767-6111`, `1-888-555-0100` */
const AMERICAN = /(?<![\p{L}\p{N}.+-])(?:\(\d{3}\) \d{3}-\d{4}|1-\d{3}-\d{3}-\d{4})(?![\p{L}\p{N}-])/gu;
/** After a word that announces it, any number of five digits or more. */
const ANNOUNCED =
  /(?<!\p{L})(?:☎\uFE0F?|📞|📱|call(?: me| us| him| her| them| in)?(?= (?:on |at )?[+(]?0)|tel(?:ephone|\.)?|phone|mobile|dial(?:[ -]?in)?|call[ -]in|gsm|natel|rufnummer|fax|hotline|telefon(?:nummer)?|handy|durchwahl|tél(?:éphone|\.)?|portable|teléfono|telefono|cellulare|móvil|puhelin|telefoon)(?: ?(?:no|nr|number|nummer|numéro|numbers?)\.?)?(?: ?\([^()]{1,20}\))?(?:\s*[:=]\s*|\s+(?:is\s+|at\s+|on\s+)?)(?<number>[+(]?\d[\d\s()./-]{3,18}\d)(?![\p{L}\d]|[.:]\d)/giu;

/** Growth, a day, a version, a right ascension: none is dialled. */
const NO_NUMBER = [
  /^\+[\d\s]*(?:\s000)+$/,
  /^\+\d\d[ :]\d\d[ :]\d\d\.\d+$/,
  /^\d{4}-\d\d(?:-\d\d)?$/,
  /^(?:0\d\d[ .-]?)+$/,
  /^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/,
];
/** More of them in one line are no mistakes one by one. */
const MOST_OF_A_LINE = 20;
const REMARK = {
  message: 'a telephone number stands here',
  hint: 'delete it, or say where it is found',
  isDiscreet: true,
} as const;

/** A finding for each telephone number in the notes of the collaboration. */
function findNumbers(known: Known): Finding[] {
  const inFields = fieldTexts(known).flatMap(({ entry, path, text }): Finding[] =>
    !('kind' in entry && entry.kind === 'pages') && numbersIn(text).length > 0 ? [{ entry, path, ...REMARK }] : [],
  );
  const inBodies = known.entries
    // The notes of rows of the settings are fields.
    .filter(({ kind }) => kind !== 'pages' && !fromSettings(kind))
    .flatMap((entry) => findInBody(known, entry, 'telephone', () => findInProse(entry, known)));
  return [...inFields, ...inBodies];
}

function findInProse(entry: Entry, { proseOf }: Known): Finding[] {
  if (!mayHold(entry.body)) return [];
  return proseOf(entry).flatMap((prose, index) =>
    numbersIn(prose).map(({ at, length }): Finding => {
      return { entry, line: index + entry.bodyLine, column: at + 1, length, ...REMARK };
    }),
  );
}

const WORD =
  /☎|📞|📱|gsm|natel|rufn|tel|phone|mobile|dial|call|fax|hotline|handy|durchwahl|tél|cellulare|móvil|portable|puhelin/i;
const mayHold = (text: string) =>
  /\+[1-9]|00[1-9]|\(\d{3}\) |1-\d{3}-/.test(text) || (WORD.test(text) && /\d[\d\s()./-]{3}/.test(text));

function numbersIn(text: string): { at: number; length: number }[] {
  if (!mayHold(text)) return [];
  const found = [INTERNATIONAL, DIALLED, AMERICAN, ANNOUNCED].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: all, index, groups }) => {
      const number = (groups?.number ?? all).trim();
      return {
        number,
        at: index + all.indexOf(number),
        length: number.length,
        isAnnounced: groups?.number !== undefined,
      };
    }),
  );
  const numbers = found.filter(({ number, isAnnounced }) => {
    const digits = number.replace(/\D/g, '').length;
    return digits >= (isAnnounced ? 5 : 9) && !NO_NUMBER.some((it) => it.test(number));
  });
  return numbers
    .slice(0, MOST_OF_A_LINE)
    .filter(
      (it, i, all) => !all.some((other, j) => j < i && other.at < it.at + it.length && it.at < other.at + other.length),
    );
}
