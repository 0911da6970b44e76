/** Which deliverables and milestones have another state, or are due in another month? */
import { formatProjectMonth } from '../calendar.ts';
import type { Entry } from '../entry.ts';
import type { Model } from '../model.ts';
import { type Ledger, ledgerOf } from '../records/ledger.ts';
import { changeInWords, slipInWords, stateWord } from '../records/state-in-words.ts';
import { labelOf } from '../title.ts';
import { type Undertaking, undertakingsOf } from '../undertaking.ts';
import type { Times } from './state.ts';

export interface StateMove {
  /** Its code, such as `MS13`. */
  label: string;
  file: string;
  /** The states as a line names them, and in words with the day; a state is undefined where nothing was said. */
  state?: { was?: string; is?: string; from?: string; to?: string };
  /** The months in which it was and is due, `M38 · Mar 2022`, with the months between them where both are known. */
  due?: { from?: string; to?: string; months?: number };
  /** How it stands against the month first due, in words. */
  slip?: string;
}

/** Those that are there at both times and stand otherwise. */
export function movedStates(times: Times, pairs: Map<Entry, Entry>): StateMove[] {
  return undertakingsOf(times.after).flatMap((entry) => {
    const old = pairs.get(entry) as Undertaking | undefined;
    return old ? moveOf(times, old, entry) : [];
  });
}

function moveOf({ before, after }: Times, old: Undertaking, entry: Undertaking): StateMove[] {
  const [was, is] = [ledgerOf(before, old), ledgerOf(after, entry)];
  const state = { was: shortOf(was), is: shortOf(is), from: wordOf(before, was), to: wordOf(after, is) };
  const due = { from: dueOf(before, was), to: dueOf(after, is) };
  const [isMoved, isDueElse] = [state.from !== state.to, due.from !== due.to];
  if (!isMoved && !isDueElse) return [];
  const months = was.dueNow !== undefined && is.dueNow !== undefined ? is.dueNow - was.dueNow : undefined;
  const slip = slipInWords(is);
  return [
    {
      label: labelOf(entry),
      file: entry.file,
      ...(isMoved && { state: defined(state) }),
      ...(isDueElse && { due: { ...defined(due), ...(months !== undefined && { months }) } }),
      ...(slip && { slip }),
    },
  ];
}

const shortOf = ({ state }: Ledger): string | undefined => state && stateWord(state);

/** `achieved in December 2021`: what the last line says; the month to which it was postponed is told as the month due. */
function wordOf(model: Model, { changes }: Ledger): string | undefined {
  const last = changes.at(-1);
  if (!last || last.record.state.value === 'postponed') return last && stateWord('postponed');
  const words = changeInWords(model, last);
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

const dueOf = ({ collaboration }: Model, { dueNow }: Ledger): string | undefined =>
  dueNow === undefined ? undefined : formatProjectMonth(collaboration.start, dueNow);

function defined<T extends string>(parts: Record<T, string | undefined>): Partial<Record<T, string>> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<
    Record<T, string>
  >;
}
