/** The register: what is due when, and what was said of it last. */
import { dueDay, formatProjectMonth, monthNumber } from './calendar.ts';
import { type Card, cardOf } from './card.ts';
import { type EntryKey, keyOf } from './entry.ts';
import type { Model } from './model.ts';
import { dayOf } from './order.ts';
import { compareText } from './problem.ts';
import { type Quote, quotesOf } from './story.ts';

/** A deliverable or milestone as the register shows it. */
export interface RegisterRow {
  card: Card;
  workPackages: Card[];
  /** `M40 · May 2022`; undefined when no source gives the month. */
  due?: string;
  /** The last day of the due month, by which the register is sorted. */
  dueDay?: string;
  /** What the minutes said of it last. */
  last?: Quote;
}

/** Deliverables, milestones or both, what is due first at the top, what has no month at the end; as of `model.today`. */
export function registerRows(model: Model, ...kinds: ('deliverables' | 'milestones')[]): RegisterRow[] {
  const { start } = model.collaboration;
  const rows = kinds
    .flatMap((kind) => model.of(kind))
    .map((entry): RegisterRow => {
      const month = entry.data.due && monthNumber(entry.data.due);
      const ids = entry.kind === 'deliverables' ? [entry.data.workPackage] : entry.data.workPackages;
      const last = lastSaid(model, keyOf(entry));
      return {
        card: cardOf(entry),
        workPackages: ids.flatMap((id) => model.get(`work-packages/${id}`) ?? []).map(cardOf),
        ...(month && { due: formatProjectMonth(start, month), dueDay: dueDay(start, month) }),
        ...(last && { last }),
      };
    });
  return kinds.length === 1 ? rows : rows.sort((a, b) => compareText(a.dueDay ?? '9999', b.dueDay ?? '9999'));
}

/** The last line of minutes so far that speaks of an entry; of several in one meeting, the one that begins with it. */
function lastSaid(model: Model, key: EntryKey): Quote | undefined {
  const said = quotesOf(model, key).filter((it) => it.isSaid && isPast(model, it.from.key));
  const last = said.at(-1);
  return said.find((it) => it.from.key === last?.from.key && it.before === '') ?? last;
}

function isPast(model: Model, key: EntryKey): boolean {
  const entry = model.get(key);
  return entry !== undefined && dayOf(entry) <= model.today;
}
