/** A deliverable or milestone against its plan: when it was due, to when it was postponed, when it was reached. */
import { dueDay, formatDay, formatProjectMonth, spanOf, whenInWords } from '../calendar.ts';
import { type Card, cardOf, cardsOf } from '../card.ts';
import type { EntryKey } from '../entry.ts';
import type { State } from '../minutes/record.ts';
import type { Model } from '../model.ts';
import type { Filed } from '../records/filed.ts';
import { type Ledger, ledgerOf } from '../records/ledger.ts';
import { changeInWords, slipInWords, stateWord } from '../records/state-in-words.ts';
import { type Undertaking, workPackagesOf } from '../undertaking.ts';
import type { Cell } from './table.ts';

/** The line of minutes that says so. */
export interface Place {
  key: EntryKey;
  anchor: string;
  /** Its meeting and day, in words. */
  words: string;
}

/** A day or some days on the line of an undertaking. */
export interface PlanMark {
  kind: 'due' | 'postponed' | 'reached' | 'dropped' | 'published';
  /** First and last possible day, `YYYY-MM-DD`; of a month that is due, its last day. */
  from: string;
  until: string;
  /** Such as `Due M36 · Jan 2022`. */
  words: string;
  said?: Place;
}

export interface PlanRow {
  card: Card;
  workPackages: Card[];
  /** In the order in which they came about. */
  marks: PlanMark[];
  /** Since when it is underway by the minutes, to when they last spoke of it, and to when it is planned. */
  work?: { from: string; until: string; planned?: string; said: Place };
  /** The state of the last status line; undefined when nothing was said. */
  state?: State;
  slip?: string;
  isOverdue: boolean;
  /** Whether it was postponed, and no month was named. */
  isAdrift: boolean;
}

/** What is known of the plan of an undertaking and of how it went. */
export function planRowOf(model: Model, entry: Undertaking): PlanRow {
  const { start } = model.collaboration;
  const ledger = ledgerOf(model, entry);
  const work = workOf(ledger, start);
  const isAdrift = ledger.state === 'postponed' && ledger.dueNow === undefined;
  const slip = isAdrift ? 'to no month named yet' : slipInWords(ledger);
  return {
    card: cardOf(entry),
    workPackages: workPackagesOf(entry).flatMap((id) => cardsOf(model, `work-packages/${id}`)),
    marks: marksOfPlan(model, ledger, entry.data.published),
    ...(work && { work }),
    ...(ledger.state && { state: ledger.state }),
    ...(slip && { slip }),
    isOverdue: ledger.late === 'overdue',
    isAdrift,
  };
}

function marksOfPlan(model: Model, ledger: Ledger, published: string | undefined): PlanMark[] {
  const { start } = model.collaboration;
  const monthly = (kind: PlanMark['kind'], verb: string, month: number): PlanMark => {
    const day = dueDay(start, month);
    return { kind, from: day, until: day, words: `${verb} ${formatProjectMonth(start, month)}` };
  };
  const { due, revisions, reached, changes, state } = ledger;
  const last = changes.at(-1);
  return [
    ...(due === undefined ? [] : [monthly('due', 'Due', due)]),
    ...revisions.map(({ month, said }) => ({
      ...monthly('postponed', 'Postponed to', month),
      said: placeOf(said),
    })),
    ...(published === undefined ? [] : datedMark('published', `Published ${whenInWords(published)}`, published)),
    ...(reached ? datedMark('reached', changeInWords(model, reached.said), reached.date, reached.said) : []),
    ...(state === 'dropped' && last ? datedMark('dropped', changeInWords(model, last), dateOfLine(last), last) : []),
  ];
}

function datedMark(kind: PlanMark['kind'], words: string, date: string, said?: Filed): PlanMark[] {
  const { from, until } = spanOf(date);
  const [first, last] = [from ?? until, until ?? from];
  if (!first || !last) return [];
  return [{ kind, from: first, until: last, words, ...(said && { said: placeOf(said) }) }];
}

/** EDTF: the date that a line speaks of, else that of its meeting. */
export const dateOfLine = ({ record, meeting }: Filed): string => record.date?.value ?? meeting.data.date;

/** Work is shown from the first line that says it is underway; a beginning that nobody told is not made up. */
function workOf({ changes, reached, state, dueNow }: Ledger, start: string): PlanRow['work'] {
  const first = changes.find((it) => it.record.state.value === 'underway');
  const last = changes.at(-1);
  if (!first || !last) return undefined;
  const from = spanOf(dateOfLine(first)).from ?? first.day;
  const until = reached ? (spanOf(reached.date).until ?? reached.said.day) : last.day;
  const planned = reached || state === 'dropped' || dueNow === undefined ? undefined : dueDay(start, dueNow);
  return {
    from,
    until: until < from ? from : until,
    ...(planned !== undefined && planned > until && { planned }),
    said: placeOf(first),
  };
}

/** Where a line of minutes stands. */
export function placeOf({ meeting, record }: Filed): Place {
  const { key, label, date } = cardOf(meeting);
  return { key, anchor: record.block.anchor, words: [label, date].filter(Boolean).join(', ') };
}

export const PLAN_HEAD = ['What', 'Title', 'Due', 'Postponed to', 'Reached', 'State', 'Slip'];

/** The row of a table with the same facts as the row of the picture. */
export function planCells({ card, marks, work, state, slip, isOverdue }: PlanRow): Cell[] {
  const of = (...kinds: PlanMark['kind'][]) => marks.filter(({ kind }) => kinds.includes(kind));
  const list = (marks: PlanMark[]): Cell => {
    const said = marks.at(-1)?.said;
    const words = marks.map((it) => it.words).join('; ');
    return { words, ...(said && { key: said.key, anchor: said.anchor }) };
  };
  const from = work && formatDay(work.from);
  const isOver = marks.some((it) => it.kind === 'reached');
  const since = state === 'underway' ? `since ${from}` : `under way ${isOver ? 'from' : 'since'} ${from}`;
  const told = [state ? stateWord(state) : 'nothing said', from && since, isOverdue && 'overdue'];
  return [
    { words: card.label, key: card.key },
    { words: card.title ?? '' },
    list(of('due')),
    list(of('postponed')),
    list(of('reached', 'dropped', 'published')),
    { words: told.filter(Boolean).join(', '), ...(work && { key: work.said.key, anchor: work.said.anchor }) },
    { words: slip ?? '' },
  ];
}
