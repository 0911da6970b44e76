/** What is told of a comparison, in which order? Plain words, for a terminal and for Markdown alike. */
import { cardOf } from '../card.ts';
import type { Entry } from '../entry.ts';
import { kindName } from '../kinds.ts';
import type { Problem } from '../problem.ts';
import type { Closed } from './closed.ts';
import type { Comparison } from './compare.ts';
import type { ChangedEntry } from './entries.ts';
import type { FieldChange } from './fields.ts';
import type { ToldRecord } from './records.ts';
import type { StateMove } from './states.ts';

/** One thing that is told. All of its words may come from the content. */
export interface Line {
  /** What it is, such as `ACTION` or `Meeting`. */
  head?: string;
  words: string;
  /** The file, with the line where there is one. */
  place?: string;
  below?: string[];
}

export interface Section {
  title: string;
  lines: Line[];
  /** So many more there are than are told. */
  more: number;
}

/** As many lines of a section are told, and as many of what stands below a line. */
const MOST = 25;
const MOST_BELOW = 12;

/** The sections in the order in which a reviewer asks for them; those that are empty are left out. */
export function sectionsOf(comparison: Comparison): Section[] {
  const { entries, records, closed, states, settings, problems, published, unreadable } = comparison;
  return [
    section('Files that cannot be read; they are counted as they were', unreadable, (words) => ({ words })),
    section('Made public', published, entryLine),
    section('States', states, stateLine),
    section('Added', entries.added, entryLine),
    section('Recorded', records.added, recordLine),
    section('Done', closed.done, closedLine),
    section('Answered', closed.answered, closedLine),
    section('Superseded', closed.superseded, closedLine),
    section('Open again', closed.reopened, recordLine),
    section('Changed', entries.changed, changedLine),
    section('Settings', settings, (it) => ({ words: fieldInWords(it) })),
    section('Records changed', records.changed, ({ before, after }) => ({
      ...recordLine(after),
      below: [`before: ${inWords(before)}`],
    })),
    section('Renamed', entries.renamed, ({ before, after }) => ({ words: `${before.file} → ${after.file}` })),
    section('Removed', entries.removed, entryLine),
    section('Records removed', records.removed, recordLine),
    section('New problems', problems.added, problemLine),
    section('Problems mended', problems.mended, problemLine),
    section(
      'Problems that were there before',
      problems.remaining > 0 ? [remainingInWords(comparison)] : [],
      (words) => ({
        words,
      }),
    ),
  ].filter((it) => it.lines.length > 0);
}

function section<T>(title: string, list: T[], lineOf: (it: T) => Line): Section {
  return { title, lines: list.slice(0, MOST).map(lineOf), more: Math.max(0, list.length - MOST) };
}

function entryLine(entry: Entry): Line {
  const { label, title, date } = cardOf(entry);
  return { head: kindName(entry.kind).one, words: [label, title, date].filter(Boolean).join(' · '), place: entry.file };
}

function changedLine({ after, fields, lines }: ChangedEntry): Line {
  const told = fields.slice(0, MOST_BELOW).map(fieldInWords);
  const others = fields.length - told.length;
  return {
    ...entryLine(after),
    below: [
      ...told,
      ...(others > 0 ? [`and ${others} more ${others === 1 ? 'field' : 'fields'}`] : []),
      ...(lines ? [linesInWords(lines)] : []),
    ],
  };
}

/** `due: M38 → M40`. */
function fieldInWords({ field, from, to }: FieldChange): string {
  if (from === undefined) return `${field}: ${to ?? ''} (new)`;
  return to === undefined ? `${field}: ${from} (taken out)` : `${field}: ${from} → ${to}`;
}

function linesInWords({ come, gone }: { come: number; gone: number }): string {
  const lines = (n: number) => `${n} ${n === 1 ? 'line' : 'lines'}`;
  if (gone === 0) return `text: ${lines(come)} added`;
  return come === 0 ? `text: ${lines(gone)} removed` : `text: ${lines(come)} added, ${gone} removed`;
}

/** `MS13`, `planned → achieved in December 2021; due M38 · Mar 2022 → M40 · May 2022; 2 months later than first due`. */
function stateLine({ label, file, state, due, slip }: StateMove): Line {
  const step = (from: string | undefined, to: string | undefined, none: string) => `${from ?? none} → ${to ?? none}`;
  const parts = [
    ...(state ? [step(state.from, state.to, 'nothing said')] : []),
    ...(due ? [`due ${step(due.from, due.to, 'in a month not named')}${slipped(due.months)}`] : []),
    ...(slip ? [slip] : []),
  ];
  return { head: label, words: parts.join('; '), place: file };
}

function slipped(months: number | undefined): string {
  if (!months) return '';
  const count = Math.abs(months);
  return ` (${count} ${count === 1 ? 'month' : 'months'} ${months > 0 ? 'later' : 'earlier'})`;
}

function recordLine(record: ToldRecord): Line {
  return { head: record.keyword, words: wordsOf(record), place: `${record.file}:${record.line}` };
}

function closedLine({ record, by }: Closed): Line {
  return { ...recordLine(record), below: [`${inWords(by)} (${by.file}:${by.line})`] };
}

const inWords = (record: ToldRecord): string => `${record.keyword} ${wordsOf(record)}`;

const wordsOf = ({ head, words }: ToldRecord): string => (head ? `${head}: ${words}` : words);

function problemLine({ file, line, column, severity, message, hint, rule }: Problem): Line {
  return {
    head: severity,
    words: `${message} (${rule})`,
    place: `${file}:${line}:${column}`,
    ...(hint && { below: [`→ ${hint}`] }),
  };
}

function remainingInWords({ problems: { remaining } }: Comparison): string {
  return `${remaining} ${remaining === 1 ? 'is' : 'are'} still there; this change neither made nor mended ${remaining === 1 ? 'it' : 'them'}`;
}
