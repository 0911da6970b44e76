/** Deliverables and milestones in the review pack of a period: planned against reached, as the period ended. */
import { dayBefore, dueDay, formatEdtf, formatProjectMonth, sortDay } from './calendar.ts';
import { type Card, cardOf } from './card.ts';
import type { EntryKey } from './entry.ts';
import type { StatusRecord } from './minutes/record.ts';
import type { Model } from './model.ts';
import { compareText } from './problem.ts';
import type { Filed } from './records/filed.ts';
import { type Ledger, ledgerOf } from './records/ledger.ts';
import { type Said, saidOf } from './records/said.ts';
import { changeInWords, slipInWords } from './records/state-in-words.ts';
import { type Undertaking, undertakingsOf } from './undertaking.ts';

/** A period in days, `YYYY-MM-DD`, both within it; without an end it goes on. */
export interface PeriodDays {
  from: string;
  until?: string;
}

export interface PackRow {
  card: Card;
  /** The month first due, `M12 · Feb 2024`; undefined where no source gives it. */
  planned?: string;
  /** The month to which it was postponed last, by the end of the period. */
  revised?: string;
  /** The month in which it was reached, by the end of the period; `by …` when the date may fall into several. */
  reached?: string;
  /** Whether the day on which it was reached lies within the period. */
  isReachedHere: boolean;
  /** How late or early, in words. */
  slip?: string;
  /** Its state at the end of the period, in words; undefined when no minutes had given one. */
  state?: string;
  /** The line of minutes that gave it. */
  said?: Said;
  /** Where what was delivered can be read, with its address in words. */
  links: { text: string; url: string }[];
  /** The date printed on its public page, in words. */
  published?: string;
}

/** Why a row stands in the pack. */
export type PackGroup = 'due' | 'carried' | 'early' | 'published';

/**
 * The rows of a period, each group in order of due month: what was first `due` in it; what was due before, of which
 * minutes speak, and which was neither reached nor dropped when the period began, or was taken back in it (`carried`);
 * what was reached in it `early`, before the month first due, or where no such month is known; and what else was
 * `published` in it. The states are those of the last day of the period, or of the day `model.today` when that is
 * earlier; minutes of later meetings count where the date in their line lies before.
 */
export function packRows(model: Model, days: PeriodDays): Record<PackGroup, PackRow[]> {
  const { start } = model.collaboration;
  const [before, after] = [modelBy(model, dayBefore(days.from)), modelBy(model, days.until)];
  const kept = undertakingsOf(model)
    .map((entry) => ({ entry, ledger: ledgerOf(after, entry) }))
    .map((it) => ({ ...it, group: groupOf(before, days, it.entry, it.ledger) }))
    .sort((a, b) => compareText(firstDue(start, a.ledger), firstDue(start, b.ledger)));
  const rows = (group: PackGroup) =>
    kept.filter((it) => it.group === group).map(({ entry, ledger }) => packRow(model, days, entry, ledger));
  return { due: rows('due'), carried: rows('carried'), early: rows('early'), published: rows('published') };
}

/** A model of the status lines alone that had come true by the end of a day: by the dates in them, else by their own. */
function modelBy(model: Model, day = model.today): Model {
  const hasHappened = ({ record, day: said }: Filed<StatusRecord>) =>
    (record.date ? sortDay(record.date.value) : said) <= day;
  const statusOf = (key: EntryKey) => model.records.statusOf(key).filter(hasHappened);
  return { ...model, records: { ...model.records, statusOf } };
}

const firstDue = (start: string, { due }: Ledger) => (due === undefined ? '9999' : dueDay(start, due));

/** Whether a day lies within a period. */
export function isWithin({ from, until }: PeriodDays, day: string): boolean {
  return from <= day && (until === undefined || day <= until);
}

/** `model` is that of the day before the period. */
function groupOf(model: Model, days: PeriodDays, entry: Undertaking, ledger: Ledger): PackGroup | undefined {
  const due = firstDue(model.collaboration.start, ledger);
  if (isWithin(days, due)) return 'due';
  if (due < days.from) {
    const before = ledgerOf(model, entry);
    const isTold = ledger.changes.length > 0 && before.state !== 'dropped';
    const wasOpen = before.reached === undefined || ledger.reached?.said !== before.reached.said;
    if (isTold && wasOpen) return 'carried';
  } else if (isReachedIn(days, ledger)) return 'early';
  const { published } = entry.data;
  return published && isWithin(days, sortDay(published)) ? 'published' : undefined;
}

const isReachedIn = (days: PeriodDays, { reached }: Ledger): boolean =>
  reached !== undefined && isWithin(days, sortDay(reached.date));

function packRow(model: Model, days: PeriodDays, entry: Undertaking, ledger: Ledger): PackRow {
  const { start } = model.collaboration;
  const month = (n: number) => formatProjectMonth(start, n);
  const { due, dueNow, changes, reached } = ledger;
  const last = changes.at(-1);
  const slip = slipInWords(ledger);
  const { published } = entry.data;
  return {
    card: cardOf(entry),
    ...(due !== undefined && { planned: month(due) }),
    ...(dueNow !== undefined && dueNow !== due && { revised: month(dueNow) }),
    ...(reached && { reached: `${reached.isUncertain ? 'by ' : ''}${month(reached.month)}` }),
    isReachedHere: isReachedIn(days, ledger),
    ...(slip && { slip }),
    ...(last && { state: changeInWords(model, last), said: saidOf(model, last) }),
    links: linksOf(entry),
    ...(published && { published: formatEdtf(published) }),
  };
}

function linksOf({ data: { links = {} } }: Undertaking): PackRow['links'] {
  const { report, portal } = links;
  const [doi, code] = 'doi' in links || 'code' in links ? [links.doi, links.code] : [];
  return [
    { text: 'Report', url: report },
    { text: `doi:${doi}`, url: doi && `https://doi.org/${doi}` },
    { text: 'Funder’s portal', url: portal },
    { text: 'Source code', url: code },
  ].flatMap(({ text, url }) => (url ? [{ text, url }] : []));
}
