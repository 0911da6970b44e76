/** The actions that a person, or through its people a partner, has taken on: open ones first. */
import { partnersOf } from '../attendance.ts';
import { formatDay } from '../calendar.ts';
import type { EntryKey } from '../entry.ts';
import type { Model } from '../model.ts';
import { compareText } from '../problem.ts';
import { type Action, actionsOf } from './actions.ts';
import { type Said, saidOf } from './said.ts';

export interface Owned {
  rows: {
    said: Said;
    state: Action['state'];
    /** The last day on which it is in time, in words. */
    due?: string;
    /** The line that says it is done. */
    done?: Said;
  }[];
  open: number;
  overdue: number;
  total: number;
}

/** As many rows are told; those that are open first. */
const MOST = 24;

/**
 * What a person or partner owns on the day the site is built for; undefined when it is nothing. An action belongs to the
 * partners of its owners on the day on which it was asked.
 */
export function ownedBy(model: Model, key: EntryKey): Owned | undefined {
  const all = ownersOf(model).get(key);
  if (!all) return undefined;
  const open = all.filter((it) => it.state !== 'done').sort(byDueDay);
  const done = all.filter((it) => it.state === 'done').reverse();
  return {
    rows: [...open, ...done].slice(0, MOST).map((it) => ({
      said: saidOf(model, it.said),
      state: it.state,
      ...(it.dueDay && { due: formatDay(it.dueDay) }),
      ...(it.done && { done: saidOf(model, it.done) }),
    })),
    open: open.length,
    overdue: open.filter((it) => it.state === 'overdue').length,
    total: all.length,
  };
}

const byDueDay = (a: Action, b: Action) => compareText(a.dueDay ?? '9999', b.dueDay ?? '9999');

/** Asked of every person and partner: made once for a model. */
const known = new WeakMap<Model, Map<EntryKey, Action[]>>();

function ownersOf(model: Model): Map<EntryKey, Action[]> {
  const owners = known.get(model) ?? new Map<EntryKey, Action[]>();
  if (known.has(model)) return owners;
  known.set(model, owners);
  for (const action of actionsOf(model)) {
    const people = action.said.record.people.map((it) => it.value);
    const { date } = action.said.meeting.data;
    const partners = people.flatMap((it) => partnersOf(model, it, date));
    for (const key of new Set<EntryKey>([
      ...people.map((id) => `people/${id}` as const),
      ...partners.map((id) => `partners/${id}` as const),
    ])) {
      const list = owners.get(key) ?? [];
      owners.set(key, list);
      list.push(action);
    }
  }
  return owners;
}
