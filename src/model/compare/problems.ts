/** Which problems are new, which are mended, and how many stay? */
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';

export interface ProblemChanges {
  added: Problem[];
  mended: Problem[];
  /** Those of before that are still there, on whatever line. */
  remaining: number;
}

/** A problem stays the same when other lines push it down, and when its file gets another name. */
export function changesOfProblems(before: Problem[], after: Problem[], pairs: Map<Entry, Entry>): ProblemChanges {
  const names = new Map([...pairs].map(([is, was]) => [is.file, was.file]));
  const left = Map.groupBy(before, (it) => nameOf(it, it.file));
  const added = after.filter((it) => left.get(nameOf(it, names.get(it.file) ?? it.file))?.shift() === undefined);
  const mended = before.filter((it) => left.get(nameOf(it, it.file))?.includes(it));
  return { added, mended, remaining: after.length - added.length };
}

/** What is wrong and where, without the numbers of lines that its message may name. */
const nameOf = ({ rule, severity, message }: Problem, file: string): string =>
  [file, severity, rule, message.replace(/:\d+(?::\d+)?\b|\bline \d+\b/g, ':')].join('\n');
