/** What was open when a meeting began: asked at an earlier meeting of its series, and closed at none before it. */
import type { EntryOf } from '../entry.ts';
import type { Model } from '../model.ts';
import { compareMeetings } from '../order.ts';
import { compareText } from '../problem.ts';
import type { Undertaking } from '../undertaking.ts';
import { type Asked, dueDayOf } from './actions.ts';
import { type Filed, isA } from './filed.ts';
import { type Ledger, ledgerOf } from './ledger.ts';

export interface OpenAsk {
  filed: Asked;
  /** The record that closes it, at this meeting or later. */
  closing?: Filed;
  /** The last day on which it is in time, `YYYY-MM-DD`. */
  dueDay?: string;
}

/** Something asked: open after the meeting at `from` in the order of all meetings, up to and with that at `to`. */
interface Span extends OpenAsk {
  from: number;
  to: number;
}

interface Spans {
  /** The place of each meeting in the order of time. */
  placeOf: Map<string, number>;
  /** By keyword and series; what is due first comes first, what has no day last. */
  asked: Map<string, Span[]>;
  /** By entry and number of status lines. */
  ledgers: Map<string, Ledger>;
}

/**
 * The actions or questions that were open when a meeting began: what is due first comes first, then in order of time.
 * None without a series.
 */
export function openAt(model: Model, { id, data }: EntryOf<'meetings'>, keyword: 'ACTION' | 'QUESTION'): OpenAsk[] {
  const { placeOf, asked } = spansOf(model);
  const at = placeOf.get(id) ?? -1;
  const all = asked.get(`${keyword} ${data.series}`) ?? [];
  return all.filter(({ from, to }) => from < at && at <= to);
}

/** What the minutes had said of an entry before a day. */
export function ledgerBefore(model: Model, entry: Undertaking, day: string): Ledger {
  const { ledgers } = spansOf(model);
  const lines = model.records.statusOf(`${entry.kind}/${entry.id}`).filter((it) => it.day < day);
  const name = `${entry.kind}/${entry.id} ${lines.length}`;
  const known = ledgers.get(name) ?? ledgerOf(model, entry, lines.at(-1)?.day ?? '');
  ledgers.set(name, known);
  return known;
}

/** Asked of every meeting: made once for a model. */
const known = new WeakMap<Model, Spans>();

function spansOf(model: Model): Spans {
  const spans = known.get(model) ?? readSpans(model);
  known.set(model, spans);
  return spans;
}

function readSpans(model: Model): Spans {
  const meetings = model.of('meetings').toSorted(compareMeetings);
  const placeOf = new Map(meetings.map((it, place) => [it.id, place]));
  const place = ({ meeting }: Filed) => placeOf.get(meeting.id) ?? -1;
  const asks = model.records.all.filter((it): it is Asked => isA(it, 'ACTION') || isA(it, 'QUESTION'));
  const spans = asks
    .filter((it) => it.meeting.data.series !== undefined)
    .map((filed): Span => {
      const closing = model.records.closing(filed)[0];
      const dueDay = dueDayOf(model, filed);
      return {
        filed,
        from: place(filed),
        to: closing ? place(closing) : Number.POSITIVE_INFINITY,
        ...(closing && { closing }),
        ...(dueDay !== undefined && { dueDay }),
      };
    });
  spans.sort((a, b) => compareText(a.dueDay ?? '9999', b.dueDay ?? '9999'));
  return {
    placeOf,
    asked: Map.groupBy(spans, ({ filed }) => `${filed.record.keyword} ${filed.meeting.data.series}`),
    ledgers: new Map(),
  };
}
