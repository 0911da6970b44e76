/** Prints problems for people who read a terminal. */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { styleText } from 'node:util';
import type { Reported } from '#check/report/reported.ts';
import { type Paint, reportText, summarize } from '#check/report/text.ts';
import type { Problem } from '#model/problem.ts';
import { RULE_GROUPS } from '#site/rules.ts';
import { isWithin } from '#site/run.ts';
import { decodeText } from '#source/text.ts';

/** Each problem with its line and its remedy, then how many there are in how many files. */
export function tellAll(problems: Reported[], files: number, paint?: Paint): string {
  return [reportText(problems, paint), summarize(problems, files)].filter(Boolean).join('\n\n');
}

const STYLES = { bold: 'bold', dim: 'dim', error: 'red', warning: 'yellow', remedy: 'green' } as const;

/** Colours where the stream shows them: a terminal, unless `NO_COLOR` is set. */
export function inColour(stream: NodeJS.WriteStream): Paint {
  return (style, text) => styleText(STYLES[style], text, { stream });
}

/**
 * The problems with the line they are on, the reason of their rule, and the path by which whoever stands in the folder
 * `root` finds their file: relative below it, absolute elsewhere. `texts` are those of files that are not written yet, by
 * their paths.
 */
export function asReported(
  problems: Problem[],
  root = process.cwd(),
  texts: ReadonlyMap<string, string> = new Map(),
): Reported[] {
  const reasons = new Map(RULE_GROUPS.flatMap(({ rules }) => rules.map((it) => [it.name, it.because])));
  const lines = new Map([...texts].map(([path, text]) => [path, text.split('\n')]));
  const linesOf = (path: string) => {
    const known = lines.get(path) ?? readLines(path);
    lines.set(path, known);
    return known;
  };
  return problems.map((it) => ({
    ...it,
    file: it.path === undefined ? it.file : pathFrom(it.path, root),
    source: it.path === undefined || it.isDiscreet ? undefined : linesOf(it.path)[it.line - 1],
    because: reasons.get(it.rule),
  }));
}

/** The path of a file for whoever stands in the folder `root`. */
export function pathFrom(path: string, root = process.cwd()): string {
  return (isWithin(path, root) ? relative(root, path) : path).replaceAll(sep, '/');
}

/** The lines of a file as it is read; none of one that is no text, or that is gone meanwhile. */
function readLines(path: string): string[] {
  try {
    const reading = decodeText(readFileSync(path));
    return ('text' in reading ? reading.text : (reading.read ?? reading.rest ?? '')).split('\n');
  } catch {
    return [];
  }
}
