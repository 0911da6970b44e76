/** Weaves entries into what the collaboration knows: who refers to whom, and who speaks of whom. */
import type { Entry, EntryKey, EntryOf, Kind } from './entry.ts';
import { keyOf } from './entry.ts';
import { findMentions } from './mentions.ts';
import type { Outline } from './minutes/outline.ts';
import { readOutline } from './minutes/read-outline.ts';
import type { Mention, Model } from './model.ts';
import { buildNames } from './names.ts';
import { neighboursIn } from './neighbours.ts';
import { compareByTime, compareInIndex } from './order.ts';
import { compareText } from './problem.ts';
import { recordsOf } from './records/records.ts';
import { referencesOf } from './references.ts';
import { type SettingsFile, settingsEntries } from './settings-entries.ts';

export interface Woven {
  settings: SettingsFile;
  entries: Entry[];
}

/**
 * Makes the model of what was read, as of the day `today` (`YYYY-MM-DD`). No mistake in the content is an exception.
 * `readOutlineOf` reads the body of an entry, for who has read it before.
 */
export function weave(read: Woven, today: string, readOutlineOf: (entry: Entry) => Outline = outlineOfBody): Model {
  const entries = [...settingsEntries(read.settings), ...read.entries].sort(compareKeys);
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const byKind = Map.groupBy(entries, (entry) => entry.kind);
  for (const list of byKind.values()) list.sort(compareInIndex);

  const references = entries.flatMap(referencesOf);
  const alive = references.filter((it) => byKey.has(it.to));
  const neighbours = neighboursIn((byKind.get('meetings') ?? []) as EntryOf<'meetings'>[]);
  const { names, clashes } = buildNames(entries);
  const outlines = new Map(entries.map((entry) => [keyOf(entry), readOutlineOf(entry)]));
  const outlineOf = (key: EntryKey) => outlines.get(key) ?? { items: [], blocks: [], records: [], nearRecords: [] };
  // Finding names in all texts costs a good part of weaving, and not everybody asks who speaks of whom.
  const mentions = once(() => entries.flatMap((from) => findMentions(from, outlines.get(keyOf(from)), names, byKey)));
  const mentionsOf = once(() => Map.groupBy([...mentions()].sort(byTimeOf(byKey)), (it) => it.of));
  const mentionsBy = once(() => Map.groupBy(mentions(), (it) => it.from));
  const referencesTo = Map.groupBy(alive, (it) => it.to);

  return {
    collaboration: read.settings.data,
    today,
    entries,
    of: <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as EntryOf<K>[],
    get: (key) => byKey.get(key),
    names,
    outline: outlineOf,
    records: recordsOf(entries, outlineOf, names),
    mentionsOf: (key) => mentionsOf().get(key) ?? [],
    mentionsBy: (key) => mentionsBy().get(key) ?? [],
    referencesTo: (key) => referencesTo.get(key) ?? [],
    neighboursOf: (key) => neighbours.get(key) ?? {},
    clashes,
  };
}

/** Makes a value when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const outlineOfBody = ({ body, bodyLine, path }: Entry) =>
  readOutline(body, bodyLine, path.endsWith('.mdx') ? 'mdx' : 'md');

function compareKeys(a: Entry, b: Entry): number {
  return compareText(keyOf(a), keyOf(b));
}

/** Mentions are told in order of time, then as they stand in the file. */
function byTimeOf(byKey: Map<EntryKey, Entry>) {
  return (a: Mention, b: Mention): number => {
    const [one, other] = [byKey.get(a.from), byKey.get(b.from)];
    return (one && other && compareByTime(one, other)) || compareText(a.from, b.from) || a.block.line - b.block.line;
  };
}
