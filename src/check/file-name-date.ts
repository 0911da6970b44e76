import { formatEdtf, spanOf } from '#model/calendar.ts';
import type { Entry } from '#model/entry.ts';
import { type DateSpan, parseEdtf } from '#schema/edtf.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const fileNameDate: Rule = {
  name: 'file-name-date',
  severity: 'error',
  says: 'A file that is named by a day holds what happened on that day.',
  because: 'links name the file, pages and registers go by the date in it, and one of the two is wrong',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'fields',
      wrong: 'date: 2020-03-12',
      told: 'the date is 12 March 2020, and the file is named 2020-03-11 → mend the date, or rename the file to 2020-03-12.md',
      right: 'date: 2020-03-11',
    },
    {
      file: 'meetings/weekly/2020-03-18-mirrors.md',
      part: 'file',
      wrong:
        '---\ntitle: Lamp meeting\ndate: 2020-05-18\nseries: weekly\nvisibility: public\n---\n\n- The mirrors are here.\n',
      line: 3,
      told: 'the date is 18 May 2020, and the file is named 2020-03-18 → mend the date, or rename the file to 2020-05-18-mirrors.md',
      right:
        '---\ntitle: Lamp meeting\ndate: 2020-03-18\nseries: weekly\nvisibility: public\n---\n\n- The mirrors are here.\n',
    },
  ],
  find: findDatesOfOtherFiles,
};

/** A finding for each meeting and event whose file is named by a day or month that its date cannot mean. */
function findDatesOfOtherFiles({ entries }: Known): Finding[] {
  return entries.flatMap((entry): Finding[] => {
    const own = daysOf(entry);
    const named = own && namedDate(entry.id);
    if (!own || named === undefined) return [];
    const day = parseEdtf(named);
    if (day && overlaps(day, own.span)) return [];
    const rename = own.date.length === 10 ? `, or rename the file to ${renamed(entry, named, own.date)}` : '';
    const message = `the date is ${formatEdtf(own.date)}, and the file is named ${named}`;
    return [{ entry, path: [own.field], message, hint: `mend the date${rename}` }];
  });
}

interface OwnDate {
  field: string;
  date: string;
  /** All days that it may mean or go over. */
  span: DateSpan;
}

function daysOf(entry: Entry): OwnDate | undefined {
  if (entry.kind === 'meetings') return { field: 'date', date: entry.data.date, span: spanOf(entry.data.date) };
  if (entry.kind !== 'events') return undefined;
  const { start, end } = entry.data;
  const until = spanOf(end ?? start).until;
  const { from } = spanOf(start);
  return { field: 'start', date: start, span: { ...(from && { from }), ...(until && { until }) } };
}

/** The day or month in the path of a file: `wp2/2020-03-11-extra`, `wp2/2020/03-11`, `wp2/20200311`. */
const namedDate = (id: string) =>
  /(?:^|[/-])((?:19|20)\d\d[/-]\d\d(?:[/-]\d\d)?)(?=$|[/.-]\D)/.exec(id)?.[1]?.replaceAll('/', '-') ?? inOneWord(id);

/** A day without hyphens; other numbers of eight figures have no such month and day. */
function inOneWord(id: string): string | undefined {
  const [, year, month, day] = /(?:^|[/.-])((?:19|20)\d\d)(\d\d)(\d\d)(?=$|[/.-]\D)/.exec(id) ?? [];
  const date = `${year}-${month}-${day}`;
  return year && parseEdtf(date) ? date : undefined;
}

const overlaps = (one: DateSpan, other: DateSpan) =>
  (one.from ?? '') <= (other.until ?? '9999') && (other.from ?? '') <= (one.until ?? '9999');

/** The name of the file, with the date in the place of the one it has. */
function renamed({ file, id }: Entry, named: string, date: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const joined = named.replaceAll('-', '');
  if (named.length === 10 && id.includes(joined)) return name.replace(joined, date.replaceAll('-', ''));
  return id.includes(named) ? name.replace(named, named.length === 7 ? date.slice(0, 7) : date) : `${date}.md`;
}
