/** How to mend a value that a schema refuses, in the words of somebody who never saw a schema. */
import type { z } from 'zod';
import { didYouMean } from '#model/suggest.ts';
import { remedyOf, remedyOfName } from '#schema/remedies.ts';
import { descriptionOf, fieldAt, keysAt, type Path } from '#schema/walk.ts';

/** What a field is wanted to hold; empty when it does not say so. */
export function purposeOf(field: z.ZodType | undefined): string {
  const description = (field && descriptionOf(field)) ?? '';
  return description.charAt(0).toLowerCase() + description.slice(1);
}

/** What to do about a value, from what the field is for; it repeats nothing of what was written. */
export function remedyByField(
  issue: z.core.$ZodIssue,
  field: z.ZodType | undefined,
  value: unknown,
): string | undefined {
  const purpose = purposeOf(field);
  if (issue.code === 'custom' && typeof issue.params?.hint === 'string') return issue.params.hint;
  if (issue.code !== 'invalid_value') return purpose && `write ${purpose}`;
  const meant = typeof value === 'string' && didYouMean(value, issue.values.map(String));
  return meant || (purpose && `choose one of them: ${purpose}`);
}

/** What to do about a value, from what was written; undefined when that does not tell what was meant. */
export function remedyByValue(
  issue: z.core.$ZodIssue,
  field: z.ZodType | undefined,
  path: Path,
  value: unknown,
  written = String(value),
): string | undefined {
  const isSimple = typeof value !== 'object';
  const own = field && isSimple ? remedyOf(field, written)?.hint : undefined;
  if (own) return own;
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'string') return isSimple ? `put it in quotation marks: "${written}"` : asText(value);
  if (issue.expected === 'number' && typeof value === 'string' && /^\d+$/.test(value))
    return `write ${value} without quotation marks`;
  if (issue.expected === 'boolean' && /^(?:yes|no|on|off|true|false)$/i.test(written))
    return `write ${/^(?:yes|on|true)$/i.test(written)}, without quotation marks`;
  if (field && isSimple && (issue.expected === 'array' || issue.expected === 'object'))
    return `write ${exampleOf(field, path, String(value))}`;
  if (field && issue.expected === 'array' && keysAt(field, [0]).length > 0)
    return `put a hyphen and a blank before its first field: - ${keysAt(field, [0])[0]}: …`;
  return undefined;
}

/** What to do about a field that is not one. */
export function remedyOfStranger(schema: z.ZodType, path: Path, key: string): string {
  const known = keysAt(schema, path);
  const record = fieldAt(schema, path);
  return (record && remedyOfName(record, key)) ?? didYouMean(key, known) ?? remedyByKeys(known);
}

export const remedyByKeys = (known: string[]): string => `the fields are ${known.join(', ')}`;

/** A group or a list where text is wanted: mostly signs that YAML reads as its own. */
function asText(value: unknown): string | undefined {
  if (Array.isArray(value))
    return value.length === 1 && typeof value[0] === 'string' ? `write ${value[0]} without the brackets` : undefined;
  const pairs = Object.entries(value as object);
  const [key, inner] = pairs[0] ?? [];
  if (pairs.length !== 1 || typeof inner === 'object' ? inner !== null : false) return undefined;
  return `put it in quotation marks: ${JSON.stringify(inner === null ? `{${key}}` : `${key}: ${inner}`)}`;
}

/** How a list or a group is written that begins with `text`: `- partner: uit`, `chairs: [ann, bo]`. */
function exampleOf(field: z.ZodType, path: Path, text: string): string {
  const last = path.at(-1);
  const name = typeof last === 'string' ? `${last}: ` : '';
  const element = fieldAt(field, [0]);
  if (element && keysAt(element, []).length === 0)
    return `${name}[${text
      .split(/\s*,\s*/)
      .filter(Boolean)
      .map((it) => quoted(remedyOf(element, it)?.value ?? it))
      .join(', ')}]`;
  const group = groupOf(element ?? field, text);
  if (element) return `a list below it: - ${group}`;
  return typeof last === 'number' ? `- ${group}` : `${name}${group.startsWith('{') ? group : `{ ${group} }`}`;
}

/** A group of fields of which one holds `text`, with all that it must have. */
function groupOf(record: z.ZodType, text: string): string {
  const keys = keysAt(record, []);
  const required = keys.filter((key) => !fieldAt(record, [key])?.safeParse(undefined).success);
  const candidates = required.length > 0 ? required : keys;
  const chosen =
    (/^https?:/.test(text) && keys.find((key) => key === 'url')) ||
    (candidates.find((key) => fieldAt(record, [key])?.safeParse(text).success) ?? candidates[0] ?? '');
  const field = fieldAt(record, [chosen]);
  const isFit = field?.safeParse(text).success;
  const value = isFit ? text : ((field && remedyOf(field, text)?.value) ?? text);
  const shown = keys.filter((key) => key === chosen || required.includes(key));
  const group = shown.map((key) => `${key}: ${key === chosen ? quoted(value) : '…'}`).join(', ');
  return shown.length > 1 ? `{ ${group} }` : group;
}

/** The text as YAML takes it within a list. */
function quoted(text: string): string {
  return /^\p{L}(?:[^\n,[\]{}#:"]|:(?=[^\s,]))*$/u.test(text) || /^\d[\w.-]*[a-z-]\w*$/.test(text)
    ? text
    : JSON.stringify(text);
}
