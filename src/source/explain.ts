/** What is said of each thing in a record that its schema refuses: once, with what else follows from it left out. */
import type { z } from 'zod';
import type { Problem } from '#model/problem.ts';
import { mendDate } from '#schema/mend-date.ts';
import { mendOf } from '#schema/remedies.ts';
import { fieldAt, keysAt, type Path } from '#schema/walk.ts';
import { type Mending, purposeOf, remedyByField, remedyByKeys, remedyByValue, remedyOfStranger } from './remedies.ts';
import { nameOf, type Say } from './validate.ts';
import type { YamlReading } from './yaml.ts';

interface Record {
  schema: z.ZodType;
  reading: YamlReading;
  raw: object;
  say: Say;
  isDiscreet: boolean;
  /** Whether a line that could not be read seems to be a field. */
  mayHold: ((field: string) => boolean) | undefined;
}

type Issue = z.core.$ZodIssue;

/** A problem for each issue. The message never repeats a value, the hint may. */
export function explain(issues: Issue[], record: Record): Problem[] {
  const misspelt = new Set(issues.flatMap((issue) => meantBy(issue, record)));
  return issues.flatMap((issue): Problem[] => {
    const path = pathOf(issue);
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ofStranger(path, key, record));
    const value = valueAt(record.raw, path);
    if (value !== undefined) return [ofValue(issue, path, value, record)];
    const isEcho = misspelt.has(nameOf(path)) || record.mayHold?.(String(path.at(-1)));
    return isEcho ? [] : [ofMissing(path, record)];
  });
}

/** The fields that are meant by names that are none: they are not missing. */
function meantBy(issue: Issue, { schema, raw }: Record): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = pathOf(issue);
  return issue.keys.flatMap((key) => {
    const { becomes } = remedyOfStranger(schema, path, key, (valueAt(raw, path) ?? {}) as object as never);
    return becomes ? [nameOf([...path, becomes])] : [];
  });
}

function ofStranger(path: Path, key: string, { schema, reading, raw, say, isDiscreet }: Record): Problem {
  const own = [...path, key];
  const range = reading.nameAt(own);
  const mark = range ? { line: range.line, column: range.column, endColumn: range.endColumn } : reading.placeOf(own);
  if (isDiscreet)
    return say(mark, 'unknown-field', { message: 'this is not a field', hint: remedyByKeys(keysAt(schema, path)) });
  const { hint, becomes } = remedyOfStranger(schema, path, key, valueAt(raw, path) as never);
  const fix = range && becomes ? { ...range, text: becomes } : undefined;
  return say(mark, 'unknown-field', {
    message: `${nameOf(own) || 'a field without a name'} is not a field`,
    hint,
    fix,
  });
}

function ofMissing(path: Path, { schema, reading, say }: Record): Problem {
  const purpose = purposeOf(fieldAt(schema, path));
  const hint = `add ${path.at(-1)}: …${purpose && ` (${purpose})`}`;
  const { line, column } = reading.placeOf(path.slice(0, -1));
  return say({ line, column }, 'missing-field', { message: `${nameOf(path)} is missing`, hint });
}

function ofValue(issue: Issue, path: Path, value: unknown, { schema, reading, say, isDiscreet }: Record): Problem {
  const field = fieldAt(schema, path);
  const mark = reading.placeOf(path);
  const name = nameOf(path);
  if ((value === null || value === '') && field) {
    const purpose = purposeOf(field);
    const hint = `write it after the colon, or leave the field out${purpose && `: ${purpose}`}`;
    return say(mark, 'empty-field', { message: `${name} is empty`, hint });
  }
  const main = asTextIssue(issue, field, value, reading.writtenAt(path));
  const byValue = isDiscreet ? undefined : remedyByValue(issue, field, path, value, reading.writtenAt(path));
  const { hint, becomes, isRaw }: Mending = byValue ?? remedyByField(issue, field, value);
  const isSafe = !isDiscreet || (typeof value === 'string' && value.toLowerCase() === becomes);
  const fix = becomes !== undefined && isSafe ? reading.replace(path, becomes, isRaw) : undefined;
  return say(mark, ruleOf(main, field), { message: `${name} ${complaint(main)}`, hint, fix });
}

/** What is wrong with a number as a text, where a text of some form is wanted: that says more. */
function asTextIssue(issue: Issue, field: z.ZodType | undefined, value: unknown, written: string | undefined): Issue {
  if (issue.code !== 'invalid_type' || issue.expected !== 'string' || typeof value !== 'number') return issue;
  return field?.safeParse(written).error?.issues[0] ?? issue;
}

function ruleOf(issue: Issue, field: z.ZodType | undefined): string {
  if (issue.code === 'invalid_type') return 'wrong-type';
  return field && mendOf(field) === mendDate ? 'wrong-date' : 'wrong-value';
}

function complaint(issue: Issue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `must be ${A_TYPE[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_small' && issue.origin !== 'string')
    return `must ${issue.origin === 'array' ? 'have' : 'be'} ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
  return issue.message;
}

const A_TYPE: { [type: string]: string } = {
  string: 'text',
  array: 'a list, such as [one, two]',
  object: 'a group of fields',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

export const pathOf = (issue: Issue): Path => issue.path.filter((step) => typeof step !== 'symbol') as Path;

export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as { [step: string | number]: unknown } | undefined)?.[step],
    data,
  );
}
