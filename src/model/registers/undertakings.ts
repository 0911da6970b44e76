/** The rows of the register of deliverables and milestones: when each is due, how it stands, and which line says so. */
import { dueDay, formatProjectMonth, whenInWords } from '../calendar.ts';
import { type Card, cardOf, cardsOf } from '../card.ts';
import type { EntryKey } from '../entry.ts';
import type { Model } from '../model.ts';
import { dayOf } from '../order.ts';
import { compareText } from '../problem.ts';
import { type Ledger, ledgerOf } from '../records/ledger.ts';
import { type Said, saidOf } from '../records/said.ts';
import { changeInWords, dueMonths, slipInWords } from '../records/state-in-words.ts';
import { type Quote, quotesOf } from '../story.ts';
import { isPublished, type Undertaking, workPackagesOf } from '../undertaking.ts';
import { choiceOf, packageChoicesOf } from './facets.ts';
import { registerKind } from './kinds.ts';
import type { Row } from './row.ts';

export interface UndertakingRow extends Row {
  card: Card;
  workPackages: Card[];
  ledger: Ledger;
  /** The month first due, then those to which it was postponed: `M32 · Sep 2021`; empty where no source gives one. */
  months: string[];
  /** The last day on which it is in time, `YYYY-MM-DD`; undefined where no month is known now. */
  dueDay?: string;
  /** Its state in words, such as `Achieved in December 2021`; undefined when no minutes give one. */
  state?: string;
  /** When it was published, such as `Published on 30 July 2019`; undefined where no public page or report is known. */
  published?: string;
  /** The address of its report. */
  report?: string;
  /** How late or early, in words. */
  slip?: string;
  /** The line that gives its state. */
  said?: Said;
  /** What the minutes said of it last, where no line gives its state. */
  last?: Quote;
}

/** Both kinds: by their groups, then by the month due now, then by that first due. One kind: as its index reads. */
export function undertakingRows(
  model: Model,
  kinds: Undertaking['kind'][] = ['deliverables', 'milestones'],
  asOf: string = model.today,
): UndertakingRow[] {
  const { groups } = registerKind('register');
  const place = (row: UndertakingRow) => groups.findIndex((it) => it.id === row.group);
  const rows = kinds.flatMap((kind) => model.of(kind)).map((entry) => undertakingRow(model, entry, asOf));
  if (kinds.length === 1) return rows;
  const firstDue = ({ ledger }: UndertakingRow) => ledger.due ?? Number.MAX_SAFE_INTEGER;
  return rows.sort((a, b) => place(a) - place(b) || compareText(a.day, b.day) || firstDue(a) - firstDue(b));
}

function undertakingRow(model: Model, entry: Undertaking, asOf: string): UndertakingRow {
  const { start } = model.collaboration;
  const ledger = ledgerOf(model, entry, asOf);
  const { dueNow, changes } = ledger;
  const group = groupOf(entry, ledger);
  const day = dueNow === undefined ? undefined : dueDay(start, dueNow);
  const slip = slipInWords(ledger);
  const change = changes.at(-1);
  const last = change ? undefined : lastSaid(model, ledger.key, asOf);
  const { published, links } = entry.data;
  const label = registerKind('register').groups.find((it) => it.id === group)?.label ?? group;
  const year = day?.slice(0, 4);
  return {
    id: ledger.key,
    group,
    day: day ?? '9999',
    isOpen: group === 'overdue' || group === 'open',
    facets: {
      state: [{ value: group, label }],
      owner: choiceOf('lead' in entry.data ? model.get(`partners/${entry.data.lead}`) : undefined),
      kind: [{ value: entry.kind, label: entry.kind === 'deliverables' ? 'Deliverables' : 'Milestones' }],
      wp: packageChoicesOf(model, entry),
      year: year === undefined ? [] : [{ value: year, label: year }],
    },
    card: cardOf(entry),
    workPackages: workPackagesOf(entry).flatMap((id) => cardsOf(model, `work-packages/${id}`)),
    ledger,
    months: dueMonths(ledger).map((it) => formatProjectMonth(start, it)),
    ...(day && { dueDay: day }),
    ...(change && { state: changeInWords(model, change), said: saidOf(model, change) }),
    ...(last && { last }),
    ...(isPublished(entry) && { published: published ? `Published ${whenInWords(published)}` : 'Published' }),
    ...(links?.report && { report: links.report }),
    ...(slip && { slip }),
  };
}

/** Of what is past its month without minutes that could tell nobody can say that it is late. */
function groupOf(entry: Undertaking, ledger: Ledger): string {
  const { state, reached, changes, dueNow, late } = ledger;
  if (state === 'dropped') return 'dropped';
  if (reached) return 'reached';
  if (changes.length === 0 && isPublished(entry)) return 'published';
  if (late) return late === 'overdue' ? 'overdue' : 'silent';
  return changes.length > 0 || dueNow !== undefined ? 'open' : 'silent';
}

/** The last line of minutes so far that speaks of an entry; of several in one meeting, the one that begins with it. */
function lastSaid(model: Model, key: EntryKey, asOf: string): Quote | undefined {
  const isPast = (from: EntryKey) => {
    const entry = model.get(from);
    return entry !== undefined && dayOf(entry) <= asOf;
  };
  const said = quotesOf(model, key).filter((it) => it.isSaid && isPast(it.from.key));
  const last = said.at(-1);
  return said.find((it) => it.from.key === last?.from.key && it.before === '') ?? last;
}
