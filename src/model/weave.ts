/** Weaves entries into what the collaboration knows: who refers to whom, who speaks of whom, and what is wrong. */
import type { Collaboration } from '#schema/collaboration.ts';
import type { Path } from '#schema/walk.ts';
import { checkAddresses } from './addresses.ts';
import { checkReferences, idsByKind } from './check-references.ts';
import { explainClash } from './clashes.ts';
import { checkCodes } from './codes.ts';
import type { Entry, EntryKey, EntryOf, Kind } from './entry.ts';
import { keyOf } from './entry.ts';
import { findMentions } from './mentions.ts';
import { readOutline } from './minutes/read-outline.ts';
import type { Mention, Model } from './model.ts';
import { buildNames } from './names.ts';
import { neighboursIn } from './neighbours.ts';
import { checkNesting } from './nesting.ts';
import { compareByTime, compareInIndex } from './order.ts';
import { compareProblems, compareText, type Problem } from './problem.ts';
import { recordsOf } from './records/records.ts';
import { referencesOf } from './references.ts';
import type { RefusedEntry } from './refused.ts';
import { periodId, type SettingsFile, settingsEntries } from './settings-entries.ts';
import { checkSpeakers } from './speakers.ts';

export interface Woven {
  settings: SettingsFile;
  entries: Entry[];
  /** Keys of internal entries, which nothing public may name. */
  withheld: string[];
  /** Entries that were refused for their own mistakes; who names them has made none. */
  refused?: RefusedEntry[];
}

/** The place of a field in the file at `path`; line and column, the first is 1. */
export type LocateField = (path: string, field: Path) => { line: number; column: number };

/** Makes the model of what was read, as of the day `today` (`YYYY-MM-DD`). Mistakes are problems, never exceptions. */
export function weave(read: Woven, today: string, locate: LocateField): Model {
  const entries = [...settingsEntries(read.settings), ...read.entries].sort(compareKeys);
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const byKind = Map.groupBy(entries, (entry) => entry.kind);
  for (const list of byKind.values()) list.sort(compareInIndex);

  const references = entries.flatMap(referencesOf);
  const alive = references.filter((it) => byKey.has(it.to));
  const neighbours = neighboursIn((byKind.get('meetings') ?? []) as EntryOf<'meetings'>[]);
  const { names, clashes } = buildNames(entries);
  const outlines = new Map(
    entries.map((entry) => [keyOf(entry), readOutline(entry.body, entry.bodyLine, formatOf(entry))]),
  );
  const outlineOf = (key: EntryKey) => outlines.get(key) ?? { items: [], blocks: [], records: [], nearRecords: [] };
  const mentions = entries.flatMap((from) => findMentions(from, outlines.get(keyOf(from)), names, byKey));
  const mentionsOf = Map.groupBy([...mentions].sort(byTimeOf(byKey)), (it) => it.of);
  const mentionsBy = Map.groupBy(mentions, (it) => it.from);
  const referencesTo = Map.groupBy(alive, (it) => it.to);

  const at = (from: Entry | RefusedEntry, path: Path) => ({
    file: from.file,
    ...locate(from.path, 'id' in from ? settingsPath(from, path, read.settings.data) : path),
  });
  const refused = read.refused ?? [];
  const ids = idsByKind([...entries.map(keyOf), ...refused.map((it) => it.key)]);
  const problems: Problem[] = [
    ...checkReferences({ entries, refused, withheld: read.withheld, hasSettings: true }, at),
    ...entries.flatMap((entry) =>
      checkCodes(entry, read.settings.data).map(
        ({ path, ...rest }): Problem => ({ ...at(entry, path), severity: 'error', ...rest }),
      ),
    ),
    ...clashes.flatMap((clash) => explainClash(clash, byKey, at)),
    ...entries.flatMap((entry) => checkSpeakers(entry, outlines.get(keyOf(entry)), ids)),
    ...entries.flatMap(checkNesting),
    ...checkAddresses(read.settings.data, read.entries).map(
      ({ entry, path, ...rest }): Problem => ({
        file: entry?.file ?? read.settings.file,
        ...(entry ? { line: 1, column: 1 } : locate(read.settings.path, path)),
        severity: 'error',
        ...rest,
      }),
    ),
  ].sort(compareProblems);

  return {
    collaboration: read.settings.data,
    today,
    entries,
    of: <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as EntryOf<K>[],
    get: (key) => byKey.get(key),
    names,
    outline: outlineOf,
    records: recordsOf(entries, outlineOf, names),
    mentionsOf: (key) => mentionsOf.get(key) ?? [],
    mentionsBy: (key) => mentionsBy.get(key) ?? [],
    referencesTo: (key) => referencesTo.get(key) ?? [],
    neighboursOf: (key) => neighbours.get(key) ?? {},
    problems,
  };
}

const formatOf = (entry: Entry) => (entry.path.endsWith('.mdx') ? 'mdx' : 'md');

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

/** A row of collaboration.yaml stands below the list it is a row of. */
function settingsPath(entry: Entry, path: Path, settings: Collaboration): Path {
  if (entry.kind === 'series') return ['series', settings.series.findIndex((it) => it.id === entry.id), ...path];
  if (entry.kind !== 'periods') return path;
  const reporting = settings.reportingPeriods.findIndex((it) => periodId(it.code) === entry.id);
  return reporting === -1
    ? ['phases', settings.phases.findIndex((it) => it.id === entry.id), ...path]
    : ['reportingPeriods', reporting, ...path];
}
