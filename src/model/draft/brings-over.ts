/** What does the next meeting find open? In a few words, for those who choose whether to write its note. */
import { nextDate } from '../cadence.ts';
import type { Model } from '../model.ts';
import { fallingDue, openActions, openQuestions } from './carried-over.ts';
import { datesOf } from './draft-meeting.ts';
import type { NextMeeting } from './next-meetings.ts';

/** `3 open actions, 1 question, 2 due soon`; `nothing open` where there is nothing. */
export function bringsOver(model: Model, { series, date, file }: NextMeeting): string {
  const dates = [...datesOf(model, series.id).filter((it) => it < date), date];
  const coming = { series, date, file, following: nextDate(series.data, dates, date) };
  const counts = [
    count(openActions(model, coming).length, 'open action', 'open actions'),
    count(openQuestions(model, coming).length, 'question', 'questions'),
    count(fallingDue(model, coming).length, 'due soon', 'due soon'),
  ];
  return counts.filter(Boolean).join(', ') || 'nothing open';
}

const count = (many: number, one: string, several: string) =>
  many === 0 ? '' : `${many} ${many === 1 ? one : several}`;
