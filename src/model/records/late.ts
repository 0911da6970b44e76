/** Whether something is overdue, as far as minutes can tell. */
import { dueDay } from '../calendar.ts';
import type { Model } from '../model.ts';
import { dayOf } from '../order.ts';
import { compareText } from '../problem.ts';
import { isPublished, type Undertaking, workPackagesOf } from '../undertaking.ts';
import { hasMinutes } from './filed.ts';
import type { Ledger } from './ledger.ts';

/**
 * Its day has passed, and neither the minutes nor a published report say that it was reached: `overdue` when those met
 * since then who could have said so, and its state had been told or minutes were kept by its day; else `unknown`.
 */
export type Late = 'overdue' | 'unknown';

/** How late a deliverable or milestone is on the day `asOf`; undefined when it is not. */
export function lateOn(
  model: Model,
  entry: Undertaking,
  { dueNow, reached, state, changes }: Pick<Ledger, 'dueNow' | 'reached' | 'state' | 'changes'>,
  asOf: string,
): Late | undefined {
  if (dueNow === undefined || reached || state === 'dropped' || isPublished(entry)) return undefined;
  const day = dueDay(model.collaboration.start, dueNow);
  if (day >= asOf) return undefined;
  const days = workPackagesOf(entry).map((id) => daysOfMinutes(model, id));
  const isKept = changes.length > 0 || days.some(([first = '9999']) => first <= day);
  return isKept && days.some((list) => list.some((it) => it > day && it <= asOf)) ? 'overdue' : 'unknown';
}

/** Asked of every deliverable and milestone, as of many days. */
const known = new WeakMap<Model, Map<string, string[]>>();

/** The days of the minutes of a work package, in order: of its own series, and of those of the whole project. */
function daysOfMinutes(model: Model, workPackage: string): string[] {
  const byPackage = known.get(model) ?? new Map<string, string[]>();
  known.set(model, byPackage);
  const days = byPackage.get(workPackage) ?? readDays(model, workPackage);
  byPackage.set(workPackage, days);
  return days;
}

function readDays(model: Model, workPackage: string): string[] {
  const series = model.of('series').filter(({ data }) => (data.workPackage ?? workPackage) === workPackage);
  const ids = new Set(series.map((it) => it.id));
  const meetings = model.of('meetings').filter(hasMinutes);
  return meetings
    .filter((it) => ids.has(it.data.series ?? ''))
    .map(dayOf)
    .sort(compareText);
}
