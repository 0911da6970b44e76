/** What the timeline of the project shows: its phases and periods, what was due and reached, when people met. */
import { dueDay, spanOf } from '../calendar.ts';
import { type Card, cardOf } from '../card.ts';
import type { EntryKey, EntryOf } from '../entry.ts';
import { keyOf } from '../entry.ts';
import type { Model } from '../model.ts';
import { compareText } from '../problem.ts';
import { undertakingsOf } from '../undertaking.ts';
import { type Dated, datedOf } from './dated.ts';
import { type PlanRow, planRowOf } from './plan.ts';

/** A phase or reporting period, cut to the days of the picture. */
export interface Era {
  card: Card;
  kind: 'reporting' | 'funded' | 'unfunded' | 'open-collaboration';
  from: string;
  until: string;
}

/** The meetings of a series, and of none. */
export interface Lane {
  label: string;
  key?: EntryKey;
  items: Dated[];
}

export interface TimelinePicture {
  /** The first and the last day of the project. */
  start: string;
  end: string;
  /** The days that the picture shows: whole months. */
  from: string;
  until: string;
  periods: Era[];
  phases: Era[];
  /** Deliverables and milestones by work package, what is due first at the top. */
  groups: { card?: Card; rows: PlanRow[] }[];
  lanes: Lane[];
  events: Dated[];
  /** Meetings and events long before or after the project, or whose date tells nothing. */
  left: { beyond: number; undated: number };
  /** The day of the site's making, when it lies on the picture. */
  today?: string;
}

/** How many months before and after the project meetings and events are still shown. */
const MARGIN = { before: 6, after: 12 };

export function timelinePictureOf(model: Model): TimelinePicture {
  const { start, end } = model.collaboration;
  const groups = groupsOf(model);
  const bounds = { from: dueDay(start, -MARGIN.before), until: dueDay(end, 1 + MARGIN.after) };
  const isNear = (it: { from: string; until: string }) => it.from > bounds.from && it.until <= bounds.until;
  const meetings = model.of('meetings');
  const events = datedOf(model, model.of('events'));
  const lanes = lanesOf(model);
  const dated = [...events, ...lanes.flatMap((it) => it.items)];
  const near = dated.filter(isNear);
  const days = [...near, ...groups.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks))];
  const from = days.reduce((first, it) => (it.from < first ? it.from : first), start);
  const until = days.reduce((last, it) => (it.until > last ? it.until : last), end);
  const picture = { from: `${from.slice(0, 8)}01`, until: dueDay(until, 1) };
  return {
    start,
    end,
    ...picture,
    ...erasOf(model, picture),
    groups,
    lanes: lanes.map((it) => ({ ...it, items: it.items.filter(isNear) })).filter(({ items }) => items.length > 0),
    events: events.filter(isNear),
    left: { beyond: dated.length - near.length, undated: meetings.length + model.of('events').length - dated.length },
    ...(model.today >= picture.from && model.today <= picture.until && { today: model.today }),
  };
}

/** The meetings of each series in the order of the series; those of none come last. */
export function lanesOf(model: Model): Lane[] {
  const bySeries = Map.groupBy(model.of('meetings'), (it) => it.data.series);
  const own = model.of('series').map(
    (it): Lane => ({
      label: it.data.name,
      key: keyOf(it),
      items: datedOf(model, bySeries.get(it.id) ?? []),
    }),
  );
  const others: Lane = {
    label: own.length > 0 ? 'Other meetings' : 'Meetings',
    items: datedOf(model, bySeries.get(undefined) ?? []),
  };
  return [...own, others].filter(({ items }) => items.length > 0);
}

function groupsOf(model: Model): TimelinePicture['groups'] {
  const rows = planRowsOf(model);
  const byPackage = Map.groupBy(rows, (it) => it.workPackages[0]?.key);
  return [...model.of('work-packages').map(cardOf), undefined].flatMap((card) => {
    const own = byPackage.get(card?.key) ?? [];
    return own.length > 0 ? [{ ...(card && { card }), rows: own }] : [];
  });
}

/** The rows of all deliverables and milestones, or of those of one work package: what is due first at the top. */
export function planRowsOf(model: Model, workPackage?: EntryKey): PlanRow[] {
  return undertakingsOf(model)
    .map((it) => planRowOf(model, it))
    .filter((it) => workPackage === undefined || it.workPackages.some(({ key }) => key === workPackage))
    .sort((a, b) => compareText(firstDay(a), firstDay(b)));
}

/** What has no day at all comes last. */
const firstDay = ({ marks }: PlanRow): string => marks[0]?.until ?? '9999';

/** The phases and reporting periods that fall into the days shown. */
export function erasOf(
  model: Model,
  shown: { from: string; until: string },
): Pick<TimelinePicture, 'periods' | 'phases'> {
  const eras = model.of('periods').flatMap((it) => eraOf(it, shown));
  return {
    periods: eras.filter(({ kind }) => kind === 'reporting'),
    phases: eras.filter(({ kind }) => kind !== 'reporting'),
  };
}

function eraOf(entry: EntryOf<'periods'>, shown: { from: string; until: string }): Era[] {
  const { kind, start, end } = entry.data;
  const from = spanOf(start).from ?? shown.from;
  const until = (end === undefined ? undefined : spanOf(end).until) ?? shown.until;
  if (from > shown.until || until < shown.from) return [];
  const cut = { from: from < shown.from ? shown.from : from, until: until > shown.until ? shown.until : until };
  return [{ card: cardOf(entry), kind, ...cut }];
}
