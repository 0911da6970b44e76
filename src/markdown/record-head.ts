/** What stands before the colon of a record, as a reader says it: `Action Xavier Espinal, due 10 February 2022:`. */
import { formatEdtf, whenInWords } from '#model/calendar.ts';
import type { EntryKey } from '#model/entry.ts';
import type { MinuteRecord, RecordRef, When } from '#model/minutes/record.ts';
import { KEYWORD_IN_WORDS } from '#model/records/head-in-words.ts';
import { type Line, linkEntry, linkPerson } from './autolink.ts';
import type { RenderContext } from './context.ts';
import { element, type Piece, text } from './piece.ts';

/** The classes of the element that shows these records: `record record-action`. */
export function recordClass(records: readonly MinuteRecord[]): string {
  return ['record', ...new Set(records.map((it) => `record-${it.keyword.toLowerCase()}`))].join(' ');
}

/** The heads of the records of one line, with their colon. */
export function recordHead(records: readonly MinuteRecord[], line: Line, context: RenderContext): Piece {
  const heads = records.flatMap((record, i): Piece[] => {
    const kind = `record-word-${record.keyword.toLowerCase()}`;
    const word = element('span', { class: `record-word ${kind}` }, [text(KEYWORD_IN_WORDS[record.keyword])]);
    const parts = partsOf(record, line, context);
    const spaced = parts.flatMap((part, at) => [text(at === 0 ? ' ' : ', '), ...part]);
    const isLast = i === records.length - 1;
    // Right after the frame of the word, the sign is there to be copied and heard, not to be seen.
    const sign = text(isLast ? ':' : ';');
    const end = parts.length === 0 ? element('span', { class: 'record-sign' }, [sign]) : sign;
    return [word, ...spaced, end, ...(isLast ? [] : [text(' ')])];
  });
  return element('span', { class: 'record-head' }, heads);
}

/** What became of the records of a line; nothing while nothing is said. */
export function recordOutcomes(anchor: string, context: RenderContext): Piece[] {
  return (context.outcomesOf?.(anchor) ?? []).flatMap(({ words, href }) => [
    text(' '),
    element('span', { class: 'record-outcome' }, [
      href === undefined ? text(words) : element('a', { href }, [text(words)]),
    ]),
  ]);
}

/** The parts of a head in the order in which they read well, whatever the order in which they were written. */
function partsOf(record: MinuteRecord, line: Line, context: RenderContext): Piece[][] {
  const parts: Piece[][] = [];
  if ('target' in record) {
    const date = record.date ? [text(` ${whenInWords(record.date.value)}`)] : [];
    parts.push([linkRecord(record, record.target.value, context), ...date]);
  } else if (record.keyword === 'STATUS') {
    const to = record.to ? ` to ${monthInFull(record.to.value, context)}` : '';
    const date = record.date ? ` ${whenInWords(record.date.value)}` : '';
    parts.push([linkAbout(record.about.value, line, context), text(` ${record.state.value}${to}${date}`)]);
  } else if (record.about) {
    parts.push([linkAbout(record.about.value, line, context)]);
  }
  for (const value of new Set(record.people.map((it) => it.value))) {
    line.linked.add(`people/${value}`);
    parts.push([linkPerson(value, context)]);
  }
  if ('due' in record && record.due) parts.push([text(`due ${whenDue(record.due.value, context)}`)]);
  if ('supersedes' in record && record.supersedes)
    parts.push([text('supersedes '), linkRecord(record, record.supersedes.value, context)]);
  if (record.date && record.keyword !== 'STATUS' && !('target' in record))
    parts.push([text(whenInWords(record.date.value))]);
  return parts;
}

function linkAbout(about: string, line: Line, context: RenderContext): Piece {
  const key: EntryKey | undefined = context.names.entryOf(about);
  return key === undefined ? text(about) : linkEntry(key, about, line, context);
}

/** The record that is named: a link when there is one, else its id as written. */
function linkRecord(from: MinuteRecord, { meeting, id }: RecordRef, context: RenderContext): Piece {
  const found = context.linkToRecord?.(from);
  if (!found) return text(`${meeting ?? ''}^${id}`);
  return element('a', { class: 'record-ref', href: found.href, title: found.words }, [text(id)]);
}

function whenDue(when: When, context: RenderContext): string {
  if (when.by === 'date') return formatEdtf(when.date);
  return when.by === 'month' ? monthInFull(when.month, context) : 'at the next meeting';
}

/** Both faces of a project month, `M38 · Mar 2022`; its number alone outside the project. */
function monthInFull(month: number, context: RenderContext): string {
  const words = context.monthInWords?.(month);
  return words === undefined ? `M${month}` : `M${month} · ${words}`;
}
