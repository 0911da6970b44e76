/** In which state are records, deliverables and milestones? In the words of the registers, on the day of the model. */
import type { State } from '#model/minutes/record.ts';
import type { Model } from '#model/model.ts';
import { actionsOf } from '#model/records/actions.ts';
import { decisionsOf } from '#model/records/decisions.ts';
import { type Filed, isA } from '#model/records/filed.ts';
import { ledgerOf } from '#model/records/ledger.ts';
import { questionsOf } from '#model/records/questions.ts';
import { stateWord } from '#model/records/state-in-words.ts';
import { registerKind } from '#model/registers/kinds.ts';
import type { RegisterName } from '#model/routes.ts';
import type { Undertaking } from '#model/undertaking.ts';

/**
 * The state of each record that has one, such as `Overdue`, `In force`, `Answered`; of a status line the state that it
 * gives. What was asked or decided after the day of the model has none.
 */
export function statesOf(model: Model): Map<Filed, string> {
  const states = new Map<Filed, string>();
  for (const { said, state } of actionsOf(model)) states.set(said, labelIn('actions', state));
  for (const { said, state } of decisionsOf(model)) states.set(said, labelIn('decisions', state));
  for (const { said, state } of questionsOf(model)) states.set(said, labelIn('questions', state));
  for (const filed of model.records.all) {
    if (isA(filed, 'STATUS')) states.set(filed, inWords(filed.record.state.value));
  }
  return states;
}

/** The state that the minutes gave a deliverable or milestone last, and whether it is overdue. */
export function standingStates(model: Model, entry: Undertaking): string[] {
  const { state, late } = ledgerOf(model, entry);
  return [...(state ? [inWords(state)] : []), ...(late === 'overdue' ? [labelIn('register', late)] : [])];
}

const inWords = (state: State) => stateWord(state).replace(/^./, (letter) => letter.toUpperCase());

const labelIn = (register: RegisterName, state: string) =>
  registerKind(register).groups.find(({ id }) => id === state.replace(' ', '-'))?.label ?? state;
