/** The rows of the register of actions. */
import { daysBetween, formatDay, formatProjectMonth } from '../calendar.ts';
import type { Model } from '../model.ts';
import { compareText } from '../problem.ts';
import { type Action, type Asked, actionsOf } from '../records/actions.ts';
import { type Said, saidOf } from '../records/said.ts';
import { facetsOfLine } from './facets.ts';
import { registerKind } from './kinds.ts';
import type { Row } from './row.ts';
import { daysInWords } from './time-in-words.ts';

export interface ActionRow extends Row {
  said: Said;
  /** `overdue for 3 weeks`, `open`, `done`. */
  state: string;
  /** The last day on which it is in time, `YYYY-MM-DD`. */
  dueDay?: string;
  /** When it is due, in words; undefined when nobody said. */
  due?: string;
  /** The line that says it is done. */
  done?: Said;
}

/** Overdue first, then open, each by the day due; at the end what is done, last done first. */
export function actionRows(model: Model, asOf: string = model.today): ActionRow[] {
  const { groups } = registerKind('actions');
  const place = (row: ActionRow) => groups.findIndex((it) => it.id === row.group);
  const byTime = (a: ActionRow, b: ActionRow) =>
    a.done && b.done
      ? compareText(b.done.day, a.done.day)
      : compareText(a.dueDay ?? '9999', b.dueDay ?? '9999') || compareText(a.day, b.day);
  return actionsOf(model, asOf)
    .map((action) => actionRow(model, action, asOf))
    .sort((a, b) => place(a) - place(b) || byTime(a, b));
}

function actionRow(model: Model, { said, state, dueDay, done }: Action, asOf: string): ActionRow {
  const due = dueInWords(model, said, dueDay);
  const label = state.charAt(0).toUpperCase() + state.slice(1);
  return {
    id: said.key,
    group: state,
    day: said.day,
    isOpen: state !== 'done',
    facets: { state: [{ value: state, label }], ...facetsOfLine(model, said) },
    said: saidOf(model, said),
    state: state === 'overdue' && dueDay ? `overdue for ${daysInWords(daysBetween(dueDay, asOf))}` : state,
    ...(dueDay && { dueDay }),
    ...(due && { due }),
    ...(done && { done: saidOf(model, done) }),
  };
}

function dueInWords({ collaboration }: Model, { record }: Asked, day: string | undefined): string | undefined {
  const when = record.due?.value;
  if (!when) return undefined;
  if (when.by === 'month') return formatProjectMonth(collaboration.start, when.month);
  if (when.by === 'date' && day) return formatDay(day);
  return day ? `${formatDay(day)}, the next meeting` : 'the next meeting, which has no day yet';
}
