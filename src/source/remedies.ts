/** How to mend a value that a schema refuses, in the words of somebody who never saw a schema. */
import type { z } from 'zod';
import { didYouMean } from '#model/suggest.ts';
import { remedyOf, remedyOfName } from '#schema/remedies.ts';
import { descriptionOf, fieldAt, keysAt, type Path } from '#schema/walk.ts';
import { exampleOf, listOf } from './examples.ts';
import { isSameWord, oneMeant } from './near.ts';

/** What to do about a value. */
export interface Mending {
  hint: string | undefined;
  /** What stands rightly in its place, where there is one right answer. */
  becomes?: string | undefined;
  /** Whether that is YAML as it stands, rather than a text. */
  isRaw?: boolean;
}

/** What a field is wanted to hold; empty when it does not say so. */
export function purposeOf(field: z.ZodType | undefined): string {
  const description = (field && descriptionOf(field)) ?? '';
  return description.charAt(0).toLowerCase() + description.slice(1);
}

/** What to do about a value, from what the field is for; it repeats nothing of what was written. */
export function remedyByField(issue: z.core.$ZodIssue, field: z.ZodType | undefined, value: unknown): Mending {
  const purpose = purposeOf(field);
  if (issue.code === 'custom' && typeof issue.params?.hint === 'string') return { hint: issue.params.hint };
  if (issue.code !== 'invalid_value') return { hint: purpose && `write ${purpose}` };
  const known = issue.values.map(String);
  const near = typeof value === 'string' ? didYouMean(value, known) : undefined;
  const one = typeof value === 'string' ? oneMeant(value, known) : undefined;
  const isSure = one !== undefined && (isSameWord(String(value), one) || String(value).length > 4);
  const hint = near ?? (one ? `did you mean ${one}?` : purpose && `choose one of them: ${purpose}`);
  return { hint, becomes: isSure ? one : undefined };
}

/** What to do about a value, from what was written; undefined when that does not tell what was meant. */
export function remedyByValue(
  issue: z.core.$ZodIssue,
  field: z.ZodType | undefined,
  path: Path,
  value: unknown,
  written = String(value),
): Mending | undefined {
  const isSimple = typeof value !== 'object';
  const own = field && isSimple ? remedyOf(field, written) : undefined;
  if (own) return { hint: own.hint, becomes: own.isCertain ? own.value : undefined };
  if (issue.code !== 'invalid_type') return undefined;
  switch (issue.expected) {
    case 'string':
      return isSimple ? asMarked(field, written) : asText(value);
    case 'number':
    case 'int':
      return typeof value === 'string' ? asNumber(field, value) : undefined;
    case 'boolean':
      return asTruth(written);
    case 'array':
    case 'object':
      return field && asGroup(field, path, value, issue.expected === 'array');
    default:
      return undefined;
  }
}

/** What to do about a field that is not one; `becomes` is the name that it should have. */
export function remedyOfStranger(schema: z.ZodType, path: Path, key: string, beside: Record<string, unknown>): Mending {
  const known = keysAt(schema, path);
  const record = fieldAt(schema, path);
  const own = record && remedyOfName(record, key);
  if (own) return { hint: own };
  const meant = oneMeant(key, known);
  const isFree = meant !== undefined && !Object.hasOwn(beside, meant) && wouldTake(record, meant, beside[key]);
  return {
    hint: didYouMean(key, known) ?? (meant ? `did you mean ${meant}?` : remedyByKeys(known)),
    becomes: isFree ? meant : undefined,
  };
}

export const remedyByKeys = (known: string[]): string => `the fields are ${known.join(', ')}`;

/** Whether a value may be meant for a field: it fits, or it is the one item of a list. */
function wouldTake(record: z.ZodType | undefined, name: string, value: unknown): boolean {
  const field = record && fieldAt(record, [name]);
  if (!field) return false;
  if (field.safeParse(value).success || field.safeParse([value]).success) return true;
  return typeof value !== 'object' && remedyOf(field, String(value)) !== undefined;
}

function asMarked(field: z.ZodType | undefined, written: string): Mending {
  const hint = `put it in quotation marks: "${written}"`;
  return { hint, becomes: field?.safeParse(written).success ? JSON.stringify(written) : undefined, isRaw: true };
}

function asNumber(field: z.ZodType | undefined, value: string): Mending | undefined {
  if (!/^\d+$/.test(value)) return undefined;
  const isFit = field?.safeParse(Number(value)).success;
  return {
    hint: `write ${value} without quotation marks`,
    becomes: isFit ? String(Number(value)) : undefined,
    isRaw: true,
  };
}

function asTruth(written: string): Mending | undefined {
  if (!/^(?:yes|no|on|off|true|false)$/i.test(written)) return undefined;
  const truth = String(/^(?:yes|on|true)$/i.test(written));
  return { hint: `write ${truth}, without quotation marks`, becomes: truth, isRaw: true };
}

/** A group or a list where text is wanted: mostly signs that YAML reads as its own. */
function asText(value: unknown): Mending | undefined {
  if (Array.isArray(value)) {
    const [only] = value;
    if (value.length !== 1 || typeof only !== 'string') return undefined;
    return { hint: `write ${only} without the brackets`, becomes: only };
  }
  const pairs = Object.entries(value as object);
  const [key, inner] = pairs[0] ?? [];
  if (pairs.length !== 1 || typeof inner === 'object' ? inner !== null : false) return undefined;
  const text = JSON.stringify(inner === null ? `{${key}}` : `${key}: ${inner}`);
  return { hint: `put it in quotation marks: ${text}`, becomes: inner === null ? text : undefined, isRaw: true };
}

/** A text where a list or a group is wanted. */
function asGroup(field: z.ZodType, path: Path, value: unknown, isList: boolean): Mending | undefined {
  const isSimple = typeof value !== 'object';
  const [key] = keysAt(field, [0]);
  if (isSimple) {
    const list = isList ? listOf(field, String(value)) : undefined;
    return {
      hint: `write ${exampleOf(field, path, String(value))}`,
      // Of `yes` no list of people or names is made.
      becomes: list?.isCertain && typeof value !== 'boolean' ? list.text : undefined,
      isRaw: true,
    };
  }
  if (isList && key !== undefined) return { hint: `put a hyphen and a blank before its first field: - ${key}: …` };
  return undefined;
}
