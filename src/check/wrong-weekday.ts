import { formatDay } from '#model/calendar.ts';
import type { Entry } from '#model/entry.ts';
import { MONTH_NAME, monthByName } from '#model/minutes/dates.ts';
import { fromSettings } from '#model/references.ts';
import { dateOf } from '#model/title.ts';
import { parseEdtf } from '#schema/edtf.ts';
import { yearNear } from './days-in-bodies.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const wrongWeekday: Rule = {
  name: 'wrong-weekday',
  severity: 'warning',
  says: 'A weekday stands beside a day on which it falls.',
  because: 'some will come on the one and some on the other',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: 'We meet again on Thursday 18 March 2020.',
      told: '18 March 2020 is a Wednesday, not Thursday → mend one of the two',
      right: 'We meet again on Wednesday 18 March 2020.',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'fields',
      wrong: 'title: Lamp meeting, Monday 11 March',
      told: '11 March 2020 is a Wednesday, not Monday → mend one of the two',
      right: 'title: Lamp meeting, Wednesday 11 March',
    },
  ],
  find: findWrongWeekdays,
};

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKDAY = '(Mon|Tues?|Wed(?:nes)?|Thu(?:r?s)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?';
const GAP = '(?:,? |, the |  ?\\(| the )';
/** `Wednesday, 11 March 2020`, `Wed March 11th`, `Wednesday 2020-03-11`. */
const BESIDE = new RegExp(
  `(?<![\\p{L}\\p{N}])${WEEKDAY}${GAP}(?:(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m1>${MONTH_NAME})|(?<m2>${MONTH_NAME}) (?<d2>\\d{1,2})(?:st|nd|rd|th)?|(?<iso>\\d{4}-\\d\\d-\\d\\d))(?:,? (?<year>(?:19|20)\\d\\d))?(?![\\p{L}\\p{N}]|[-–/]\\p{N})`,
  'gu',
);
const MAYBE = /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*[., ]/;

/** A finding for each weekday in a body, or in the title of a meeting, beside a day of another. */
function findWrongWeekdays({ entries, proseOf }: Known): Finding[] {
  return entries.flatMap((entry): Finding[] => {
    const title = entry.kind === 'meetings' ? entry.data.title : '';
    const inTitle = wrongIn(title, entry).map(({ message }) => ({ entry, path: ['title'], message, hint: HINT }));
    if (fromSettings(entry.kind) || !MAYBE.test(entry.body)) return inTitle;
    const inBody = proseOf(entry).flatMap((text, at) =>
      wrongIn(text, entry).map(
        ({ start, length, message }): Finding => ({
          entry,
          line: at + entry.bodyLine,
          column: start + 1,
          length,
          message,
          hint: HINT,
        }),
      ),
    );
    return [...inTitle, ...inBody];
  });
}

const HINT = 'mend one of the two';

function wrongIn(text: string, entry: Entry): { start: number; length: number; message: string }[] {
  if (!MAYBE.test(text)) return [];
  return [...text.matchAll(BESIDE)].flatMap((match) => {
    const day = dayOf(match.groups ?? {}, dateOf(entry));
    const said = WEEKDAYS.find((it) => it.startsWith((match[1] ?? '').slice(0, 3)));
    const own = day && WEEKDAYS[new Date(day).getUTCDay()];
    if (!day || own === said) return [];
    return [{ start: match.index, length: match[0].length, message: `${formatDay(day)} is a ${own}, not ${said}` }];
  });
}

/** The day that stands beside it; without a year, the one nearest to the date of the entry, where that has one. */
function dayOf({ d1, d2, m1, m2, iso, year }: Record<string, string | undefined>, date: string | undefined) {
  if (iso !== undefined) return parseEdtf(iso) && iso;
  const reading = { month: monthByName(m1 ?? m2 ?? ''), day: Number(d1 ?? d2) };
  const its = year === undefined ? yearNear(reading, date) : Number(year);
  if (its === undefined) return undefined;
  const day = `${its}-${String(reading.month).padStart(2, '0')}-${String(reading.day).padStart(2, '0')}`;
  return parseEdtf(day) && day;
}
