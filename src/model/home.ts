/** What the home page says of now: what is due next, what is in hand, what was decided and what changed last. */
import { dueDay, formatProjectMonth } from './calendar.ts';
import { type Card, cardOf } from './card.ts';
import { type IndexRow, indexRow } from './index-groups.ts';
import type { State } from './minutes/record.ts';
import type { Model } from './model.ts';
import { dayOf, isDated } from './order.ts';
import { actionsOf } from './records/actions.ts';
import { decisionsOf } from './records/decisions.ts';
import { hasMinutes, isA } from './records/filed.ts';
import { type Ledger, ledgerOf } from './records/ledger.ts';
import { questionsOf } from './records/questions.ts';
import { type Said, saidOf } from './records/said.ts';
import { changeInWords } from './records/state-in-words.ts';
import { type Undertaking, undertakingsOf } from './undertaking.ts';

/** A deliverable or milestone with the month in which it is due now. */
export interface DueRow {
  card: Card;
  /** `M40 · May 2022`. */
  due: string;
  /** The month in which it was first due, where that is another one. */
  first?: string;
  state?: State;
}

export interface Home {
  /** The meetings to come, soonest first. */
  next: IndexRow[];
  /** The latest meetings with minutes, and those of which only the agenda is known, newest first. */
  minutes: IndexRow[];
  agendas: IndexRow[];
  /** What is due from today on, soonest first; of a project that has ended, what was due last, latest first. */
  due: DueRow[];
  /** How many deliverables and milestones are past their day without being reached; none once the project has ended. */
  overdue: number;
  actions: { open: number; overdue: number };
  /** How many questions wait for an answer. */
  questions: number;
  /** The latest decisions that are in force, newest first. */
  decisions: Said[];
  /** The latest status lines, newest first, each with the state it gives, in words. */
  changes: { said: Said; words: string }[];
}

/** How many of each are named, and how many lines quoted. */
const LATEST = 5;
const DUE = 5;
const FEW = 3;

/** What the home page says on the day `model.today`. */
export function homeOf(model: Model): Home {
  const { today, collaboration } = model;
  const ledgers = undertakingsOf(model).map((entry) => ({ entry, ledger: ledgerOf(model, entry) }));
  const hasEnded = today > collaboration.end;
  const actions = actionsOf(model).filter((it) => it.state !== 'done');
  const changes = model.records.all.filter((it) => isA(it, 'STATUS')).filter((it) => it.about && it.day <= today);
  return {
    ...meetingsOf(model),
    due: hasEnded ? dueLast(model, ledgers) : dueNext(model, ledgers),
    overdue: hasEnded ? 0 : ledgers.filter(({ ledger }) => ledger.late === 'overdue').length,
    actions: { open: actions.length, overdue: actions.filter((it) => it.state === 'overdue').length },
    questions: questionsOf(model).filter((it) => it.state === 'open').length,
    decisions: latest(decisionsOf(model).filter((it) => it.state === 'in force')).map((it) => saidOf(model, it.said)),
    changes: latest(changes).map((it) => ({ said: saidOf(model, it), words: changeInWords(model, it) })),
  };
}

const latest = <T>(list: T[]): T[] => list.slice(-FEW).reverse();

/** Meetings that were called off are neither to come nor among the latest. */
function meetingsOf(model: Model): Pick<Home, 'next' | 'minutes' | 'agendas'> {
  const meetings = model
    .of('meetings')
    .filter(({ data: { status } }) => status !== 'cancelled' && status !== 'rescheduled')
    .filter(isDated);
  const past = meetings.filter((it) => dayOf(it) <= model.today);
  const minutes = past.filter(hasMinutes).slice(0, LATEST);
  /** An agenda is news only while it is younger than the minutes beside it. */
  const oldest = minutes.length === LATEST ? minutes.at(-1) : undefined;
  const since = oldest ? dayOf(oldest) : '';
  const rows = (list: typeof meetings) => list.map((it) => indexRow(model, it));
  return {
    next: rows(
      meetings
        .filter((it) => dayOf(it) > model.today)
        .slice(-FEW)
        .reverse(),
    ),
    minutes: rows(minutes),
    agendas: rows(past.filter((it) => !hasMinutes(it) && dayOf(it) >= since).slice(0, FEW)),
  };
}

/** An entry with what the minutes say of it so far. */
interface Kept {
  entry: Undertaking;
  ledger: Ledger;
}

function dueNext(model: Model, kept: Kept[]): DueRow[] {
  const { start } = model.collaboration;
  return kept
    .filter(({ ledger: { dueNow, reached, state } }) => dueNow && !reached && state !== 'dropped')
    .filter(({ ledger }) => dueDay(start, ledger.dueNow ?? 0) >= model.today)
    .sort((a, b) => (a.ledger.dueNow ?? 0) - (b.ledger.dueNow ?? 0))
    .slice(0, DUE)
    .flatMap((it) => dueRow(model, it));
}

function dueLast(model: Model, kept: Kept[]): DueRow[] {
  return kept
    .filter(({ ledger }) => ledger.dueNow !== undefined)
    .sort((a, b) => (b.ledger.dueNow ?? 0) - (a.ledger.dueNow ?? 0))
    .slice(0, DUE)
    .flatMap((it) => dueRow(model, it));
}

function dueRow(model: Model, { entry, ledger: { due, dueNow, state } }: Kept): DueRow[] {
  if (dueNow === undefined) return [];
  const { start } = model.collaboration;
  return [
    {
      card: cardOf(entry),
      due: formatProjectMonth(start, dueNow),
      ...(due !== undefined && due !== dueNow && { first: formatProjectMonth(start, due) }),
      ...(state && { state }),
    },
  ];
}
