/** The rows of the register of changes: each line that gives a deliverable or milestone its state. */
import { type Card, cardOf } from '../card.ts';
import type { State } from '../minutes/record.ts';
import type { Model } from '../model.ts';
import { ledgerOf } from '../records/ledger.ts';
import { type Said, saidOf } from '../records/said.ts';
import { changeInWords, stateWord } from '../records/state-in-words.ts';
import { type Undertaking, undertakingsOf } from '../undertaking.ts';
import { facetsOfLine } from './facets.ts';
import type { Row } from './row.ts';

export interface ChangeRow extends Row {
  said: Said;
  card: Card;
  /** The state that the line before it had given; undefined for the first. */
  from?: State;
  to: State;
  /** The new state in words, with its day or month. */
  words: string;
  /** The project month to which it was postponed. */
  month?: number;
  /** The day or month of which the line speaks, EDTF, where it names one. */
  date?: string;
}

/** Newest first: as the lines were said, not as the days of which they speak. */
export function changeRows(model: Model, asOf: string = model.today): ChangeRow[] {
  const order = new Map(model.records.all.map((it, index) => [it.key, index]));
  return undertakingsOf(model)
    .flatMap((entry) => changesOf(model, entry, asOf))
    .sort((a, b) => (order.get(b.said.key) ?? 0) - (order.get(a.said.key) ?? 0));
}

function changesOf(model: Model, entry: Undertaking, asOf: string): ChangeRow[] {
  const { changes } = ledgerOf(model, entry, asOf);
  const kind = entry.kind === 'deliverables' ? 'Deliverables' : 'Milestones';
  return changes.map((said, index): ChangeRow => {
    const { state, to, date } = said.record;
    const before = changes[index - 1]?.record.state.value;
    return {
      id: said.key,
      group: said.day.slice(0, 4),
      day: said.day,
      isOpen: true,
      facets: {
        state: [{ value: state.value, label: stateWord(state.value) }],
        kind: [{ value: entry.kind, label: kind }],
        ...facetsOfLine(model, said),
      },
      said: saidOf(model, said),
      card: cardOf(entry),
      ...(before && { from: before }),
      to: state.value,
      words: changeInWords(model, said),
      ...(to && { month: to.value }),
      ...(date && { date: date.value }),
    };
  });
}
