/** The report for programs: `{problems: [{file, line, column, rule, severity, message, hint}], counts}`. */
import type { Counts, Reported } from './reported.ts';

/** JSON, indented by two blanks. Lines and columns from 1, columns in UTF-16 code units; `hint` is empty without one. */
export function reportJson(problems: Reported[], counts: Counts): string {
  const rows = problems.map(({ file, line, column, rule, severity, message, hint = '' }) => ({
    file,
    line,
    column,
    rule,
    severity,
    message,
    hint,
  }));
  return JSON.stringify({ problems: rows, counts }, undefined, 2);
}
