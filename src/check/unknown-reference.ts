import { type Entry, type EntryKey, keyOf } from '#model/entry.ts';
import { fromSettings, type Reference, referencesOf, referencesOfRefused } from '#model/references.ts';
import type { RefusedEntry } from '#model/refused.ts';
import { didYouMean } from '#model/suggest.ts';
import { mendId } from '#schema/mend.ts';
import type { Finding, Remark } from './finding.ts';
import type { Files } from './known.ts';
import type { Rule } from './rule.ts';

export const unknownReference: Rule = {
  name: 'unknown-reference',
  severity: 'error',
  says: 'A field that names another entry names one that is there.',
  because: 'the page would lead to nothing',
  examples: [],
  find: (known) => findUnknownReferences(known, true),
};

/**
 * A finding for each field that names what is not there; an entry that was refused is there, and its own references are
 * looked at too. Without settings nobody knows whether one of their rows is missing.
 */
export function findUnknownReferences(files: Files, hasSettings: boolean): Finding[] {
  const ids = idsByKind(files);
  const withheld = new Set(files.withheld);
  const find = (entry: Entry | RefusedEntry, references: Reference[]) =>
    references.flatMap((reference): Finding[] => {
      const { kind, id } = partsOf(reference.to);
      if (ids.get(kind)?.has(id) || (!hasSettings && fromSettings(kind))) return [];
      const remark = explain(reference, ids, withheld);
      return [{ entry, path: reference.path, ...remark }];
    });
  return [
    ...files.entries.flatMap((entry) => find(entry, referencesOf(entry))),
    ...files.refused.flatMap((entry) => find(entry, referencesOfRefused(entry))),
  ];
}

/** What is wrong with a reference to an entry that is not there, and what may have been meant. */
function explain({ to }: Reference, ids: Map<string, Set<string>>, withheld: Set<string>): Remark {
  const { kind, id } = partsOf(to);
  if (withheld.has(to)) {
    return {
      message: `${id} is internal and cannot be named by a public entry`,
      hint: 'leave it out, or make that entry public',
    };
  }
  const where = fromSettings(kind) ? 'collaboration.yaml has no such row' : `there is no file ${kind}/${id}.md`;
  const meant = mendId(kind)(id)?.value;
  if (meant && ids.get(kind)?.has(meant)) return { message: `${id} is not an id of ${kind}`, hint: `write ${meant}` };
  const hint =
    didYouMean(id, ids.get(kind) ?? []) ??
    (fromSettings(kind) ? `add ${id} to collaboration.yaml` : `write ${kind}/${id}.md, or leave the field out`);
  return { message: `there is no ${id} in ${kind}: ${where}`, hint };
}

/** The ids that there are of each kind. */
export function idsByKind({ entries, refused }: Files): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const key of [...entries.map(keyOf), ...refused.map((it) => it.key)]) {
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
