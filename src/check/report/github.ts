/**
 * The report as annotations at the lines of a pull request on GitHub: its workflow commands `::error file=…,line=…::…`.
 * GitHub shows ten errors and ten warnings of a step at their lines, so errors come first; the log has all of them.
 */
import type { Reported } from './reported.ts';

/** One command a line. */
export function reportGithub(problems: Reported[]): string {
  const errorsFirst = [...problems].sort((a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'));
  return errorsFirst.map(command).join('\n');
}

function command({ file, line, column, endColumn, severity, rule, message, hint, because }: Reported): string {
  const properties = Object.entries({
    file,
    line,
    endLine: line,
    col: column,
    endColumn: endColumn === undefined ? undefined : Math.max(column, endColumn - 1),
    title: rule,
  }).filter(([, value]) => value !== undefined);
  const text = [message, because && `Why: ${because}.`, hint && `→ ${hint}`].filter(Boolean).join('\n');
  return `::${severity} ${properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',')}::${data(text)}`;
}

/** What a command cannot hold as it is. */
const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
