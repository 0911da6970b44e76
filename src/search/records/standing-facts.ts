/** How does a deliverable or milestone stand, and when is it due, in a line each? */
import { whenInWords } from '#model/calendar.ts';
import { keyOf } from '#model/entry.ts';
import type { State } from '#model/minutes/record.ts';
import type { Model } from '#model/model.ts';
import { type Standing, standingOf } from '#model/records/standing.ts';
import type { Routes } from '#model/routes.ts';
import { isPublished, type Undertaking } from '#model/undertaking.ts';
import type { Fact } from '../record.ts';

/** The states whose words do not tell the day on which they came to be: the day on which they were told is. */
const UNDATED: ReadonlySet<State> = new Set(['planned', 'underway', 'postponed']);

const LATE: Record<NonNullable<Standing['late']>, string> = { overdue: 'overdue', unknown: 'its month has passed' };

/** Its status, which leads to the line that says it, and the month in which it is due, where a source gives one. */
export function standingFacts(model: Model, routes: Routes, entry: Undertaking): [status: Fact, due?: Fact] {
  const standing = standingOf(model, entry);
  const due = dueInWords(standing);
  const status = statusFact(model, routes, entry, standing);
  return due === undefined ? [status] : [status, { label: 'Due', words: due }];
}

/** `Postponed to M38 · Mar 2022, overdue, said on 2 March 2021`. */
function statusFact(model: Model, routes: Routes, entry: Undertaking, { words, state, late }: Standing): Fact {
  const last = model.records.statusOf(keyOf(entry)).findLast((it) => it.day <= model.today);
  const parts = [
    words,
    ...(late ? [LATE[late]] : []),
    ...(last && state && UNDATED.has(state) ? [`said ${whenInWords(last.meeting.data.date)}`] : []),
    ...(!state && isPublished(entry) ? [publishedInWords(entry)] : []),
  ];
  const url = last && routes.entry(keyOf(last.meeting), last.record.block.anchor);
  return { label: 'Status', words: parts.join(', '), ...(url && { url }) };
}

const publishedInWords = ({ data: { published } }: Undertaking) =>
  published === undefined ? 'published' : `published ${whenInWords(published)}`;

/** `M17 · Jul 2024, first M15 · May 2024, reached M25 · Mar 2025, 10 months late`. */
function dueInWords({ months, isMonthOpen, reached, slip }: Standing): string | undefined {
  const [first] = months;
  const now = isMonthOpen ? 'a month not named yet' : months.at(-1);
  if (first === undefined || now === undefined) return undefined;
  const parts = [
    now,
    ...(first === now ? [] : [`first ${first}`]),
    ...(reached ? [`reached ${reached}`, ...(slip ? [slip] : [])] : []),
  ];
  return parts.join(', ');
}
