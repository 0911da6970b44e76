/** Holds a record against its schema: every mistake with its place, what is wrong and how to mend it. */
import type { z } from 'zod';
import { type Problem, visible } from '#model/problem.ts';
import { fieldAt, keysAt, type Path } from '#schema/walk.ts';
import { purposeOf, remedyByField, remedyByKeys, remedyByValue, remedyOfStranger } from './remedies.ts';
import type { Place, YamlReading } from './yaml.ts';

/** The record as the schema reads it, with warnings, or the problems that stand in the way. */
export type Validation<T> = { data: T | undefined; problems: Problem[] };

/**
 * Validates what a YAML reading gave against a schema. `file` is the name shown to people. With `isDiscreet`, no word
 * of the file is repeated in what is told.
 */
export function validate<S extends z.ZodType>(
  schema: S,
  reading: YamlReading,
  file: string,
  isDiscreet = false,
): Validation<z.infer<S>> {
  const problem: Say = (place, rule, message, hint) => ({
    file,
    line: place.line,
    column: place.column,
    severity: 'error',
    rule,
    message: visible(message),
    ...(hint && { hint: visible(hint) }),
  });
  if (reading.mistakes.length > 0) {
    return {
      data: undefined,
      problems: reading.mistakes.map((it) =>
        problem(it, 'front-matter', it.message, (isDiscreet ? undefined : it.remedy) ?? it.hint),
      ),
    };
  }
  const comments = reading.comments.map(
    (it): Problem => ({ ...problem(it, 'comment-dropped', it.message, it.hint), severity: 'warning' }),
  );
  if (typeof reading.data !== 'object' || reading.data === null || Array.isArray(reading.data)) {
    return {
      data: undefined,
      problems: [
        problem(reading.placeOf([]), 'front-matter', 'has no fields', 'write one field a line, such as title: …'),
      ],
    };
  }
  const result = schema.safeParse(reading.data);
  if (result.success) return { data: result.data, problems: comments };
  const mistakes = result.error.issues.flatMap((issue) => explain(issue, schema, reading, problem, isDiscreet));
  return { data: undefined, problems: [...mistakes, ...comments] };
}

type Say = (place: Place, rule: string, message: string, hint?: string) => Problem;

/** What is said of one issue. The message never repeats a value, the hint may. */
function explain(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  reading: YamlReading,
  problem: Say,
  isDiscreet: boolean,
): Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol') as Path;
  const name = nameOf(path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const stranger = isDiscreet ? 'this' : nameOf([...path, key]) || 'a field without a name';
      const hint = isDiscreet ? remedyByKeys(keysAt(schema, path)) : remedyOfStranger(schema, path, key);
      return problem(reading.placeOf([...path, key]), 'unknown-field', `${stranger} is not a field`, hint);
    });
  }
  const field = fieldAt(schema, path);
  const purpose = purposeOf(field);
  const value = valueAt(reading.data, path);
  if ((value === null || value === '') && field) {
    const hint = `write it after the colon, or leave the field out${purpose && `: ${purpose}`}`;
    return [problem(reading.placeOf(path), 'wrong-value', `${name} is empty`, hint)];
  }
  if (value === undefined) {
    const hint = `add ${path.at(-1)}: …${purpose && ` (${purpose})`}`;
    return [problem(reading.placeOf(path.slice(0, -1)), 'missing-field', `${name} is missing`, hint)];
  }
  const byValue = isDiscreet ? undefined : remedyByValue(issue, field, path, value, reading.writtenAt(path));
  return [
    problem(
      reading.placeOf(path),
      'wrong-value',
      `${name} ${complaint(issue)}`,
      byValue ?? remedyByField(issue, field, value),
    ),
  ];
}

function complaint(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `must be ${A_TYPE[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_small' && issue.origin !== 'string')
    return `must ${issue.origin === 'array' ? 'have' : 'be'} ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
  return issue.message;
}

const A_TYPE: Record<string, string> = {
  string: 'text',
  array: 'a list, such as [one, two]',
  object: 'a group of fields',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data);
}

/** `leaders[0].person` as people write it. */
function nameOf(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? ` ${step + 1}` : index > 0 ? ` → ${step}` : step))
    .join('');
}
