/** A mistake in the content: a value, never an exception, so that all of them are shown at once. */
import type { Edit } from './edit.ts';

export interface Problem {
  /** Path of the file below its folder of content. */
  file: string;
  /** The same file, absolute: two folders of content may each have one of that name. */
  path?: string;
  /** First line is 1. */
  line: number;
  /** First column is 1; in UTF-16 code units of the text as it is read. */
  column: number;
  /** The column after the last sign of what is wrong, on the same line; undefined where it is the line as a whole. */
  endColumn?: number;
  /** A site with errors is not published; one with warnings is. */
  severity: 'error' | 'warning';
  /** Name of the rule that was broken, kebab-case. */
  rule: string;
  /** What is wrong, in words. */
  message: string;
  /** How to mend it. */
  hint?: string;
  /** The change that mends it, where there is one right answer. */
  fix?: Edit;
  /** Whether its line is not to be shown: the file may be internal, or the line holds what nobody should read. */
  isDiscreet?: true;
}

/** Order in which people mend: by file, then from top to bottom. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/**
 * The problems, where one on a line that is not to be shown keeps all others on it from saying a word of it: of those only
 * their rule is told. `tellOf` says what a rule asks for.
 */
export function keepDiscreet(problems: Problem[], tellOf: (rule: string) => string): Problem[] {
  const placeOf = ({ file, path = file, line }: Problem) => `${path}:${line}`;
  const discreet = new Set(problems.filter((it) => it.isDiscreet).map(placeOf));
  return discreet.size === 0
    ? problems
    : problems.map((it) => (it.isDiscreet || !discreet.has(placeOf(it)) ? it : hush(it, tellOf(it.rule))));
}

function hush(problem: Problem, message: string): Problem {
  return {
    ...problem,
    message,
    hint: 'mend what else is told of this line, and this is told in full',
    isDiscreet: true,
  };
}

/** Words of the content as a terminal may show them: control characters as escapes, such as `\u001b`. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Order by code unit: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
