/** What of a wrong record is well: the rest of it can still be checked, and is never built. */
import type { z } from 'zod';
import { mendDate } from '#schema/mend-date.ts';
import { mendOf } from '#schema/remedies.ts';
import { fieldAt, keysAt, type Path } from '#schema/walk.ts';
import { pathOf, valueAt } from './explain.ts';
import { type Mending, remedyByField, remedyByValue, remedyOfStranger } from './remedies.ts';
import { type Hints, isBelow, standInFor } from './stand-in.ts';

/** A record without what is wrong with it. */
export interface Salvaged {
  data: object;
  /** Whether a field was wrong and has been told of, or one that it lies in. */
  isTold(field: Path): boolean;
  /** Where a field of the record stands in the file, where names were misspelt and items left out. */
  inFile(field: Path): Path;
  /** Whether anything at or below a field was wrong. */
  hasLostBelow(field: Path): boolean;
  /** Whether a list has lost an item. */
  hasLost(list: string): boolean;
}

type Issue = z.core.$ZodIssue;
type Group = { [key: string]: unknown };

/** What has become of the record while it was mended. */
interface Changes {
  told: Path[];
  /** Fields by the name that they have now, with the name in the file. */
  renamed: { now: Path; before: Path }[];
}

/** Items of a list that are left out, until all have been looked at. */
const LEFT_OUT = Symbol('left out');

/** More rounds than this are a fault that mending does not end. */
const MAX_ROUNDS = 12;

/** The record as far as the schema takes it; undefined where it cannot be made to. */
export function salvage(schema: z.ZodType, raw: object, hints: Hints): Salvaged | undefined {
  const data = structuredClone(raw) as Group;
  const changes: Changes = { told: [], renamed: [] };
  const inFile = (field: Path) => asNamed(withLeftOut(field, data), changes);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const result = schema.safeParse(withoutLeftOut(data));
    if (result.success) {
      return {
        data: result.data as object,
        isTold: (field) => changes.told.some((it) => isBelow(inFile(field), it)),
        inFile,
        hasLostBelow: (field) => changes.told.some((it) => isBelow(it, inFile(field))),
        hasLost: (list) => Array.isArray(data[list]) && data[list].includes(LEFT_OUT),
      };
    }
    // What is wrong within a list that has lost items is counted without them.
    const issues = result.error.issues.map((it) => ({ ...it, path: withLeftOut(pathOf(it), data) }));
    for (const issue of issues) mend(issue, schema, data, hints, changes);
  }
  return undefined;
}

function mend(issue: Issue, schema: z.ZodType, data: Group, hints: Hints, changes: Changes): void {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) rename(path, key, schema, data, changes);
    return;
  }
  const field = fieldAt(schema, path);
  const found = valueAt(data, path);
  if (found === LEFT_OUT) return;
  const value = withoutLeftOut(found);
  const own = asNamed(path, changes);
  if (changes.told.some((it) => isBelow(it, own))) forgetDays(schema, data, hints, changes);
  changes.told.push(own);
  const isThere = value !== undefined && value !== null;
  const remedy = isThere ? (remedyByValue(issue, field, path, value) ?? remedyByField(issue, field, value)) : undefined;
  const fit = [meantBy(remedy), asOne(value)].find((it) => it !== undefined && field?.safeParse(it).success);
  if (fit === undefined) leaveOut(path, schema, data, hints, changes);
  else set(data, path, fit);
}

/** The value that a remedy gives; undefined where it is a list or a group. */
function meantBy(remedy: Mending | undefined): unknown {
  if (remedy?.becomes === undefined || !remedy.isRaw) return remedy?.becomes;
  return /^(?:"|\d+$|true$|false$)/.test(remedy.becomes) ? JSON.parse(remedy.becomes) : undefined;
}

/** What was written, as the text or the list that is wanted. */
const asOne = (value: unknown) =>
  typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : typeof value === 'string'
      ? [value]
      : undefined;

/** Makes up all days of the record: those that were kept do not go with the one that is made up. */
function forgetDays(schema: z.ZodType, data: Group, hints: Hints, changes: Changes): void {
  for (const key of keysAt(schema, [])) {
    const field = fieldAt(schema, [key]);
    if (!field || mendOf(field) !== mendDate || data[key] === undefined) continue;
    data[key] = hints.day;
    changes.told.push(asNamed([key], changes));
  }
}

function rename(path: Path, key: string, schema: z.ZodType, data: Group, changes: Changes): void {
  const record = valueAt(data, path) as Group | undefined;
  // It may lie in what has been left out meanwhile.
  if (typeof record !== 'object' || record === null) return;
  const { becomes } = remedyOfStranger(schema, path, key, record);
  if (becomes !== undefined) {
    record[becomes] = record[key];
    changes.renamed.push({ now: [...path, becomes], before: [...path, key] });
  }
  delete record[key];
}

/** Leaves out the nearest thing around a field that may be left out; of the record itself, it is made up. */
function leaveOut(path: Path, schema: z.ZodType, data: Group, hints: Hints, changes: Changes): void {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length);
    const holder = valueAt(data, part.slice(0, -1));
    const step = part.at(-1);
    if (Array.isArray(holder)) {
      if (length < path.length && standsIn(path, schema, data, hints)) return;
      holder[Number(step)] = LEFT_OUT;
      changes.told.push(asNamed(part, changes));
      return;
    }
    const field = fieldAt(schema, part);
    if (field?.safeParse(undefined).success && typeof holder === 'object' && holder !== null) {
      delete (holder as Group)[String(step)];
      changes.told.push(asNamed(part, changes));
      return;
    }
    if (length === 1 && field) set(data, part, standInFor(field, hints));
  }
}

/** Makes up one field of a row, so that its others are still looked at; a day would be held against those beside it. */
function standsIn(path: Path, schema: z.ZodType, data: Group, hints: Hints): boolean {
  const field = fieldAt(schema, path);
  const value = field && mendOf(field) !== mendDate ? standInFor(field, hints) : undefined;
  if (value === undefined) return false;
  set(data, path, value);
  return true;
}

function set(data: Group, path: Path, value: unknown): void {
  const holder = valueAt(data, path.slice(0, -1)) as Group | undefined;
  if (typeof holder === 'object' && holder !== null) holder[String(path.at(-1))] = value;
}

function withoutLeftOut(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((it) => it !== LEFT_OUT).map(withoutLeftOut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutLeftOut(inner)]));
}

/** A path counted without the items that were left out, counted with them. */
function withLeftOut(path: Path, data: unknown): Path {
  const result: Path = [];
  let value = data;
  for (const step of path) {
    let own: string | number = step;
    if (Array.isArray(value)) {
      const kept = value.flatMap((it, index) => (it === LEFT_OUT ? [] : [index]));
      own = kept[Number(step)] ?? value.length;
    }
    result.push(own);
    value = (value as Group | undefined)?.[own];
  }
  return result;
}

/** The path with the names that the file has. */
function asNamed(path: Path, { renamed }: Changes): Path {
  const found = renamed.findLast((it) => isBelow(path, it.now));
  return found ? [...found.before, ...path.slice(found.now.length)] : path;
}
