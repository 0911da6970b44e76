import { type DayInBody, daysInBody } from './days-in-bodies.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';
import { monthName } from './written-days.ts';

export const ambiguousDate: Rule = {
  name: 'ambiguous-date',
  severity: 'warning',
  says: 'A day is written so that it can be read in one way only.',
  because: 'some read the day first and others the month',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: 'The workshop of the piers is on 10/12.',
      told: '10/12 may be 10 December or 12 October → write 10 December or 12 October',
      right: 'The workshop of the piers is on 10 December.',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- ACTION @bo-beam due 10/12/2020: Clean the mirrors.',
      told: '10/12/2020 may be 10 December or 12 October → write 2020-12-10 or 2020-10-12',
      right: '- ACTION @bo-beam due 2020-12-10: Clean the mirrors.',
    },
  ],
  find: findAmbiguousDates,
};

/** A finding for each day of a body that has two readings. */
function findAmbiguousDates(known: Known): Finding[] {
  return known.entries.flatMap((entry) =>
    daysInBody(entry, known)
      .filter((it) => it.readings.length > 1)
      .map((day): Finding => {
        const { line, column, text } = day;
        return { entry, line, column, length: text.length, ...remarkOn(day) };
      }),
  );
}

function remarkOn({ text, readings, days }: DayInBody) {
  const [one, other] = readings.map(({ month, day }) => `${day} ${monthName(month)}`);
  return {
    message: `${text} may be ${one} or ${other}`,
    hint: `write ${days ? days.join(' or ') : `${one} or ${other}`}`,
  };
}
