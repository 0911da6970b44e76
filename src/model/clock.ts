/** Where the project stands in its own time: which month, what is left, how the work is paid for now. */
import {
  daysBetween,
  formatDay,
  formatEdtf,
  formatProjectMonth,
  MEAN_MONTH,
  projectMonthOf,
  spanOf,
} from './calendar.ts';
import type { EntryKey, EntryOf } from './entry.ts';
import { keyOf } from './entry.ts';
import type { Model } from './model.ts';

export interface ProjectClock {
  state: 'to begin' | 'running' | 'ended';
  /** The project month in which `today` lies, in both its faces; undefined before the start and after the end. */
  month?: string;
  /** A sentence, without its full stop: where the project stands. */
  words: string;
  /** The reporting period and the phase of funding in which `today` lies, with a few words of each. */
  now: { key: EntryKey; label: string; words: string }[];
}

/** The clock of the project on the day `model.today`; also right before the start and after the end. */
export function projectClock(model: Model): ProjectClock {
  const { start, end } = model.collaboration;
  const { today } = model;
  const months = projectMonthOf(start, end);
  const whole = `${months} months, from ${formatProjectMonth(start, 1)} to ${formatProjectMonth(start, months)}`;
  const now = nowOf(model);
  if (today < start) {
    const words = `Begins ${awayFrom(today, start)}, on ${formatDay(start)}, and runs for ${whole}`;
    return { state: 'to begin', words, now };
  }
  if (today > end) {
    const words = `Ended ${awayFrom(today, end)}, on ${formatDay(end)}, after ${whole}`;
    return { state: 'ended', words, now };
  }
  const at = projectMonthOf(start, today);
  const left = at === months ? 'the last' : `${count(months - at)} to go`;
  const until = today === end ? 'it ends today' : `to ${formatDay(end)}`;
  const words = `Month ${at} of ${months}, ${left}, ${until}`;
  return { state: 'running', month: formatProjectMonth(start, at), words, now };
}

/** How a phase of funding is called in the middle of a sentence. */
const PHASE_KINDS = {
  funded: 'funded',
  unfunded: 'unfunded',
  'open-collaboration': 'open collaboration',
};

/** The reporting period, then the phase. Where phases overlap on the day, the one that began last counts. */
function nowOf(model: Model): ProjectClock['now'] {
  const { today } = model;
  const current = model.of('periods').filter(({ data: { start, end } }) => {
    const [from, until] = [spanOf(start).from ?? '', end === undefined ? undefined : spanOf(end).until];
    return from <= today && (until === undefined || today <= until);
  });
  const period = current.findLast((it) => it.data.kind === 'reporting');
  const phase = current.findLast((it) => it.data.kind !== 'reporting');
  return [period, phase].flatMap((it) => (it ? [{ key: keyOf(it), ...periodInWords(model, it) }] : []));
}

function periodInWords(model: Model, { data }: EntryOf<'periods'>): { label: string; words: string } {
  const { start } = model.collaboration;
  const until = data.end && spanOf(data.end).until;
  const last = until && formatProjectMonth(start, projectMonthOf(start, until));
  if (data.kind === 'reporting') return { label: data.code, words: `${data.name}, to ${last}` };
  const when = last ? `until ${last}` : `since ${monthIn(model, data.start) ?? formatEdtf(data.start)}`;
  const kind = PHASE_KINDS[data.kind];
  return { label: data.name, words: isNamed(kind, data.name) ? when : `${kind}, ${when}` };
}

/** The project month of a date; undefined when it may lie in several, or lies outside the project. */
function monthIn(model: Model, date: string): string | undefined {
  const { start, end } = model.collaboration;
  const { from, until } = spanOf(date);
  if (!from || !until || from < start || until > end) return undefined;
  const [first, last] = [projectMonthOf(start, from), projectMonthOf(start, until)];
  return first === last ? formatProjectMonth(start, first) : undefined;
}

/** Whether the name of a phase begins with its kind, as `Funded phase` does. */
const isNamed = (kind: string, name: string) => name.toLowerCase().startsWith(kind);

/** How far a day lies from another in words: `in 3 months`, `46 months ago`, `in less than a month`. */
function awayFrom(today: string, day: string): string {
  const months = Math.round(Math.abs(daysBetween(today, day)) / MEAN_MONTH);
  const far = months === 0 ? 'less than a month' : count(months);
  return today < day ? `in ${far}` : `${far} ago`;
}

const count = (months: number) => (months === 1 ? 'a month' : `${months} months`);
