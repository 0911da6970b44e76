/**
 * What stood open when a meeting began, and what the meeting changed. It follows from this meeting and those before it
 * alone, so that a later one leaves the pages of earlier ones as they are.
 */
import { dueDay, formatDay, formatProjectMonth, sortDay } from '../calendar.ts';
import { type Card, cardOf } from '../card.ts';
import type { EntryOf } from '../entry.ts';
import type { Keyword, StatusRecord } from '../minutes/record.ts';
import type { Model } from '../model.ts';
import { dayOf } from '../order.ts';
import { isPublished, type Undertaking, undertakingsOf, workPackagesOf } from '../undertaking.ts';
import { type Filed, isA } from './filed.ts';
import { ledgerBefore, type OpenAsk, openAt } from './open-at.ts';
import { type Said, saidOf } from './said.ts';
import { changeInWords } from './state-in-words.ts';

/** The first rows of a list, and how many there are in all. */
export interface Bounded<T> {
  rows: T[];
  total: number;
}

/** An action or a question that was open when the meeting began. */
export interface OpenRow {
  said: Said;
  /** When it was due, in words. */
  due?: string;
  timing: 'overdue' | 'due now' | 'open';
  /** Anchor of the line of this meeting that closed it. */
  closedBy?: string;
}

/** A deliverable or milestone that was due soon, or whose month had passed. */
export interface DueRow {
  card: Card;
  /** `M38 · Mar 2022`. */
  month: string;
  isPast: boolean;
  /** The state that was said last, in words. */
  state?: string;
}

export interface StateOfPlay {
  actions: Bounded<OpenRow> & { overdue: number };
  questions: Bounded<OpenRow>;
  due: Bounded<DueRow> & { past: number };
  /** The states that the meeting changed. */
  moved: Bounded<{ card: Card; from?: string; to: string; said: Said }>;
  /** What else it said, with the record that a line closed or put an end to. */
  said: Record<'decisions' | 'asked' | 'done' | 'questions' | 'answers', Bounded<{ said: Said; of?: Said }>>;
}

/** As many rows of a list are shown. */
const FEW = 12;
/** What is due within so many months is told beforehand. */
const MONTHS_AHEAD = 3;

/** The state of play at a meeting; undefined for one that was called off, and when there is nothing to say. */
export function stateOfPlayAt(model: Model, meeting: EntryOf<'meetings'>): StateOfPlay | undefined {
  const { status } = meeting.data;
  if (status === 'cancelled' || status === 'rescheduled') return undefined;
  const day = dayOf(meeting);
  const here = model.records.saidAt(meeting.id);
  const actions = openAt(model, meeting, 'ACTION');
  const openRows = (asks: OpenAsk[]) => bounded(asks, (it) => openRow(model, it, meeting));
  const due = dueRows(model, meeting, day);
  const said = (keyword: Keyword) =>
    bounded(
      here.filter((it) => isA(it, keyword)),
      (it) => withTarget(model, it),
    );
  const play: StateOfPlay = {
    actions: {
      ...openRows(actions),
      overdue: actions.filter((it) => it.dueDay !== undefined && it.dueDay < day).length,
    },
    questions: openRows(openAt(model, meeting, 'QUESTION')),
    due: { ...bounded(due, (it) => it), past: due.filter((it) => it.isPast).length },
    moved: bounded(
      here.filter((it) => isA(it, 'STATUS')).flatMap((it) => moveOf(model, it)),
      (it) => it,
    ),
    said: {
      decisions: said('DECISION'),
      asked: said('ACTION'),
      done: said('DONE'),
      questions: said('QUESTION'),
      answers: said('ANSWER'),
    },
  };
  const { actions: open, questions, due: soon, moved } = play;
  const lists = [open, questions, soon, moved, ...Object.values(play.said)];
  return lists.some((it) => it.total > 0) ? play : undefined;
}

/** The first of a list as rows: the others may be thousands, and are only counted. */
const bounded = <T, R>(list: T[], rowOf: (it: T) => R): Bounded<R> => ({
  rows: list.slice(0, FEW).map(rowOf),
  total: list.length,
});

function openRow(model: Model, { filed, closing, dueDay: by }: OpenAsk, meeting: EntryOf<'meetings'>): OpenRow {
  const day = dayOf(meeting);
  const timing = by === undefined || by > day ? 'open' : by < day ? 'overdue' : 'due now';
  return {
    said: saidOf(model, filed),
    ...(by !== undefined && { due: formatDay(by) }),
    timing,
    ...(closing?.meeting === meeting && { closedBy: closing.record.block.anchor }),
  };
}

function withTarget(model: Model, filed: Filed): { said: Said; of?: Said } {
  const resolution = model.records.resolutionOf(filed);
  const of = resolution && 'target' in resolution ? saidOf(model, resolution.target) : undefined;
  return { said: saidOf(model, filed), ...(of && { of }) };
}

/** A status line as a step from the state before; a state that is only said again is no step. */
function moveOf(model: Model, filed: Filed<StatusRecord>): StateOfPlay['moved']['rows'] {
  const entry = filed.about && model.get(filed.about);
  if (!entry) return [];
  const lines = model.records.statusOf(`${entry.kind}/${entry.id}`);
  const before = lines[lines.indexOf(filed) - 1];
  const { state, to } = filed.record;
  if (before?.record.state.value === state.value && before.record.to?.value === to?.value) return [];
  const from = before && changeInWords(model, before);
  return [{ card: cardOf(entry), ...(from && { from }), to: changeInWords(model, filed), said: saidOf(model, filed) }];
}

/** What was due: of the work package that meets; of all when the series is that of no work package. */
function dueRows(model: Model, { data }: EntryOf<'meetings'>, day: string): DueRow[] {
  const series = model.of('series').find((it) => it.id === data.series);
  if (!series) return [];
  const { workPackage } = series.data;
  const own = undertakingsOf(model).filter(
    (it) => workPackage === undefined || workPackagesOf(it).includes(workPackage),
  );
  return own
    .flatMap((entry) => dueRow(model, entry, day))
    .sort((a, b) => a.month - b.month)
    .map((it) => it.row);
}

function dueRow(model: Model, entry: Undertaking, day: string): { row: DueRow; month: number }[] {
  const { start } = model.collaboration;
  const { dueNow, reached, state, changes } = ledgerBefore(model, entry, day);
  if (dueNow === undefined || reached || state === 'dropped' || dueDay(start, dueNow) > monthsAfter(day)) return [];
  const isPast = dueDay(start, dueNow) < day;
  const { published } = entry.data;
  if (published === undefined ? isPast && isPublished(entry) : sortDay(published) < day) return [];
  const last = changes.at(-1);
  const words = last && changeInWords(model, last);
  const row = {
    card: cardOf(entry),
    month: formatProjectMonth(start, dueNow),
    isPast,
    ...(words && { state: words }),
  };
  return [{ row, month: dueNow }];
}

/** The same day some months later; `2024-02-31` stands before all days of March, as it should. */
function monthsAfter(day: string): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + MONTHS_AHEAD;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}${day.slice(7)}`;
}
