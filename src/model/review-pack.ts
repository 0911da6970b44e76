/** What a reviewer asks of a period: what was due and reached, decided, held and attended, as the period ended. */
import { type Attendance, attendanceOf } from './attendance.ts';
import { formatDay, formatProjectMonth, projectMonthOf, spanOf } from './calendar.ts';
import { type Card, cardOf, cardsOf } from './card.ts';
import type { EntryKey, EntryOf } from './entry.ts';
import { keyOf } from './entry.ts';
import type { Model } from './model.ts';
import { compareByTime, compareMeetings, dayOf, isDated } from './order.ts';
import { isWithin, type PackGroup, type PackRow, type PeriodDays, packRows } from './pack-rows.ts';
import { compareText } from './problem.ts';
import { actionsOf } from './records/actions.ts';
import { decisionsOf } from './records/decisions.ts';
import { hasMinutes } from './records/filed.ts';
import { questionsOf } from './records/questions.ts';
import { type Said, saidOf } from './records/said.ts';

/** A list of which at most so many are shown: the newest, in order of time; `total` counts all. */
export interface Bounded<T> {
  total: number;
  list: T[];
}

export interface PackSeries {
  /** Undefined for meetings of no series. */
  series?: Card;
  meetings: Bounded<Card>;
}

export interface ReviewPack {
  /** The last day of the period, in words, once it is over; the states are those of this day. */
  ended?: string;
  /** From its first to its last day, in words. */
  dates: string;
  /** `M1 · Mar 2023 to M18 · Aug 2024`; undefined where the period lies outside the project or has no end. */
  months?: string;
  rows: Record<PackGroup, PackRow[]>;
  meetings: {
    held: number;
    withMinutes: number;
    series: PackSeries[];
  };
  events: Bounded<{ card: Card; kind: string }>;
  /** Of a reporting period alone; a phase of funding is reported on by its periods. */
  report?: {
    decisions: Bounded<{ said: Said; supersededBy?: Said }>;
    /** Said, closed within the period, and open when it ended. */
    actions: { asked: number; closed: number; open: number };
    questions: { asked: number; closed: number; open: number };
    attendance: Attendance;
  };
}

/** How many entries a list of the pack shows. */
const SHOWN = { meetings: 30, decisions: 60, events: 60 };

/**
 * The review pack of a reporting period; a lighter one of a phase of funding. Of a period that still runs it tells what
 * is known on the day `model.today`, without naming the day.
 */
export function reviewPackOf(model: Model, entry: EntryOf<'periods'>): ReviewPack {
  const { today } = model;
  const days = daysOf(entry);
  const isOver = days.until !== undefined && days.until < today;
  const asOf = days.until !== undefined && isOver ? days.until : today;
  const meetings = heldIn(model, days, asOf);
  const months = monthsOf(model, days);
  return {
    ...(days.until !== undefined && isOver && { ended: formatDay(days.until) }),
    dates: days.until ? `${formatDay(days.from)} to ${formatDay(days.until)}` : `from ${formatDay(days.from)}`,
    ...(months && { months }),
    rows: entry.data.kind === 'reporting' ? packRows(model, days) : { ...packRows(model, days), carried: [] },
    meetings: {
      held: meetings.length,
      withMinutes: meetings.filter(hasMinutes).length,
      series: bySeries(model, meetings),
    },
    events: eventsIn(model, keyOf(entry), days, asOf),
    ...(entry.data.kind === 'reporting' && {
      report: {
        decisions: decisionsIn(model, days, asOf),
        actions: countsOf(actionsOf(model, asOf), days, (it) => it.done?.day),
        questions: countsOf(questionsOf(model, asOf), days, (it) => it.answer?.day),
        attendance: attendanceOf(model, meetings),
      },
    }),
  };
}

/** Every day on which a period may have been. */
function daysOf({ data: { start, end } }: EntryOf<'periods'>): PeriodDays {
  const until = end === undefined ? undefined : spanOf(end).until;
  return { from: spanOf(start).from ?? '', ...(until && { until }) };
}

function monthsOf(model: Model, { from, until }: PeriodDays): string | undefined {
  const { start, end } = model.collaboration;
  if (until === undefined || from < start || until > end) return undefined;
  const [first, last] = [from, until].map((day) => formatProjectMonth(start, projectMonthOf(start, day)));
  return first === last ? first : `${first} to ${last}`;
}

/** The meetings held in a period by a day, oldest first. Of an uncertain date the last possible day counts. */
function heldIn(model: Model, days: PeriodDays, asOf: string): EntryOf<'meetings'>[] {
  return model
    .of('meetings')
    .filter(({ data: { status } }) => status === undefined || status === 'held')
    .filter((it) => isDated(it) && isWithin(days, dayOf(it)) && dayOf(it) <= asOf)
    .sort(compareMeetings);
}

/** The series with the most meetings first; meetings of no series last. */
function bySeries(model: Model, meetings: EntryOf<'meetings'>[]): PackSeries[] {
  return [...Map.groupBy(meetings, (it) => it.data.series)]
    .map(([id, list]): PackSeries => {
      const [series] = id === undefined ? [] : cardsOf(model, `series/${id}`);
      return { ...(series && { series }), meetings: bounded(list.map(cardOf), SHOWN.meetings) };
    })
    .sort(
      (a, b) =>
        Number(b.series !== undefined) - Number(a.series !== undefined) ||
        b.meetings.total - a.meetings.total ||
        compareText(a.series?.label ?? '', b.series?.label ?? ''),
    );
}

/** The events so far that name the period as theirs, on whatever day, and those that name none and were within it. */
function eventsIn(model: Model, key: EntryKey, days: PeriodDays, asOf: string): ReviewPack['events'] {
  const events = model.of('events').filter((it) => {
    const { reportingPeriod } = it.data;
    if (reportingPeriod === undefined) return isDated(it) && isWithin(days, dayOf(it)) && dayOf(it) <= asOf;
    return key === `periods/${reportingPeriod}` && (!isDated(it) || dayOf(it) <= model.today);
  });
  const list = events.sort(compareByTime).map((it) => ({ card: cardOf(it), kind: it.data.kind.replace('-', ' ') }));
  return bounded(list, SHOWN.events);
}

function decisionsIn(model: Model, days: PeriodDays, asOf: string): Bounded<{ said: Said; supersededBy?: Said }> {
  const taken = decisionsOf(model, asOf).filter((it) => isWithin(days, it.said.day));
  const { total, list } = bounded(taken, SHOWN.decisions);
  return {
    total,
    list: list.map(({ said, supersededBy }) => ({
      said: saidOf(model, said),
      ...(supersededBy && { supersededBy: saidOf(model, supersededBy) }),
    })),
  };
}

/** Of all that was asked by a day: how much within the period, how much closed within it, how much left open. */
function countsOf<T extends { said: { day: string } }>(
  all: T[],
  days: PeriodDays,
  closedOn: (it: T) => string | undefined,
) {
  const closings = all.map(closedOn);
  return {
    asked: all.filter((it) => isWithin(days, it.said.day)).length,
    closed: closings.filter((day) => day !== undefined && isWithin(days, day)).length,
    open: closings.filter((day) => day === undefined).length,
  };
}

const bounded = <T>(list: T[], most: number): Bounded<T> => ({ total: list.length, list: list.slice(-most) });
