/** Which entries come, go, change or get another name? */
import { type Entry, keyOf } from '../entry.ts';
import type { Model } from '../model.ts';
import { compareText } from '../problem.ts';
import { fromSettings } from '../references.ts';
import { changedFields, type FieldChange } from './fields.ts';
import { countLines, sharedLines } from './similar.ts';
import type { Times } from './state.ts';

/** One entry at both times. */
export interface Pair {
  before: Entry;
  after: Entry;
}

export interface ChangedEntry extends Pair {
  fields: FieldChange[];
  /** Lines of the body that came and went; undefined where none did. */
  lines?: { come: number; gone: number };
}

export interface EntryChanges {
  added: Entry[];
  removed: Entry[];
  /** Those whose file has another name now; what changed in them besides is among `changed`. */
  renamed: Pair[];
  changed: ChangedEntry[];
}

/** What is alike in so many of its lines is the same note under another name. */
const ALIKE = 0.6;
/** So many pairs are looked at for one that was renamed. */
const MOST_PAIRS = 4000;

/** The entries of both times that are one and the same, whatever their names. */
export function pairEntries({ before, after }: Times): Map<Entry, Entry> {
  const pairs = new Map<Entry, Entry>();
  for (const entry of after.entries) {
    const old = before.get(keyOf(entry));
    if (old) pairs.set(entry, old);
  }
  const taken = new Set(pairs.values());
  const gone = before.entries.filter((it) => !taken.has(it));
  const come = after.entries.filter((it) => !pairs.has(it));
  for (const [entry, old] of [...sameFiles(gone, come), ...alikeFiles(gone, come)]) {
    if (pairs.has(entry) || taken.has(old)) continue;
    pairs.set(entry, old);
    taken.add(old);
  }
  return pairs;
}

/** What became of the entries, without those that `isHidden` names: they are internal at one of the two times. */
export function changesOfEntries(
  times: Times,
  pairs: Map<Entry, Entry>,
  isHidden: (entry: Entry) => boolean,
): EntryChanges {
  const known = new Set(pairs.values());
  const both = [...pairs].map(([after, before]): Pair => ({ before, after }));
  return {
    added: times.after.entries.filter((it) => !pairs.has(it) && !isHidden(it)),
    removed: times.before.entries.filter((it) => !known.has(it) && !isHidden(it)),
    renamed: both.filter((it) => it.before.id !== it.after.id),
    changed: both.flatMap(changeOf),
  };
}

/** The settings that are no entry of their own. */
export function changesOfSettings({ before, after }: Times): FieldChange[] {
  return changedFields(ownSettings(before), ownSettings(after));
}

function ownSettings({ collaboration }: Model): object {
  const { reportingPeriods: _, phases: __, series: ___, ...own } = collaboration;
  return own;
}

function changeOf({ before, after }: Pair): ChangedEntry[] {
  if (before.digest === after.digest && !fromSettings(after.kind)) return [];
  const fields = changedFields(before.data, after.data);
  const { come, gone } = countLines(before.body, after.body);
  if (fields.length === 0 && before.body === after.body) return [];
  return [{ before, after, fields, ...(come + gone > 0 && { lines: { come, gone } }) }];
}

/** Files with the same bytes; what lies in `collaboration.yaml` has no file of its own. */
function sameFiles(gone: Entry[], come: Entry[]): [Entry, Entry][] {
  const byDigest = new Map(gone.map((it) => [`${it.kind} ${it.digest}`, it]));
  return come
    .filter((it) => !fromSettings(it.kind))
    .flatMap((it): [Entry, Entry][] => {
      const old = byDigest.get(`${it.kind} ${it.digest}`);
      return old ? [[it, old]] : [];
    });
}

/** Files of one kind that share most of their lines, the most alike first. */
function alikeFiles(gone: Entry[], come: Entry[]): [Entry, Entry][] {
  const couples = come.flatMap((it) => gone.filter((old) => old.kind === it.kind).map((old) => [it, old] as const));
  if (couples.length > MOST_PAIRS) return [];
  return couples
    .map(([it, old]) => ({ it, old, alike: sharedLines(textOf(old), textOf(it)) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike || compareText(a.it.file + a.old.file, b.it.file + b.old.file))
    .map(({ it, old }) => [it, old]);
}

/** What an entry says, a line for each of its fields. */
const textOf = ({ data, body }: Entry): string =>
  `${Object.entries(data)
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
    .join('\n')}\n${body}`;
