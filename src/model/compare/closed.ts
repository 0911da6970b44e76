/** Which actions, questions and decisions of before did the change close, and which did it open again? */
import type { Entry } from '../entry.ts';
import type { Model } from '../model.ts';
import { actionsOf } from '../records/actions.ts';
import { decisionsOf } from '../records/decisions.ts';
import type { Filed, RecordKey } from '../records/filed.ts';
import { questionsOf } from '../records/questions.ts';
import { type ToldRecord, toldOf } from './records.ts';
import type { Times } from './state.ts';

/** A record of before, and the line that closes it. */
export interface Closed {
  record: ToldRecord;
  by: ToldRecord;
}

export interface ClosedRecords {
  done: Closed[];
  answered: Closed[];
  superseded: Closed[];
  /** Closed before, and open now. */
  reopened: ToldRecord[];
}

interface Standing {
  said: Filed;
  by?: Filed | undefined;
}

/** What was open before and is closed now, on the same day; and the other way round. */
export function closedRecords(times: Times, pairs: Map<Entry, Entry>): ClosedRecords {
  const was = (list: (model: Model) => Standing[]) => new Map(list(times.before).map((it) => [it.said.key, it]));
  const reopened: ToldRecord[] = [];
  const closed = (list: (model: Model) => Standing[]): Closed[] => {
    const before = was(list);
    return list(times.after).flatMap(({ said, by }): Closed[] => {
      const old = before.get(oldKeyOf(pairs, said));
      if (!old) return [];
      if (old.by && !by) reopened.push(toldOf(times.after, said));
      return by && !old.by ? [{ record: toldOf(times.after, said), by: toldOf(times.after, by) }] : [];
    });
  };
  const [done, answered, superseded] = [closed(actions), closed(questions), closed(decisions)];
  return { done, answered, superseded, reopened };
}

const actions = (model: Model): Standing[] => actionsOf(model).map(({ said, done }) => ({ said, by: done }));
const questions = (model: Model): Standing[] => questionsOf(model).map(({ said, answer }) => ({ said, by: answer }));
const decisions = (model: Model): Standing[] =>
  decisionsOf(model).map(({ said, supersededBy }) => ({ said, by: supersededBy }));

/** The name that a record had before its meeting was renamed. */
function oldKeyOf(pairs: Map<Entry, Entry>, { meeting, record }: Filed): RecordKey {
  return `${(pairs.get(meeting) ?? meeting).id}^${record.block.anchor}`;
}
