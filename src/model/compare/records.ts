/** Which records of the minutes come, go or change? */
import type { Entry, EntryOf } from '../entry.ts';
import type { Keyword } from '../minutes/record.ts';
import type { Model } from '../model.ts';
import { dayOf } from '../order.ts';
import { compareText } from '../problem.ts';
import type { Filed } from '../records/filed.ts';
import { headInWords } from '../records/head-in-words.ts';
import { saidOf } from '../records/said.ts';
import { isMended } from './similar.ts';
import type { Times } from './state.ts';

/** A record as a reviewer reads it. */
export interface ToldRecord {
  keyword: Keyword;
  /** What stands before the colon, in words; empty where nothing does. */
  head: string;
  /** The words after the colon. */
  words: string;
  file: string;
  /** The line of the file; the first is 1. */
  line: number;
}

export interface RecordChanges {
  added: ToldRecord[];
  removed: ToldRecord[];
  changed: { before: ToldRecord; after: ToldRecord }[];
}

/** So many pairs are looked at for one whose words were mended. */
const MOST_PAIRS = 4000;

/** What the minutes record now and did not before, in order of time; nothing of the meetings that `isHidden` names. */
export function changesOfRecords(
  times: Times,
  pairs: Map<Entry, Entry>,
  isHidden: (meeting: Entry) => boolean,
): RecordChanges {
  const changes: RecordChanges = { added: [], removed: [], changed: [] };
  const kept = new Set<Entry>();
  const tell = { before: (it: Filed) => toldOf(times.before, it), after: (it: Filed) => toldOf(times.after, it) };
  for (const meeting of inOrder(times.after)) {
    const old = pairs.get(meeting) as EntryOf<'meetings'> | undefined;
    if (old) kept.add(old);
    if (old?.digest === meeting.digest) continue;
    const matched = matchRecords(
      old ? times.before.records.saidAt(old.id) : [],
      times.after.records.saidAt(meeting.id),
    );
    changes.added.push(...matched.come.map(tell.after));
    changes.removed.push(...matched.gone.map(tell.before));
    changes.changed.push(...matched.both.map(([was, is]) => ({ before: tell.before(was), after: tell.after(is) })));
  }
  for (const meeting of inOrder(times.before))
    if (!kept.has(meeting) && !isHidden(meeting))
      changes.removed.push(...times.before.records.saidAt(meeting.id).map(tell.before));
  return changes;
}

/** A record in words, with its place. */
export function toldOf(model: Model, filed: Filed): ToldRecord {
  const { keyword, text } = saidOf(model, filed);
  const { meeting, record } = filed;
  const head = [unknownAbout(filed), headInWords(model, filed)].filter(Boolean).join(' · ');
  return { keyword, head, words: text, file: meeting.file, line: record.line };
}

/** What it is about, as written, where that is no entry. */
const unknownAbout = ({ about, record }: Filed): string | undefined =>
  about === undefined && 'about' in record ? record.about?.value : undefined;

const inOrder = (model: Model) =>
  model.of('meetings').toSorted((a, b) => compareText(dayOf(a), dayOf(b)) || compareText(a.id, b.id));

/**
 * The records of one meeting at both times: first those that say the same, then those of the same name, then those of the
 * same words, at last those whose words were mended.
 */
function matchRecords(before: Filed[], after: Filed[]) {
  const same = match(before, after, saysOf);
  const named = match(same.gone, same.come, ({ record }) => `${record.keyword} ${record.block.anchor}`);
  const worded = match(named.gone, named.come, ({ record }) => record.text);
  const mended = matchMended(worded.gone, worded.come);
  return { ...mended, both: [...named.both, ...worded.both, ...mended.both] };
}

interface Matched {
  gone: Filed[];
  come: Filed[];
  both: [Filed, Filed][];
}

/** Matches records of one name, each with the first that is left. */
function match(gone: Filed[], come: Filed[], nameOf: (it: Filed) => string): Matched {
  const left = Map.groupBy(gone, nameOf);
  const both: [Filed, Filed][] = [];
  const others = come.filter((it) => {
    const old = left.get(nameOf(it))?.shift();
    if (old) both.push([old, it]);
    return !old;
  });
  const taken = new Set(both.map(([old]) => old));
  return { gone: gone.filter((it) => !taken.has(it)), come: others, both };
}

function matchMended(gone: Filed[], come: Filed[]): Matched {
  if (gone.length * come.length > MOST_PAIRS) return { gone, come, both: [] };
  const left = new Set(gone);
  const both: [Filed, Filed][] = [];
  const others = come.filter((it) => {
    const old = [...left].find(
      ({ record }) => record.keyword === it.record.keyword && isMended(record.text, it.record.text),
    );
    if (old) both.push([old, it]);
    return old ? !left.delete(old) : true;
  });
  return { gone: [...left], come: others, both };
}

/** All that a record says, without the places where it says it. */
function saysOf({ record }: Filed): string {
  const { block: _, line: __, column: ___, ...says } = record;
  return JSON.stringify(says, (name, value) => (name === 'line' || name === 'column' ? undefined : value));
}
