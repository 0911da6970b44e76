/** A problem as it is told: with all that whoever reads it needs beside it. */
import type { Problem } from '#model/problem.ts';

export interface Reported extends Problem {
  /** The path by which those who read the report find the file; `/` between its parts. */
  file: string;
  /** The line it is on, as written; undefined where there is none, or where it is not to be shown. */
  source?: string | undefined;
  /** Why there is such a rule, in half a sentence. */
  because?: string | undefined;
}

/** How many files were read, and what was found in them. */
export interface Counts {
  /** Files that were looked at. */
  files: number;
  errors: number;
  warnings: number;
}

/** How many of them are errors and warnings. */
export function countSeverities(problems: Pick<Problem, 'severity'>[]): Omit<Counts, 'files'> {
  const errors = problems.filter((it) => it.severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** `1 file`, `1,061 files`. */
export function count(n: number, noun: string): string {
  return `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
}
