/** Which commits changed a file, also when it had another name? */
import type { Commit } from './commits.ts';

/**
 * The commits that changed each file, newest first, by its name after the newest of all. A new name alone is no change.
 * Files that are gone may be among them.
 */
export function followFiles(commits: Commit[]): Map<string, Commit[]> {
  const last = new Map<string, Set<number>>();
  /** By the name that a file had at the time to which the walk has come. */
  const then = new Map<string, Set<number>>();
  const traceOf = (name: string): Set<number> => {
    const trace = then.get(name) ?? new Set();
    then.set(name, trace);
    if (!last.has(name)) last.set(name, trace);
    return trace;
  };
  for (const [at, { changes }] of commits.entries()) {
    for (const change of changes) {
      const trace = traceOf(change.name);
      if (change.what === 'changed') {
        trace.add(at);
        continue;
      }
      // What is older under this name was another file.
      then.delete(change.name);
      if (change.what === 'added' || (change.what === 'renamed' && change.isEdited)) trace.add(at);
      if (change.what === 'renamed') {
        // Newer changes under the old name come from a branch on which the file had not moved yet.
        for (const newer of then.get(change.from) ?? []) trace.add(newer);
        then.set(change.from, trace);
      }
    }
  }
  const inOrder = (trace: Set<number>) => [...trace].sort((a, b) => a - b).flatMap((at) => commits[at] ?? []);
  return new Map([...last].map(([name, trace]) => [name, inOrder(trace)]));
}
