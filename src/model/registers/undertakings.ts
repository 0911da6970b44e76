/** The rows of the register of deliverables and milestones: when each is due, how it stands, and which line says so. */
import { dueDay, formatProjectMonth, whenInWords } from '../calendar.ts';
import type { Card } from '../card.ts';
import type { Model } from '../model.ts';
import { compareText } from '../problem.ts';
import { isPublished } from '../records/late.ts';
import { type Ledger, ledgerOf, type Undertaking } from '../records/ledger.ts';
import { type Said, saidOf } from '../records/said.ts';
import { changeInWords, slipInWords } from '../records/state-in-words.ts';
import { registerRows } from '../register.ts';
import type { Quote } from '../story.ts';
import { choiceOf, workPackagesOf } from './facets.ts';
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

/** Both kinds: by their groups, then by the month due now. One kind: as its index reads. */
export function undertakingRows(
  model: Model,
  kinds: Undertaking['kind'][] = ['deliverables', 'milestones'],
  asOf: string = model.today,
): UndertakingRow[] {
  const { groups } = registerKind('register');
  const place = (row: UndertakingRow) => groups.findIndex((it) => it.id === row.group);
  const rows = registerRows(model, ...kinds).flatMap(({ card, workPackages, last }) => {
    const entry = model.get(card.key);
    if (entry?.kind !== 'deliverables' && entry?.kind !== 'milestones') return [];
    return [{ ...undertakingRow(model, entry, asOf), card, workPackages, ...(last && { last }) }];
  });
  if (kinds.length === 1) return rows;
  return rows.sort((a, b) => place(a) - place(b) || compareText(a.day, b.day));
}

function undertakingRow(model: Model, entry: Undertaking, asOf: string) {
  const { start } = model.collaboration;
  const ledger = ledgerOf(model, entry, asOf);
  const { due, dueNow, revisions, changes } = ledger;
  const group = groupOf(entry, ledger);
  const day = dueNow === undefined ? undefined : dueDay(start, dueNow);
  const slip = slipInWords(ledger);
  const last = changes.at(-1);
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
      wp: workPackagesOf(model, entry),
      year: year === undefined ? [] : [{ value: year, label: year }],
    },
    ledger,
    months: monthsOf(due, revisions).map((it) => formatProjectMonth(start, it)),
    ...(day && { dueDay: day }),
    ...(last && { state: changeInWords(model, last), said: saidOf(model, last) }),
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

/** The months in which it was due, in the order in which that was said, each once in a row. */
function monthsOf(due: number | undefined, revisions: Ledger['revisions']): number[] {
  const months = [...(due === undefined ? [] : [due]), ...revisions.map((it) => it.month)];
  return months.filter((month, index) => month !== months[index - 1]);
}
