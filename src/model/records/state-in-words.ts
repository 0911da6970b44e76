/** A state in words: `Postponed to M38 · Mar 2022`, `Achieved in December 2021`, `3 months late`. */
import { formatProjectMonth, whenInWords } from '../calendar.ts';
import type { State, StatusRecord } from '../minutes/record.ts';
import type { Model } from '../model.ts';
import type { Filed } from './filed.ts';
import type { Ledger } from './ledger.ts';

/** The states that say that work goes on: the day on which one was told is not the day on which it began. */
const GOING_ON: Partial<Record<State, string>> = { planned: 'Planned', underway: 'Under way' };

/** A state in the middle of a sentence: as the keyword of minutes, but as English writes it. */
export const stateWord = (state: State): string => (state === 'underway' ? 'under way' : state);

/** What a status line says, with the day of which it speaks, else that of its meeting. */
export function changeInWords(model: Model, { record, meeting }: Filed<StatusRecord>): string {
  const state = record.state.value;
  if (state === 'postponed') {
    const { start } = model.collaboration;
    return record.to
      ? `Postponed to ${formatProjectMonth(start, record.to.value)}`
      : 'Postponed, to no month named yet';
  }
  const date = record.date?.value ?? meeting.data.date;
  return GOING_ON[state] ?? `${state.charAt(0).toUpperCase()}${state.slice(1)} ${whenInWords(date)}`;
}

/** How far from the month first due: `3 months late`, `at most 1 month late`; undefined when that is not known. */
export function slipInWords({ slip, reached }: Ledger): string | undefined {
  if (!slip) return undefined;
  const { months, isAtMost } = slip;
  const count = `${Math.abs(months)} ${Math.abs(months) === 1 ? 'month' : 'months'}`;
  if (!reached) return months === 0 ? undefined : `${count} ${months > 0 ? 'later' : 'earlier'} than first due`;
  if (months === 0) return 'on time';
  if (months < 0) return `${isAtMost ? 'at least ' : ''}${count} early`;
  return `${isAtMost ? 'at most ' : ''}${count} late`;
}

/** The months in which it was due, in the order in which that was said, each once in a row. */
export function dueMonths({ due, revisions }: Ledger): number[] {
  const months = [...(due === undefined ? [] : [due]), ...revisions.map((it) => it.month)];
  return months.filter((month, index) => month !== months[index - 1]);
}
