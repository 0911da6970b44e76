/** When did an entry take place, as the search has to know it? */
import { spanOf } from '#model/calendar.ts';
import type { Entry } from '#model/entry.ts';
import { dayOf, isDated } from '#model/order.ts';
import { dateInWords } from '#model/title.ts';
import type { DateSpan } from '#schema/edtf.ts';
import type { SearchEntry } from '../record.ts';

/** The first and the last day on which it may have been; undefined for what is not dated. */
export function spanOfEntry(entry: Entry): DateSpan | undefined {
  switch (entry.kind) {
    case 'meetings':
      return spanOf(entry.data.date);
    case 'events':
    case 'periods': {
      const { start, end } = entry.data;
      const { from, until } = spanOf(start);
      const last = end === undefined ? (entry.kind === 'periods' ? undefined : until) : spanOf(end).until;
      return { ...(from && { from }), ...(last && { until: last }) };
    }
    default:
      return undefined;
  }
}

/** Its date in words and in days; undefined for what is not dated. */
export function dateOfEntry(entry: Entry): SearchEntry['date'] {
  const span = spanOfEntry(entry);
  if (!span || (entry.kind !== 'meetings' && entry.kind !== 'events' && entry.kind !== 'periods')) return undefined;
  return { words: dateInWords(entry), ...span };
}

/** The year by which a meeting is listed; undefined where not even that is known. */
export const yearOfMeeting = (meeting: Entry): string | undefined =>
  isDated(meeting) ? dayOf(meeting).slice(0, 4) : undefined;
