/** The report for people: each problem with its line, what is marked in it, the reason and the remedy. */
import type { Problem } from '#model/problem.ts';
import { visible } from '#model/problem.ts';
import { type Counts, count, countSeverities, type Reported } from './reported.ts';

/** Puts a colour around text, or nothing. */
export type Paint = (style: 'bold' | 'dim' | 'error' | 'warning' | 'remedy', text: string) => string;

const unpainted: Paint = (_, text) => text;

/** Columns of a line that are shown; of a longer one, those around what is wrong. */
const WIDTH = 100;
/** How much of it stands before what is wrong. */
const BEFORE = 40;

/**
 * The problems one below the other, each headed `file:line:column rule message`. Empty when there are none. Control
 * characters are shown as escapes.
 */
export function reportText(problems: Reported[], paint: Paint = unpainted): string {
  return problems.map((it) => tell(it, paint)).join('\n\n');
}

function tell(problem: Reported, paint: Paint): string {
  const { line, column, severity, rule, message, hint, because } = problem;
  const place = paint('bold', `${visible(problem.file)}:${line}:${column}`);
  const shown = excerptOf(problem);
  const gutter = ' '.repeat(String(line).length);
  const beside = (sign: string, text: string) => ` ${gutter} ${paint('dim', sign)} ${text}`;
  return [
    `${place} ${paint(severity, rule)} ${message}`,
    ...(shown
      ? [
          paint('dim', ` ${line} │ `) + shown.text,
          beside('│', `${' '.repeat(shown.before)}${paint(severity, `${'^'.repeat(shown.marked)} ${severity}`)}`),
        ]
      : [beside('│', paint(severity, severity))]),
    ...(because ? [beside('=', `${paint('dim', 'why:')} ${because}`)] : []),
    ...(hint ? [beside('→', paint('remedy', hint))] : []),
  ].join('\n');
}

/** The part of the line with what is wrong, and where in it the marks stand; all in UTF-16 code units. */
function excerptOf({
  source,
  column,
  endColumn,
}: Reported): { text: string; before: number; marked: number } | undefined {
  if (source === undefined || source.trim() === '') return undefined;
  const start = Math.min(column - 1, source.length);
  const from = source.length <= WIDTH ? 0 : Math.max(0, Math.min(start - BEFORE, source.length - WIDTH));
  const to = Math.min(source.length, from + WIDTH);
  const indent = /^\s*/.exec(source)?.[0].length ?? 0;
  // A line as a whole is marked from its first sign on.
  const first = endColumn === undefined && column === 1 ? Math.max(start, Math.min(indent, source.length - 1)) : start;
  const end = Math.min(to, endColumn === undefined ? endOfWord(source, first) : endColumn - 1);
  const head = from > 0 ? '…' : '';
  const shown = (a: number, b: number) => visible(source.slice(a, b).replaceAll('\t', ' '));
  return {
    text: `${head}${shown(from, to)}${to < source.length ? '…' : ''}`,
    before: head.length + shown(from, first).length,
    marked: Math.max(1, shown(first, end).length),
  };
}

/** Where the word ends that begins there. */
function endOfWord(source: string, start: number): number {
  const length = source.slice(start).search(/(?!^)\s|$/);
  return start + Math.max(1, length);
}

/** The last line: `2 errors, 1 warning in 3 of 1,061 files.` */
export function summarize(problems: Problem[], files: number): string {
  if (problems.length === 0) return `${count(files, 'file')}, nothing to mend.`;
  const counts = inWords(countSeverities(problems));
  const touched = new Set(problems.map((it) => it.path ?? it.file)).size;
  return `${counts} in ${touched >= files ? count(touched, 'file') : `${touched.toLocaleString('en')} of ${count(files, 'file')}`}.`;
}

/** `2 errors, 1 warning` */
export function inWords({ errors, warnings }: Omit<Counts, 'files'>): string {
  return [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')].filter(Boolean).join(', ');
}
