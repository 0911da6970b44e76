/** Which fields may be given to a new entry, and what may they hold? Read from the schema of its collection. */
import type { z } from 'zod';
import type { Fields } from '#model/draft/front-matter.ts';
import { type Entry, type Kind, keyOf } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { didYouMean } from '#model/suggest.ts';
import { labelOf } from '#model/title.ts';
import { type CollectionName, collections } from '#schema/collections.ts';
import { idFrom } from '#schema/mend.ts';
import { remedyOf } from '#schema/remedies.ts';
import { descriptionOf, fieldAt, keysAt, unwrap } from '#schema/walk.ts';

/** A field that holds one value, or a list of them. */
export interface Field {
  /** The way to it: `['links', 'report']`. */
  steps: string[];
  /** As it is given on the command line: `work-package`, `links.report`. */
  flag: string;
  /** What it is for, in the words of the schema. */
  purpose: string;
  isRequired: boolean;
  /** Whether it holds several values … */
  isList: boolean;
  /** … or stands in a list of groups of fields. */
  isInList: boolean;
  /** What one value is held to. */
  schema: z.ZodType;
  /** The values among which to choose. */
  choices?: string[] | undefined;
  /** The collection whose ids it holds. */
  refersTo?: string | undefined;
}

/** The fields of a collection, in their order; those of groups within groups are left to an editor. */
export function fieldsOf(kind: CollectionName): Field[] {
  const { schema } = collections[kind];
  return keysAt(schema, []).flatMap((key) => {
    const field = fieldAt(schema, [key]);
    return field ? spread(field, key) : [];
  });
}

/** A field, or the fields of the group that it is; none of a group that wants another group within it. */
function spread(field: z.ZodType, key: string): Field[] {
  const element = fieldAt(field, [0]);
  const names = keysAt(element ?? field, []);
  if (names.length === 0) return [asField(field, [key], false)];
  const inner = names.flatMap((name) => {
    const own = fieldAt(element ?? field, [name]);
    return own ? [{ ...asField(own, [key, name], element !== undefined), isGroup: isGroup(own) }] : [];
  });
  if (inner.some((it) => it.isGroup && it.isRequired)) return [];
  return inner.filter((it) => !it.isGroup).map(({ isGroup: _, ...it }) => ({ ...it, isRequired: false }));
}

const isGroup = (field: z.ZodType) => keysAt(fieldAt(field, [0]) ?? field, []).length > 0;

function asField(field: z.ZodType, steps: string[], isInList: boolean): Field {
  const element = fieldAt(field, [0]);
  const schema = element ?? field;
  const type = unwrap(schema);
  const reference = type.meta()?.reference;
  return {
    steps,
    flag: steps.map(kebab).join('.'),
    purpose: descriptionOf(field) ?? '',
    isRequired: !field.safeParse(undefined).success,
    isList: element !== undefined,
    isInList,
    schema,
    ...(type.type === 'enum' && { choices: (type as z.ZodEnum).options.map(String) }),
    ...(typeof reference === 'string' && { refersTo: reference }),
  };
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const isTruth = ({ schema }: Field): boolean => unwrap(schema).type === 'boolean';

/** What a text says as one value of a field, or what is wrong with it and how to mend it. */
export type Reading = { value: unknown } | { complaint: string };

/** Reads one value of a field; a reference is the id of an entry, or a name that leads to one. */
export function readValue(model: Model, field: Field, text: string): Reading {
  const { refersTo, choices, schema } = field;
  if (refersTo !== undefined) return readReference(model, refersTo as Kind, text);
  const value = asTyped(unwrap(schema).type, text);
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (!issue) return { value };
  if (choices) return readChoice(choices, text);
  const { value: mended, hint, isCertain } = remedyOf(schema, text) ?? {};
  if (isCertain && mended !== undefined) return { value: mended };
  return { complaint: `${issue.message}${hint ? `; ${hint}` : ''}` };
}

function readChoice(choices: string[], text: string): Reading {
  const value = choices.find((it) => it.toLowerCase() === text.trim().toLowerCase());
  return value === undefined
    ? { complaint: didYouMean(text, choices) ?? `must be one of ${choices.join(', ')}` }
    : { value };
}

function asTyped(type: string, text: string): unknown {
  if (type === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  return type === 'boolean' && /^(?:true|false)$/.test(text) ? text === 'true' : text;
}

function readReference(model: Model, kind: Kind, text: string): Reading {
  const ids = model.of(kind).map((it) => it.id);
  const named =
    model.names.entryOf(text) ??
    model
      .of(kind)
      .map(asNamed)
      .find(({ name }) => name === text)?.key;
  const byName = named?.startsWith(`${kind}/`) ? named.slice(kind.length + 1) : undefined;
  const id = [text, byName, idFrom(text)].find((it) => it !== undefined && ids.includes(it));
  if (id !== undefined) return { value: id };
  if (ids.length === 0) return { complaint: `names nothing: there are no ${kind} yet` };
  const few =
    ids.length <= 12 ? `the ids are ${ids.join(', ')}` : 'give an id, which is the name of a file without .md';
  return { complaint: `names none of the ${kind}: ${didYouMean(text, ids) ?? few}` };
}

const asNamed = (entry: Entry) => ({ key: keyOf(entry), name: labelOf(entry) });

/** Puts values into fields, in the order in which they came: the second of a list of groups begins a second group. */
export function putInto(fields: Fields, { steps, isList, isInList }: Field, values: unknown[]): void {
  const [key = '', name] = steps;
  if (name === undefined) fields[key] = isList ? values : values.at(-1);
  else if (isInList) {
    const groups = (fields[key] ?? []) as Fields[];
    for (const [index, value] of values.entries()) groups[index] = { ...groups[index], [name]: value };
    fields[key] = groups;
  } else fields[key] = { ...(fields[key] as Fields | undefined), [name]: isList ? values : values.at(-1) };
}
