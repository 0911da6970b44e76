/** What became of the records of a meeting, and which earlier records its own lines close or replace. */
import { whenInWords } from '../calendar.ts';
import { type EntryKey, type EntryOf, keyOf } from '../entry.ts';
import type { Keyword, MinuteRecord } from '../minutes/record.ts';
import type { Model } from '../model.ts';
import type { Filed } from './filed.ts';

/** A line of a meeting, as an address. */
interface LinePlace {
  meeting: EntryKey;
  anchor: string;
}

/** What a line says of a record on another line. */
export interface RecordOutcome {
  /** The line of the record. */
  anchor: string;
  /** `done on 14 February 2024`. */
  words: string;
  /** The line that says so. */
  by: LinePlace;
}

/** The earlier record that a line closes or replaces. */
export interface RecordTarget {
  /** The line that names it, and which of its records does. */
  anchor: string;
  keyword: Keyword;
  target: LinePlace;
  /** The words of that record. */
  words: string;
}

const WORDS: Partial<Record<Keyword, string>> = { DONE: 'done', ANSWER: 'answered', DECISION: 'superseded' };

/** What had become of the records of a meeting by the day the site is built for: one outcome each, the first. */
export function outcomesOf(model: Model, meeting: EntryOf<'meetings'>): RecordOutcome[] {
  return model.records.saidAt(meeting.id).flatMap((filed): RecordOutcome[] => {
    const by = model.records.closing(filed).find((it) => it.day <= model.today);
    const word = by && WORDS[by.record.keyword];
    if (!by || !word) return [];
    const when =
      by.meeting === meeting ? 'at this meeting' : whenInWords(by.record.date?.value ?? by.meeting.data.date);
    return [{ anchor: filed.record.block.anchor, words: `${word} ${when}`, by: placeOf(by) }];
  });
}

/** The earlier records that the lines of a meeting close or replace. */
export function targetsOf(model: Model, meeting: EntryOf<'meetings'>): RecordTarget[] {
  return model.records.saidAt(meeting.id).flatMap((filed): RecordTarget[] => {
    const resolution = model.records.resolutionOf(filed);
    if (!resolution || !('target' in resolution)) return [];
    const { target } = resolution;
    const { keyword, block } = filed.record;
    return [{ anchor: block.anchor, keyword, target: placeOf(target), words: target.record.text }];
  });
}

/** The target of a record that was read again from the same body. */
export const targetOf = (targets: RecordTarget[], { block, keyword }: MinuteRecord): RecordTarget | undefined =>
  targets.find((it) => it.anchor === block.anchor && it.keyword === keyword);

const placeOf = ({ meeting, record }: Filed): LinePlace => ({ meeting: keyOf(meeting), anchor: record.block.anchor });
