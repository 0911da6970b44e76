/** What is wrong, two lines a problem, as the fixtures write it down. */
import { countSeverities } from '#check/report/reported.ts';
import { inWords } from '#check/report/text.ts';
import type { Problem } from '#model/problem.ts';

/** Each problem with its place and its remedy, then how many there are. Empty when there are none. */
export function reportProblems(problems: Problem[]): string {
  if (problems.length === 0) return '';
  const lines = problems.map(({ file, line, column, severity, rule, message, hint }) => {
    const head = `${file}:${line}:${column}  ${severity}  ${message}  (${rule})`;
    return hint ? `${head}\n    → ${hint}` : head;
  });
  const files = new Set(problems.map((it) => it.file)).size;
  return `${lines.join('\n')}\n\n${inWords(countSeverities(problems))} in ${files} file${files === 1 ? '' : 's'}`;
}
