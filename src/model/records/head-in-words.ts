/** What stands before the colon of a record, as a reader says it: `Ann Lamp, due 10 February 2022`. */
import { formatEdtf, formatProjectMonth } from '../calendar.ts';
import { cardsOf } from '../card.ts';
import type { EntryKey } from '../entry.ts';
import type { When } from '../minutes/record.ts';
import type { Model } from '../model.ts';
import type { Filed } from './filed.ts';
import { isA } from './filed.ts';
import { changeInWords } from './state-in-words.ts';

export const KEYWORD_IN_WORDS: Record<Filed['record']['keyword'], string> = {
  STATUS: 'Status',
  ACTION: 'Action',
  DECISION: 'Decision',
  QUESTION: 'Question',
  DONE: 'Done',
  ANSWER: 'Answer',
  INFO: 'Info',
};

/** Empty when nothing but the keyword stands there, or only `self`, on whose page it is quoted. */
export function headInWords(model: Model, filed: Filed, self?: EntryKey): string {
  const { record, about } = filed;
  const label = (key: EntryKey) => cardsOf(model, key).map((it) => it.label);
  const subject = about === undefined || about === self ? [] : label(about);
  if (isA(filed, 'STATUS')) return [...subject, changeInWords(model, filed)].join(' · ');
  const people = record.people.flatMap(({ value }) => label(`people/${value}`));
  const due = 'due' in record && record.due ? [`due ${dueInWords(model, record.due.value)}`] : [];
  return [...subject, ...people, ...due].join(', ');
}

function dueInWords(model: Model, when: When): string {
  if (when.by === 'date') return formatEdtf(when.date);
  return when.by === 'month' ? formatProjectMonth(model.collaboration.start, when.month) : 'at the next meeting';
}
