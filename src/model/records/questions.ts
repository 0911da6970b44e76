/** The register of questions: what was asked, how long ago, and whether it was answered, as of any day. */
import { daysBetween } from '../calendar.ts';
import type { Model } from '../model.ts';
import type { Asked } from './actions.ts';
import { type Filed, isA } from './filed.ts';

export interface Question {
  said: Asked;
  state: 'open' | 'answered';
  /** Days from the meeting that asked to the answer, else to the day asked about. */
  days: number;
  /** The record that answers it. */
  answer?: Filed;
}

/** Every question asked up to and with the day `asOf`, in order of time. */
export function questionsOf(model: Model, asOf: string = model.today): Question[] {
  return model.records.all
    .filter((it) => isA(it, 'QUESTION'))
    .filter((it) => it.day <= asOf)
    .map((said): Question => {
      const answer = model.records.closing(said).find((it) => it.day <= asOf);
      const days = daysBetween(said.day, answer?.day ?? asOf);
      return { said, state: answer ? 'answered' : 'open', days, ...(answer && { answer }) };
    });
}
