import { calendarMonth, formatEdtf } from '#model/calendar.ts';
import { type Entry, keyOf } from '#model/entry.ts';
import { findMonths, type MonthClaim } from '#model/minutes/months.ts';
import { fromSettings } from '#model/references.ts';
import { findInBody } from './find-in-body.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { textsOf } from './place-of-words.ts';
import type { Rule } from './rule.ts';

export const wrongMonth: Rule = {
  name: 'wrong-month',
  severity: 'warning',
  says: 'A project month stands beside its own calendar month.',
  because: 'readers cannot tell which of the two is meant',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- The mirrors are due M12 (January 2021).',
      told: 'M12 is December 2020, not January 2021 → mend one of the two: January 2021 is M13. Or write \\M12 to keep what was said',
      right: '- The mirrors are due M12 (December 2020).',
    },
  ],
  find: findWrongMonths,
};

/** A finding for each month in a body that is said to be another one. */
function findWrongMonths(known: Known): Finding[] {
  const { start } = known.settings.data;
  return known.entries
    .filter((entry) => !fromSettings(entry.kind))
    .flatMap((entry) => findInBody(known, entry, `wrong-month ${start}`, () => findInBlocks(entry, known)));
}

/** More of them in one text are no mistakes one by one. */
const MOST_OF_A_TEXT = 20;

function findInBlocks(entry: Entry, { model, settings }: Known): Finding[] {
  return model.outline(keyOf(entry)).blocks.flatMap((block) =>
    textsOf(entry, block).flatMap(({ text, placeOf }) =>
      wrongIn(text, settings.data.start).map(({ number, claim, ...month }): Finding => {
        const { year, month: own } = calendarMonth(settings.data.start, number);
        const [start, end] = [Math.min(month.start, claim.start), Math.max(month.end, claim.end)];
        const { line, column, length } = placeOf(start, end) ??
          placeOf(month.start, month.end) ?? { ...block, length: undefined };
        const message = `M${number} is ${inWords(year, own)}, not ${text.slice(claim.start, claim.end)}`;
        const hint = `${otherwise(settings.data.start, number, claim)} Or write \\M${number} to keep what was said`;
        return { entry, line, column, length, message, hint };
      }),
    ),
  );
}

/** The months of a text that are said to be others. */
const wrongIn = (text: string, firstMonth: string) =>
  findMonths(text)
    .flatMap(({ claim, ...month }) => {
      const { year, month: own } = calendarMonth(firstMonth, month.number);
      return !claim || (claim.month === own && (claim.year ?? year) === year) ? [] : [{ ...month, claim }];
    })
    .slice(0, MOST_OF_A_TEXT);

/** Which project month the calendar month is: that of its year, else the nearest. */
function otherwise(start: string, near: number, { month, year }: MonthClaim): string {
  const at = calendarMonth(start, near);
  const ahead = year === undefined ? ((month - at.month + 18) % 12) - 6 : (year - at.year) * 12 + month - at.month;
  const meant = near + ahead;
  if (meant < 1) return 'mend one of the two.';
  const { year: itsYear } = calendarMonth(start, meant);
  return `mend one of the two: ${inWords(itsYear, month)} is M${meant}.`;
}

const inWords = (year: number, month: number) => formatEdtf(`${year}-${String(month).padStart(2, '0')}`);
