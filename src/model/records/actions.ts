/** The register of actions: who is to do what until when, and whether it is done, as of any day. */
import { dueDay, spanOf } from '../calendar.ts';
import { keyOf } from '../entry.ts';
import type { AskingRecord, When } from '../minutes/record.ts';
import type { Model } from '../model.ts';
import { dayOf } from '../order.ts';
import { type Filed, isA } from './filed.ts';

export type Asked = Filed<AskingRecord>;

export interface Action {
  said: Asked;
  state: 'open' | 'overdue' | 'done';
  /** The last day on which it is in time, `YYYY-MM-DD`; undefined without one, or when no next meeting is known. */
  dueDay?: string;
  /** The record that says it is done. */
  done?: Filed;
}

/** Every action said up to and with the day `asOf`, in order of time. */
export function actionsOf(model: Model, asOf: string = model.today): Action[] {
  return model.records.all
    .filter((it) => isA(it, 'ACTION'))
    .filter((it) => it.day <= asOf)
    .map((said): Action => {
      const done = model.records.closing(said).find((it) => it.day <= asOf);
      const due = dueDayOf(model, said);
      const state = done ? 'done' : due !== undefined && due < asOf ? 'overdue' : 'open';
      return { said, state, ...(due !== undefined && { dueDay: due }), ...(done && { done }) };
    });
}

/** The last day on which what was asked is in time. */
export function dueDayOf(model: Model, { record, meeting }: Asked): string | undefined {
  const when: When | undefined = record.due?.value;
  if (!when) return undefined;
  if (when.by === 'date') return spanOf(when.date).until;
  if (when.by === 'month') return dueDay(model.collaboration.start, when.month);
  const next = nextMeeting(model, meeting);
  return next && dayOf(next);
}

/** The meeting after this one in its series that was not called off. */
function nextMeeting(model: Model, meeting: Asked['meeting']): Asked['meeting'] | undefined {
  let { next } = model.neighboursOf(keyOf(meeting));
  while (next && isOff(next)) ({ next } = model.neighboursOf(keyOf(next)));
  return next;
}

const isOff = ({ data: { status } }: Asked['meeting']) => status === 'cancelled' || status === 'rescheduled';
