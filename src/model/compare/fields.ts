/** Which fields of the front matter changed, from what to what? */
import { compareText } from '../problem.ts';

export interface FieldChange {
  /** Its name with those above it, such as `links.report` or `tasks 2.title`. */
  field: string;
  /** What it said; of a list, what was taken out. Undefined where it said nothing. */
  from?: string;
  /** What it says; of a list, what was put in. */
  to?: string;
}

/** The fields that two front matters do not share, by name. */
export function changedFields(before: object, after: object): FieldChange[] {
  return [...changesOf('', before, after)].sort((a, b) => compareText(a.field, b.field));
}

function* changesOf(field: string, before: unknown, after: unknown): Generator<FieldChange> {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (isWordList(before) && isWordList(after)) return yield listChange(field, before ?? [], after ?? []);
  const [left, right] = [partsOf(before), partsOf(after)];
  if (!left && !right) return yield changeOf(field, before, after);
  if (!left && before !== undefined) yield changeOf(field, before, undefined);
  if (!right && after !== undefined) yield changeOf(field, undefined, after);
  for (const name of new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})]))
    yield* changesOf(named(field, name, Array.isArray(before ?? after)), left?.[name], right?.[name]);
}

/** The parts of a map or a list by name; those of a list are counted from 1. */
function partsOf(value: unknown): Record<string, unknown> | undefined {
  if (Array.isArray(value)) return Object.fromEntries(value.map((part, index) => [String(index + 1), part]));
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

const named = (field: string, part: string, isListed: boolean): string =>
  field === '' ? part : `${field}${isListed ? ' ' : '.'}${part}`;

const isWordList = (value: unknown): value is (string | number)[] | undefined =>
  value === undefined || (Array.isArray(value) && value.length > 0 && value.every((it) => typeof it !== 'object'));

function listChange(field: string, before: (string | number)[], after: (string | number)[]): FieldChange {
  const gone = before.filter((it) => !after.includes(it));
  const come = after.filter((it) => !before.includes(it));
  if (gone.length + come.length === 0) return { field, from: before.join(', '), to: after.join(', ') };
  return {
    field,
    ...(gone.length > 0 && { from: gone.join(', ') }),
    ...(come.length > 0 && { to: come.join(', ') }),
  };
}

const changeOf = (field: string, before: unknown, after: unknown): FieldChange => ({
  field,
  ...(before !== undefined && { from: String(before) }),
  ...(after !== undefined && { to: String(after) }),
});
