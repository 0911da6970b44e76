/** The rows of the register of questions. */
import type { Model } from '../model.ts';
import { compareText } from '../problem.ts';
import { questionsOf } from '../records/questions.ts';
import { type Said, saidOf } from '../records/said.ts';
import { facetsOfLine } from './facets.ts';
import type { Row } from './row.ts';
import { daysInWords } from './time-in-words.ts';

export interface QuestionRow extends Row {
  said: Said;
  /** `open for 3 months`, `answered after 2 weeks`. */
  state: string;
  /** Days from the meeting that asked to the answer, else to the day asked about. */
  days: number;
  answer?: Said;
}

/** What is open, longest waiting first; then what was answered, last answered first. */
export function questionRows(model: Model, asOf: string = model.today): QuestionRow[] {
  return questionsOf(model, asOf)
    .map(({ said, state, days, answer }): QuestionRow => {
      const isOpen = state === 'open';
      return {
        id: said.key,
        group: state,
        day: said.day,
        isOpen,
        facets: { state: [{ value: state, label: isOpen ? 'Open' : 'Answered' }], ...facetsOfLine(model, said) },
        said: saidOf(model, said),
        state: isOpen ? openFor(days) : answeredAfter(days),
        days,
        ...(answer && { answer: saidOf(model, answer) }),
      };
    })
    .sort(
      (a, b) =>
        Number(b.isOpen) - Number(a.isOpen) ||
        (a.answer && b.answer ? compareText(b.answer.day, a.answer.day) : compareText(a.day, b.day)),
    );
}

const openFor = (days: number) => (days === 0 ? 'asked today' : `open for ${daysInWords(days)}`);
const answeredAfter = (days: number) =>
  days === 0 ? 'answered on the same day' : `answered after ${daysInWords(days)}`;
