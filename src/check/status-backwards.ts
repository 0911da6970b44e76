import type { State } from '#model/minutes/record.ts';
import { undertakingsOf } from '#model/undertaking.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const statusBackwards: Rule = {
  name: 'status-backwards',
  severity: 'warning',
  says: 'A state goes forwards: what was submitted is not planned again.',
  because: 'such a line is mostly about another code, or its words are old',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- STATUS MS1 achieved: It burns.\n- STATUS MS1 planned: It is to burn.',
      line: 2,
      told: 'MS1 goes back from achieved, said in weekly/2020-03-11, to planned → mend the state or the code; or put \\ before STATUS, so that the line stays as prose',
      right: '- STATUS MS1 achieved: It burns.\n- STATUS MS12 planned: They are to burn.',
    },
  ],
  find: findStatusBackwards,
};

/** The states that a state does not go back to. */
const BEHIND: Partial<Record<State, readonly State[]>> = {
  underway: ['planned'],
  submitted: ['planned', 'underway', 'postponed'],
  achieved: ['planned', 'underway', 'postponed', 'submitted'],
  accepted: ['planned', 'underway', 'postponed', 'submitted'],
  dropped: ['planned', 'underway', 'postponed', 'submitted', 'achieved', 'accepted', 'rejected'],
};

/** A finding for each status line that takes an entry back. */
function findStatusBackwards({ model }: Known): Finding[] {
  return undertakingsOf(model).flatMap(({ kind, id, data }) => {
    const changes = model.records.statusOf(`${kind}/${id}`);
    return changes.slice(1).flatMap(({ meeting, record: { state } }, before): Finding[] => {
      const last = changes[before]?.record.state.value;
      if (!last || !BEHIND[last]?.includes(state.value)) return [];
      const { value, ...place } = state;
      const message = `${data.code} goes back from ${last}, said in ${changes[before]?.meeting.id}, to ${value}`;
      const hint = 'mend the state or the code; or put \\ before STATUS, so that the line stays as prose';
      return [{ entry: meeting, ...place, message, hint }];
    });
  });
}
