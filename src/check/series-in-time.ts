/** How the meetings of a series follow each other, and which of them were called off. */
import { daysBetween } from '#model/calendar.ts';
import type { EntryOf } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { compareMeetings } from '#model/order.ts';

export type Meeting = EntryOf<'meetings'>;
type Cadence = EntryOf<'series'>['data']['cadence'];

/** The meetings of each series, in order of time. */
export const meetingsInSeries = (model: Model): { series: EntryOf<'series'>; meetings: Meeting[] }[] => {
  const bySeries = Map.groupBy(model.of('meetings'), (it) => it.data.series);
  return model
    .of('series')
    .map((series) => ({ series, meetings: (bySeries.get(series.id) ?? []).toSorted(compareMeetings) }));
};

/** Whether a meeting did not take place on its day. */
export const isOff = ({ status }: Meeting['data']) => status === 'cancelled' || status === 'rescheduled';

/** Whether the source gives the day of a meeting. */
export const isOnADay = ({ data }: Meeting) => data.date.length === 10;

/** The length of a beat in days, and the steps in days that keep to it: the second and fourth Wednesday are fortnightly. */
const BEATS: Partial<Record<Cadence, { days: number; least: number; most: number }>> = {
  weekly: { days: 7, least: 5, most: 9 },
  fortnightly: { days: 14, least: 12, most: 21 },
  monthly: { days: 30.4, least: 21, most: 40 },
  quarterly: { days: 91.3, least: 70, most: 112 },
};

/** The rhythm of a series; undefined when it has none. */
export const beatOf = (series: EntryOf<'series'>) => BEATS[series.data.cadence];

export const daysFrom = (one: Meeting, other: Meeting) => daysBetween(one.data.date, other.data.date);

/** Whether meetings of a series are internal: what seems to be missing may be there, and is nobody's business. */
export const hasInternal = ({ id }: EntryOf<'series'>, withheld: string[]): boolean =>
  withheld.some((key) => key.startsWith(`meetings/${id}/`));
