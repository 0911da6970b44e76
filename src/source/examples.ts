/** How a list or a group is written that begins with what somebody wrote in its place. */
import type { z } from 'zod';
import { remedyOf } from '#schema/remedies.ts';
import { fieldAt, keysAt, type Path } from '#schema/walk.ts';

/** How a list or a group is written that begins with `text`: `- partner: uit`, `chairs: [ann, bo]`. */
export function exampleOf(field: z.ZodType, path: Path, text: string): string {
  const last = path.at(-1);
  const name = typeof last === 'string' ? `${last}: ` : '';
  const list = listOf(field, text);
  if (list) return `${name}${list.text}`;
  const element = fieldAt(field, [0]);
  const group = groupOf(element ?? field, text);
  if (element) return `a list below it: - ${group}`;
  return typeof last === 'number' ? `- ${group}` : `${name}${group.startsWith('{') ? group : `{ ${group} }`}`;
}

/**
 * The text as a list: `[ann, bo]` for `ann, bo`; undefined where the items are groups of fields. It is certain where the
 * field takes it, and a comma, if there is any, can only stand between two: no id has one.
 */
export function listOf(field: z.ZodType, text: string): { text: string; isCertain: boolean } | undefined {
  const element = fieldAt(field, [0]);
  if (!element || keysAt(element, []).length > 0) return undefined;
  const items = text
    .split(/\s*,\s*/)
    .filter(Boolean)
    .map((it) => remedyOf(element, it)?.value ?? it);
  const isOneEach = items.length === 1 || items.every((it) => /^@?[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(it));
  return { text: `[${items.map(quoted).join(', ')}]`, isCertain: isOneEach && field.safeParse(items).success };
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
