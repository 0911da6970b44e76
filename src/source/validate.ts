/** Holds a record against its schema: every mistake with its place, what is wrong and how to mend it. */
import type { z } from 'zod';
import { type Problem, visible } from '#model/problem.ts';
import type { Path } from '#schema/walk.ts';
import { explain } from './explain.ts';
import type { Mark } from './place.ts';
import type { Fields } from './read-fields.ts';
import type { FoundFile } from './walk-folder.ts';
import type { YamlReading } from './yaml.ts';

/** The record as the schema reads it, with warnings, or the problems that stand in the way. */
export interface Validation<T> {
  data: T | undefined;
  problems: Problem[];
  /** What could be read of the fields, held to no schema; undefined when nothing could. */
  raw: object | undefined;
}

/** How a problem of a file is told. */
export type Say = (mark: Mark, rule: string, words: Said) => Problem;

interface Said {
  message: string;
  hint?: string | undefined;
  fix?: Problem['fix'];
}

/**
 * Validates what was read of a file against a schema. With `isDiscreet`, no word of the file is repeated in what is
 * told. Where the YAML itself is broken, the fields that can be read are validated all the same.
 */
export function validate<S extends z.ZodType>(
  schema: S,
  fields: Fields,
  { name, path }: FoundFile,
  isDiscreet = false,
): Validation<z.infer<S>> {
  const say: Say = ({ line, column, endColumn }, rule, { message, hint, fix }) => ({
    file: name,
    path,
    line,
    column,
    ...(endColumn && { endColumn }),
    severity: 'error',
    rule,
    message: visible(message),
    ...(hint && { hint: visible(hint) }),
    ...(fix && (!isDiscreet || rule === 'wrong-value') && { fix }),
    ...(isDiscreet && { isDiscreet: true }),
  });
  const { mistakes, rest } = fields;
  if (mistakes.length === 0) return validateReading(schema, fields, say, isDiscreet);
  const told = mistakes.map((it) =>
    say(it, 'front-matter', {
      message: it.message,
      hint: (isDiscreet ? undefined : it.remedy) ?? it.hint,
      fix: it.fix,
    }),
  );
  if (!rest) return { data: undefined, problems: told, raw: undefined };
  const { problems, raw } = validateReading(schema, rest.reading, say, isDiscreet, rest.mayHold);
  // What is missing stands on no line.
  const others = problems.filter((it) => it.rule === 'missing-field' || !rest.isTold(it.line));
  return { data: undefined, problems: [...told, ...others], raw: raw ?? {} };
}

function validateReading<S extends z.ZodType>(
  schema: S,
  reading: YamlReading,
  say: Say,
  isDiscreet: boolean,
  mayHold?: (field: string) => boolean,
): Validation<z.infer<S>> {
  const comments = reading.comments.map((it): Problem => ({ ...say(it, 'comment-dropped', it), severity: 'warning' }));
  const raw = reading.data ?? (mayHold && {});
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    const words = { message: 'has no fields', hint: 'write one field a line, such as title: …' };
    return { data: undefined, problems: [say(reading.placeOf([]), 'front-matter', words)], raw: undefined };
  }
  const result = schema.safeParse(raw);
  if (result.success) return { data: result.data, problems: comments, raw };
  const problems = explain(result.error.issues, { schema, reading, raw, say, isDiscreet, mayHold });
  return { data: undefined, problems: [...problems, ...comments], raw };
}

/** `leaders[0].person` as people write it. */
export function nameOf(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? ` ${step + 1}` : index > 0 ? ` → ${step}` : step))
    .join('');
}
