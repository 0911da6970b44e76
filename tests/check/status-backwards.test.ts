import { expect, test } from 'vitest';
import { STATES, type State } from '#model/minutes/record.ts';
import { meeting, milestone } from '../model/invented.ts';
import { told } from './told.ts';

/** For each state, those that a later line may not give. */
const BACKWARDS: Record<State, State[]> = {
  planned: [],
  underway: ['planned'],
  submitted: ['planned', 'underway', 'postponed'],
  achieved: ['planned', 'underway', 'submitted', 'postponed'],
  accepted: ['planned', 'underway', 'submitted', 'postponed'],
  rejected: [],
  postponed: [],
  dropped: ['planned', 'underway', 'submitted', 'achieved', 'accepted', 'rejected', 'postponed'],
};

const wanderings = STATES.flatMap((from) => STATES.map((to) => [from, to, BACKWARDS[from].includes(to)] as const));

test.each(wanderings)('from %s to %s goes backwards: %s', (from, to, isBackwards) => {
  const minutes = (state: State) => `- STATUS MS1 ${state}: So it is.\n`;
  const rules = told([
    milestone('ms1', 'MS1'),
    // The files stand in the other order than the meetings.
    meeting('b', '2020-01-08', minutes(from)),
    meeting('a', '2020-01-22', minutes(to)),
  ]);
  expect(rules).toEqual(
    isBackwards
      ? [
          `meetings/a.md:10:14 warning status-backwards: MS1 goes back from ${from}, said in b, to ${to} → mend the state or the code; or put \\ before STATUS, so that the line stays as prose`,
        ]
      : [],
  );
});

test('within one meeting the later line counts, and each step is looked at', () => {
  const lines = ['submitted', 'rejected', 'underway', 'submitted', 'accepted', 'underway'];
  const body = lines.map((state) => `- STATUS MS1 ${state}: So it is.\n`).join('');
  expect(told([milestone('ms1', 'MS1'), meeting('m', '2020-01-08', body)])).toEqual([
    expect.stringMatching(/^meetings\/m\.md:15:14 .* from accepted, said in m, to underway/),
  ]);
});
