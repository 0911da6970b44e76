/** A record: a line of minutes that says in its first word what it is, such as `ACTION @ann due 2022-02-10: Ask the sites. ^ask`. */
import type { Block } from './outline.ts';

/** The words, in capitals, with which a record begins. */
export const KEYWORDS = ['DECISION', 'ACTION', 'QUESTION', 'STATUS', 'DONE', 'ANSWER', 'INFO'] as const;
export type Keyword = (typeof KEYWORDS)[number];

/** The source of an expression for an id: of a person after `@`, of a line after `^`. */
export const ID = '[a-z0-9]+(?:[.-][a-z0-9]+)*';

/** The states of a deliverable or milestone, as a status line names them. */
export const STATES = [
  'planned',
  'underway',
  'submitted',
  'achieved',
  'accepted',
  'rejected',
  'postponed',
  'dropped',
] as const;
export type State = (typeof STATES)[number];

/**
 * A part of a record with its place in the file, where its word or sign begins (`due`, `to`, `supersedes`, `@`, `^`); line
 * and column from 1, the column in UTF-16 code units.
 */
export interface Part<T = string> {
  value: T;
  line: number;
  column: number;
  /** How many code units of the line it takes; undefined where the source writes it in another way. */
  length?: number;
}

/** When something is due: by a day (EDTF day or month, its last day counts), by the end of a project month, at the next meeting. */
export type When = { by: 'date'; date: string } | { by: 'month'; month: number } | { by: 'next' };

/** Names a record of this or another meeting: `^drop-ms12`, or `wp2/2021-12-10^drop-ms12`. */
export interface RecordRef {
  /** The id of the meeting; undefined where only the record is named. */
  meeting?: string;
  id: string;
}

/** What every record has. Its id is the anchor of its block: that of its `^id`, else one made from its words. */
interface Common {
  block: Block;
  /** The place of the keyword. */
  line: number;
  column: number;
  /** The prose after the colon, as plain text, without `^id`; blanks folded. */
  text: string;
  /** The people named before the colon, by id, without `@`. */
  people: Part[];
  /** The day or month that it speaks of, EDTF; the meeting's date counts where it is left out. */
  date?: Part;
}

/** `STATUS MS12 postponed to M38: …` */
export interface StatusRecord extends Common {
  keyword: 'STATUS';
  /** The code or name as written. */
  about: Part;
  state: Part<State>;
  /** The project month to which it is postponed. */
  to?: Part<number>;
}

/** `ACTION D2.3 @ann due next: …`, `QUESTION @ann: …` */
export interface AskingRecord extends Common {
  keyword: 'ACTION' | 'QUESTION';
  about?: Part;
  due?: Part<When>;
}

/** `DECISION MS12 supersedes ^keep-ms12: …` */
export interface DecisionRecord extends Common {
  keyword: 'DECISION';
  about?: Part;
  supersedes?: Part<RecordRef>;
}

/** `DONE ^dac21-replay 2022-02-14: …`, `ANSWER ^drop-ms12: …` */
export interface ClosingRecord extends Common {
  keyword: 'DONE' | 'ANSWER';
  target: Part<RecordRef>;
}

/** `INFO: …` */
export interface InfoRecord extends Common {
  keyword: 'INFO';
  about?: Part;
}

export type MinuteRecord = StatusRecord | AskingRecord | DecisionRecord | ClosingRecord | InfoRecord;

/** A line that begins like a record and is none, or that records something in the way of another group: it stays prose. */
export interface NearRecord {
  line: number;
  column: number;
  /** How many code units of the line are wrong; undefined when it is the line as a whole. */
  length?: number;
  /** What stands rightly in their place, where there is one right answer. */
  becomes?: string;
  /** `record` for a mistake in a record, `mark` for an `^id` that is taken, `habit` for another group's way of marking. */
  rule: 'record' | 'mark' | 'habit';
  message: string;
  hint: string;
  /** The name of whoever is to act, where another group’s way gives one; the hint has `@…` in the place of the id. */
  who?: string;
  /** Whether the line is a habit only where that is the name of somebody. */
  isOfPeople?: true;
}
