/** Holds a record against its schema: every mistake with its place, what is wrong and how to mend it. */
import type { z } from 'zod';
import { type Problem, visible } from '#model/problem.ts';
import { didYouMean } from '#model/suggest.ts';
import { descriptionOf, fieldAt, keysAt, type Path } from '#schema/walk.ts';
import type { Place, YamlReading } from './yaml.ts';

/** The record as the schema reads it, or the problems that stand in the way. */
export type Validation<T> = { data: T; problems: [] } | { data: undefined; problems: Problem[] };

/** Validates what a YAML reading gave against a schema. `file` is the name shown to people. */
export function validate<S extends z.ZodType>(schema: S, reading: YamlReading, file: string): Validation<z.infer<S>> {
  const problem = (place: Place, rule: string, message: string, hint?: string): Problem => ({
    file,
    line: place.line,
    column: place.column,
    severity: 'error',
    rule,
    message: visible(message),
    ...(hint && { hint }),
  });
  if (reading.mistakes.length > 0) {
    return {
      data: undefined,
      problems: reading.mistakes.map((it) => problem(it, 'front-matter', it.message, it.hint)),
    };
  }
  if (typeof reading.data !== 'object' || reading.data === null || Array.isArray(reading.data)) {
    return {
      data: undefined,
      problems: [
        problem(reading.placeOf([]), 'front-matter', 'has no fields', 'write one field a line, such as title: …'),
      ],
    };
  }
  const result = schema.safeParse(reading.data);
  if (result.success) return { data: result.data, problems: [] };
  return {
    data: undefined,
    problems: result.error.issues.flatMap((issue) => explain(issue, schema, reading, problem)),
  };
}

type Say = (place: Place, rule: string, message: string, hint?: string) => Problem;

function explain(issue: z.core.$ZodIssue, schema: z.ZodType, reading: YamlReading, problem: Say): Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol') as Path;
  const name = nameOf(path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) =>
      problem(
        reading.placeOf([...path, key]),
        'unknown-field',
        `${nameOf([...path, key]) || 'a field without a name'} is not a field`,
        suggestKey(key, known),
      ),
    );
  }
  const field = fieldAt(schema, path);
  const description = field && descriptionOf(field);
  const value = valueAt(reading.data, path);
  if ((value === null || value === '') && field) {
    const hint = `write it after the colon, or leave the field out: ${lowerFirst(description ?? '')}`;
    return [problem(reading.placeOf(path), 'wrong-value', `${name} is empty`, hint.replace(/: $/, ''))];
  }
  if (value === undefined) {
    return [problem(reading.placeOf(path.slice(0, -1)), 'missing-field', `${name} is missing`, description)];
  }
  return [
    problem(
      reading.placeOf(path),
      'wrong-value',
      `${name} ${complaint(issue)}`,
      hintFor(issue, value, reading.writtenAt(path)) ?? description,
    ),
  ];
}

function complaint(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `must be ${A_TYPE[issue.expected] ?? issue.expected}`;
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

function hintFor(issue: z.core.$ZodIssue, value: unknown, written = String(value)): string | undefined {
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object') {
    return `put it in quotation marks: "${written}"`;
  }
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    return didYouMean(value, issue.values.map(String));
  }
  return undefined;
}

function suggestKey(key: string, known: string[]): string {
  return didYouMean(key, known) ?? `the fields are ${known.join(', ')}`;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data);
}

/** `leaders[0].person` as people write it. */
function nameOf(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? ` ${step + 1}` : index > 0 ? ` → ${step}` : step))
    .join('');
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
