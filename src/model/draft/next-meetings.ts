/** Which meetings come next, and what do they begin with? */
import { nextDate } from '../cadence.ts';
import type { EntryOf } from '../entry.ts';
import type { Model } from '../model.ts';
import { dayOf, isDated } from '../order.ts';
import { compareText } from '../problem.ts';
import type { Draft } from './draft.ts';
import { datesOf, draftMeeting } from './draft-meeting.ts';

export interface NextMeeting extends Draft {
  series: EntryOf<'series'>;
  /** `YYYY-MM-DD`. */
  date: string;
}

/**
 * The next meeting of every series that has a rhythm and still meets, the soonest first. A series whose next meeting has a
 * file already is not among them, nor one that has not met for a year.
 */
export function nextMeetings(model: Model): NextMeeting[] {
  return model
    .of('series')
    .filter((series) => isAwake(model, series) && !isWritten(model, series))
    .flatMap((series): NextMeeting[] => {
      const date = nextDate(series.data, datesOf(model, series.id), model.today);
      return date === undefined ? [] : [{ series, date, ...draftMeeting(model, series, date) }];
    })
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.series.id, b.series.id));
}

/** Whether a series has met, or was to meet, within the last year; one without meetings begins with its anchor. */
function isAwake(model: Model, { id, data }: EntryOf<'series'>): boolean {
  const days = model
    .of('meetings')
    .filter((it) => it.data.series === id && isDated(it))
    .map(dayOf);
  const last = (days.length > 0 ? days : data.anchor ? [data.anchor] : []).sort(compareText).at(-1);
  return last !== undefined && last >= aYearBefore(model.today);
}

/** Whether a meeting that is still to come has a file; one that was called off has none of use. */
function isWritten(model: Model, { id }: EntryOf<'series'>): boolean {
  return model
    .of('meetings')
    .filter(({ data: { status } }) => status !== 'cancelled' && status !== 'rescheduled')
    .some((it) => it.data.series === id && isDated(it) && dayOf(it) >= model.today);
}

const aYearBefore = (day: string) => `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
