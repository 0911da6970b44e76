import { formatEdtf, spanOf } from '#model/calendar.ts';
import type { Entry } from '#model/entry.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const dateOutsideProject: Rule = {
  name: 'date-outside-project',
  severity: 'warning',
  says: 'A meeting, an event and a publication are not many years before or after the project.',
  because: 'mostly two figures of the year have changed places',
  examples: [
    {
      file: 'meetings/weekly/lamps.md',
      part: 'file',
      wrong:
        '---\ntitle: Lamp meeting\ndate: 2202-03-18\nseries: weekly\nvisibility: public\n---\n\n- The lamps are on.\n',
      line: 3,
      told: '18 March 2202 is 181 years after the end of the project → mend the year',
      right:
        '---\ntitle: Lamp meeting\ndate: 2020-03-18\nseries: weekly\nvisibility: public\n---\n\n- The lamps are on.\n',
    },
    {
      file: 'deliverables/d1.1.md',
      part: 'fields',
      wrong: 'published: "1020"',
      told: '1020 is 1000 years before the start of the project → mend the year',
      right: 'published: "2020"',
    },
  ],
  find: findStrayDates,
};

/** What led to a project is a few years older, and a collaboration that goes on meets for many years. */
const [BEFORE, AFTER] = [5, 15];

/** A finding for each date of an entry that lies further away. */
function findStrayDates({ entries, settings }: Known): Finding[] {
  const { start, end } = settings.data;
  return entries.flatMap((entry) =>
    datesOf(entry).flatMap(([field, date]): Finding[] => {
      const { from, until } = spanOf(date);
      const early = until && Number(start.slice(0, 4)) - Number(until.slice(0, 4));
      const late = from && Number(from.slice(0, 4)) - Number(end.slice(0, 4));
      const where =
        early && early > BEFORE
          ? `${early} years before the start`
          : late && late > AFTER
            ? `${late} years after the end`
            : undefined;
      if (!where) return [];
      return [
        { entry, path: [field], message: `${formatEdtf(date)} is ${where} of the project`, hint: 'mend the year' },
      ];
    }),
  );
}

/** The dates of an entry that belong to the project: not those of topics, which may be old. */
function datesOf(entry: Entry): [field: string, date: string][] {
  const { kind, data } = entry;
  const dates: [string, string | undefined][] =
    kind === 'meetings'
      ? [['date', data.date]]
      : kind === 'events'
        ? [
            ['start', data.start],
            ['end', data.end],
          ]
        : kind === 'deliverables' || kind === 'milestones'
          ? [['published', data.published]]
          : [];
  return dates.filter((it): it is [string, string] => it[1] !== undefined);
}
