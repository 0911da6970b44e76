/** Prints problems for people who read a terminal. */
import type { Problem } from '#model/problem.ts';

/** Each problem with its place and its remedy, then how many there are. */
export function reportProblems(problems: Problem[]): string {
  if (problems.length === 0) return '';
  const lines = problems.map(({ file, line, column, severity, rule, message, hint }) => {
    const head = `${file}:${line}:${column}  ${severity}  ${message}  (${rule})`;
    return hint ? `${head}\n    → ${hint}` : head;
  });
  return `${lines.join('\n')}\n\n${countProblems(problems)}`;
}

/** `2 errors, 1 warning in 3 files`. */
export function countProblems(problems: Problem[]): string {
  const errors = problems.filter((it) => it.severity === 'error').length;
  const warnings = problems.length - errors;
  const files = new Set(problems.map((it) => it.file)).size;
  const counts = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')].filter(Boolean);
  return `${counts.join(', ')} in ${count(files, 'file')}`;
}

/** `1 file`, `2 files`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
