/** The state of a deliverable or milestone: replayed from status lines in order of time, as of any day. */
import { monthNumber, projectMonthOf, spanOf } from '../calendar.ts';
import type { EntryKey } from '../entry.ts';
import { keyOf } from '../entry.ts';
import type { State, StatusRecord } from '../minutes/record.ts';
import type { Model } from '../model.ts';
import type { Undertaking } from '../undertaking.ts';
import type { Filed } from './filed.ts';
import { type Late, lateOn } from './late.ts';

/** When it was reached, and which line says so. */
export interface Reached {
  /** EDTF: the date of the line, else that of its meeting. */
  date: string;
  /** The project month of its last possible day. */
  month: number;
  /** Whether the date may fall into several months. */
  isUncertain: boolean;
  said: Filed<StatusRecord>;
}

export interface Ledger {
  key: EntryKey;
  /** The project month at whose end it was first due; undefined where no source gives it. */
  due?: number;
  /** The months to which it was postponed, in the order in which that was said. */
  revisions: { month: number; said: Filed<StatusRecord> }[];
  /** The month in which it is due now; undefined when it was postponed to no month, or was never due. */
  dueNow?: number;
  /** Every status line so far. */
  changes: Filed<StatusRecord>[];
  /** The state that the last line gives; undefined when nothing was said. */
  state?: State;
  reached?: Reached;
  /** Months from the month first due to the one in which it was reached, else in which it is due now. */
  slip?: { months: number; isAtMost: boolean };
  /** Undefined when its day has not passed, and when it was reached, dropped or published. */
  late?: Late;
}

/** The states that a deliverable or milestone is brought to; whatever else is said later takes them back. */
const REACHED: Record<Undertaking['kind'], ReadonlySet<State>> = {
  deliverables: new Set(['submitted', 'achieved', 'accepted']),
  milestones: new Set(['achieved', 'accepted']),
};

/** What the minutes say of an entry up to and with the day `asOf`, `YYYY-MM-DD`. */
export function ledgerOf(model: Model, entry: Undertaking, asOf: string = model.today): Ledger {
  const { start } = model.collaboration;
  const key = keyOf(entry);
  const due = entry.data.due === undefined ? undefined : monthNumber(entry.data.due);
  const changes = model.records.statusOf(key).filter((it) => it.day <= asOf);
  const postponed = changes.filter((it) => it.record.state.value === 'postponed');
  const revisions = postponed.flatMap((said) => (said.record.to ? [{ month: said.record.to.value, said }] : []));
  const last = postponed.at(-1);
  const dueNow = last ? last.record.to?.value : due;
  const state = changes.at(-1)?.record.state.value;
  const reached = reachedBy(entry.kind, changes, start);
  const slip = slipOf(due, reached, revisions.length > 0 ? dueNow : undefined);
  const late = lateOn(model, entry, { dueNow, reached, state, changes }, asOf);
  return {
    key,
    ...(due !== undefined && { due }),
    revisions,
    ...(dueNow !== undefined && { dueNow }),
    changes,
    ...(state && { state }),
    ...(reached && { reached }),
    ...(slip && { slip }),
    ...(late && { late }),
  };
}

function reachedBy(kind: Undertaking['kind'], changes: Filed<StatusRecord>[], start: string): Reached | undefined {
  let first: Filed<StatusRecord> | undefined;
  for (const change of changes) {
    if (!REACHED[kind].has(change.record.state.value)) first = undefined;
    else first ??= change;
  }
  if (!first) return undefined;
  const date = first.record.date?.value ?? first.meeting.data.date;
  const { from, until } = spanOf(date);
  const month = projectMonthOf(start, until ?? from ?? first.day);
  return { date, month, isUncertain: from === undefined || projectMonthOf(start, from) !== month, said: first };
}

function slipOf(due: number | undefined, reached: Reached | undefined, revised: number | undefined): Ledger['slip'] {
  const month = reached?.month ?? revised;
  if (due === undefined || month === undefined) return undefined;
  return { months: month - due, isAtMost: reached?.isUncertain ?? false };
}
