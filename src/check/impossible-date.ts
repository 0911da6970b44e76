import { daysInBody } from './days-in-bodies.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const impossibleDate: Rule = {
  name: 'impossible-date',
  severity: 'warning',
  says: 'A day that a text names is in the calendar.',
  because: 'nobody can tell which day was meant',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: 'The mirrors are cleaned on 31 April.',
      told: '31 April is in no calendar → mend it: April has 30 days',
      right: 'The mirrors are cleaned on 30 April.',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- ACTION @bo-beam due 2021-02-30: Clean the mirrors.',
      told: '2021-02-30 is in no calendar → mend it: February 2021 has 28 days',
      right: '- ACTION @bo-beam due 2021-02-28: Clean the mirrors.',
    },
  ],
  find: findImpossibleDates,
};

/** A finding for each day of a body that no calendar has. */
function findImpossibleDates(known: Known): Finding[] {
  return known.entries.flatMap((entry) =>
    daysInBody(entry, known)
      .filter((it) => it.readings.length === 0)
      .map(({ line, column, text, why }): Finding => {
        const message = `${text} is in no calendar`;
        return { entry, line, column, length: text.length, message, hint: `mend it: ${why}` };
      }),
  );
}
