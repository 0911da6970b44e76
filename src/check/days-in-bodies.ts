/** The days of a body that readers cannot tell, with their places. */
import { daysBetween, spanOf } from '#model/calendar.ts';
import { type Entry, keyOf } from '#model/entry.ts';
import type { NearRecord } from '#model/minutes/record.ts';
import { fromSettings } from '#model/references.ts';
import { dateOf } from '#model/title.ts';
import { daysInMonth } from '#schema/edtf.ts';
import type { Known } from './known.ts';
import { findUnsoundDays, type Reading, type WrittenDay } from './written-days.ts';

export interface DayInBody extends WrittenDay {
  line: number;
  column: number;
  /** The days that a record may mean, `YYYY-MM-DD`: in the year that is written, else in the next or nearest one. */
  days?: string[];
}

/** A day so near to that of the meeting is the one that is meant. */
const NEAR = 45;

/** Asked by two rules. */
const known = new WeakMap<Entry, DayInBody[]>();

/**
 * The days of an entry that have two readings or none. In prose, `10/12` is left alone where words do not make it a day,
 * and where one of its readings alone lies near the date of the entry.
 */
export function daysInBody(entry: Entry, { proseOf, model, recallOf }: Sight): DayInBody[] {
  const read = () => (mayHave(entry) ? readDays(entry, proseOf(entry), recordsOf(entry, model)) : []);
  const days = known.get(entry) ?? recallOf(entry, 'days', read);
  known.set(entry, days);
  return days;
}

type Sight = Pick<Known, 'proseOf' | 'model' | 'recallOf'>;

/** Most bodies have none, whatever of them is prose: those need not be read as Markdown. */
const mayHave = ({ kind, body }: Entry) => !fromSettings(kind) && findUnsoundDays(body).length > 0;

/** Lines that are meant as records. */
const recordsOf = (entry: Entry, model: Known['model']) =>
  entry.kind === 'meetings' ? model.outline(keyOf(entry)).nearRecords.filter((it) => it.rule === 'record') : [];

function readDays(entry: Entry, lines: string[], records: NearRecord[]): DayInBody[] {
  const date = dateOf(entry);
  return lines.flatMap((text, at) =>
    findUnsoundDays(text).flatMap((day): DayInBody[] => {
      const [line, column] = [at + entry.bodyLine, day.start + 1];
      const isData = records.some((it) => it.line === line && it.column <= column && column < endOf(it));
      if (isData) return [{ ...day, line, column, ...daysOf(day, date, isDueBefore(text.slice(0, day.start))) }];
      return day.isSure && !isPlain(day.readings, date) ? [{ ...day, line, column, ...daysOf(day) }] : [];
    }),
  );
}

const isDueBefore = (text: string) => /^due$/i.test(text.trimEnd().slice(-3));

/** The days of all readings, where their years are known. Something is due only after it was asked for. */
function daysOf({ readings }: WrittenDay, date?: string, isDue = false): { days?: string[] } {
  const days = readings
    .map((it) => inYear(it, date, isDue))
    .filter(isDated)
    .map(dayOfReading);
  return days.length === readings.length ? { days } : {};
}

const endOf = ({ column, length }: NearRecord) => column + (length ?? 0);

/** Whether a record is none because of such a day, which is told of as what it is. */
export function isAboutDay({ line, column, length }: NearRecord, days: DayInBody[]): boolean {
  return days.some((it) => it.line === line && column <= it.column && it.column < column + (length ?? 0));
}

const isDated = (reading: Reading): reading is Required<Reading> => reading.year !== undefined;

const dayOfReading = ({ year, month, day }: Required<Reading>) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Whether exactly one of several readings lies near a date. */
function isPlain(readings: Reading[], date: string | undefined): boolean {
  if (date === undefined || readings.length < 2) return false;
  const near = readings.map((it) => inYear(it, date)).filter((it) => isDated(it) && farFrom(it, date) <= NEAR);
  return near.length === 1;
}

/** Days between a reading and a date. */
function farFrom(reading: Required<Reading>, date: string): number {
  const { from, until } = spanOf(date);
  const day = dayOfReading(reading);
  if (from && day < from) return daysBetween(day, from);
  return until && day > until ? daysBetween(until, day) : 0;
}

/** A reading without a year in the one that is nearest to a date, or next after it; 29 February in a year that has it. */
function inYear(reading: Reading, date: string | undefined, isAfter = false): Reading {
  const { from, until = from } = spanOf(date ?? '');
  if (reading.year !== undefined || !date || !until) return reading;
  const year = Number(until.slice(0, 4));
  const years = [year, year + 1, year - 1].filter((it) => reading.day <= (daysInMonth(it, reading.month) ?? 0));
  const dated = years
    .map((it) => ({ ...reading, year: it }))
    .filter((it) => !isAfter || dayOfReading(it) >= (from ?? ''));
  return dated.sort((a, b) => farFrom(a, date) - farFrom(b, date))[0] ?? reading;
}

/** The year in which a day without one lies nearest to a date; undefined without a date that tells the time of year. */
export function yearNear(reading: Reading, date: string | undefined): number | undefined {
  const { from, until } = spanOf(date ?? '');
  if (!date || !from || !until || daysBetween(from, until) > 2 * NEAR) return undefined;
  const near = inYear(reading, date);
  return isDated(near) && farFrom(near, date) <= 2 * NEAR ? near.year : undefined;
}
