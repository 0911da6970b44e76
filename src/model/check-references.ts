/** Whether the entries that others name are there. */
import type { Path } from '#schema/walk.ts';
import type { Entry, EntryKey } from './entry.ts';
import { keyOf } from './entry.ts';
import type { Problem } from './problem.ts';
import { explainDead, fromSettings, type Reference, referencesOf, referencesOfRefused } from './references.ts';
import type { RefusedEntry } from './refused.ts';

/** Everything that names others or is named. */
interface Named {
  entries: Entry[];
  refused: RefusedEntry[];
  /** Keys of internal entries. */
  withheld: string[];
  /** Whether the rows of collaboration.yaml are among the entries; if not, nobody knows whether one is missing. */
  hasSettings: boolean;
}

/** The place of a field of an entry, with its file. */
type At = (from: Entry | RefusedEntry, path: Path) => { file: string; line: number; column: number };

/** A problem for each field that names what is not there; an entry that was refused is there. */
export function checkReferences({ entries, refused, withheld, hasSettings }: Named, at: At): Problem[] {
  const ids = idsByKind([...entries.map(keyOf), ...refused.map((it) => it.key)]);
  const hidden = new Set(withheld);
  const problemsOf = (from: Entry | RefusedEntry, references: Reference[]) =>
    references.flatMap((reference): Problem[] => {
      const { kind, id } = partsOf(reference.to);
      if (ids.get(kind)?.has(id) || (!hasSettings && fromSettings(kind))) return [];
      const place = at(from, reference.path);
      return [{ ...place, severity: 'error', rule: 'unknown-reference', ...explainDead(reference, ids, hidden) }];
    });
  return [
    ...entries.flatMap((entry) => problemsOf(entry, referencesOf(entry))),
    ...refused.flatMap((entry) => problemsOf(entry, referencesOfRefused(entry))),
  ];
}

/** The ids that there are of each kind. */
export function idsByKind(keys: Iterable<EntryKey>): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const key of keys) {
    const { kind, id } = partsOf(key);
    const known = ids.get(kind);
    if (known) known.add(id);
    else ids.set(kind, new Set([id]));
  }
  return ids;
}

function partsOf(key: EntryKey): { kind: string; id: string } {
  const slash = key.indexOf('/');
  return { kind: key.slice(0, slash), id: key.slice(slash + 1) };
}
