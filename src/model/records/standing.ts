/** What the page of a deliverable or milestone says of its state: in words, with every line of minutes that made it. */
import { dueDay, formatDay, formatProjectMonth } from '../calendar.ts';
import { keyOf } from '../entry.ts';
import type { State } from '../minutes/record.ts';
import type { Model } from '../model.ts';
import type { Quote } from '../story.ts';
import type { Undertaking } from '../undertaking.ts';
import { hasMinutes } from './filed.ts';
import type { Late } from './late.ts';
import { ledgerOf } from './ledger.ts';
import { type Said, saidOf } from './said.ts';
import { changeInWords, dueMonths, slipInWords } from './state-in-words.ts';

export interface Standing {
  /** Its state in words, such as `Postponed to M38 · Mar 2022`. */
  words: string;
  /** Undefined when no line of minutes gives one. */
  state?: State;
  /** The month first due, then those to which it was postponed: `M32 · Sep 2021`. */
  months: string[];
  /** The last day on which it is in time, in words; undefined when it is reached or dropped. */
  by?: string;
  /** Whether it was postponed last to no month. */
  isMonthOpen: boolean;
  /** The project month in which it was reached; `by …` when the date may fall into several. */
  reached?: string;
  /** How late or early, in words. */
  slip?: string;
  late?: Late;
  history: { state: State; words: string; said: Said }[];
}

/** How it stands on the day the site is built for; made anew only when a line or a passed day changes it. */
export function standingOf(model: Model, entry: Undertaking): Standing {
  const { start } = model.collaboration;
  const ledger = ledgerOf(model, entry);
  const { changes, state, reached, dueNow } = ledger;
  const last = changes.at(-1);
  const slip = slipInWords(ledger);
  return {
    words: last ? changeInWords(model, last) : nothingSaid(model, entry),
    ...(state && { state }),
    months: dueMonths(ledger).map((month) => formatProjectMonth(start, month)),
    ...(dueNow !== undefined && !reached && state !== 'dropped' && { by: formatDay(dueDay(start, dueNow)) }),
    isMonthOpen: dueNow === undefined && ledger.due !== undefined && !reached && state !== 'dropped',
    ...(reached && { reached: `${reached.isUncertain ? 'by ' : ''}${formatProjectMonth(start, reached.month)}` }),
    ...(slip && { slip }),
    ...(ledger.late && { late: ledger.late }),
    history: changes.map((it) => ({
      state: it.record.state.value,
      words: changeInWords(model, it),
      said: saidOf(model, it),
    })),
  };
}

/** Whether a history tells all that a line says: it is a status line of the history and nothing else. */
export const isTold = ({ from, anchor, records }: Quote, history: Standing['history'] = []): boolean =>
  records?.length === 1 && history.some(({ said }) => said.meeting.key === from.key && said.anchor === anchor);

function nothingSaid(model: Model, entry: Undertaking): string {
  const isNamed = model.mentionsOf(keyOf(entry)).some(({ from }) => {
    const entry = model.get(from);
    return entry !== undefined && hasMinutes(entry);
  });
  return isNamed ? 'No state given in the minutes yet' : 'Nothing said in the minutes yet';
}
