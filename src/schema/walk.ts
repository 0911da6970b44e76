/** Walks a schema: which field stands at a path, and which values of a record refer to other entries. */
import type { z } from 'zod';

export type Path = (string | number)[];

/** The parts of a zod type that a walk needs. */
interface Walkable {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
}

const definitionOf = (type: z.ZodType) => type.def as unknown as Walkable;

/** The type itself, below optional, default and the like. */
export function unwrap(type: z.ZodType): z.ZodType {
  const { innerType } = definitionOf(type);
  return innerType ? unwrap(innerType) : type;
}

/** The type of the field at a path; undefined when the schema has no such field. */
export function fieldAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const { shape, element } = definitionOf(unwrap(schema));
  const next = typeof step === 'number' ? element : shape?.[step];
  return next && fieldAt(next, rest);
}

/** What a field expects, in its own words. */
export function descriptionOf(type: z.ZodType): string | undefined {
  const inner = definitionOf(type).innerType;
  return type.meta()?.description ?? (inner && descriptionOf(inner));
}

/** The keys that the object at a path may have. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  const field = fieldAt(schema, path);
  return Object.keys((field && definitionOf(unwrap(field)).shape) ?? {});
}

/** A value that names another entry. */
export interface ReferenceValue {
  path: Path;
  /** The collection of the entry it names; undefined where the value had to say it in front, and does not. */
  collection?: string;
  /** As written, without the collection in front. */
  id: string;
  /** The collections that it may say in front; undefined where there is one only. */
  among?: string[];
}

/** Every value of a valid record that was declared with `reference(…)`, in the order of the schema. */
export function referencesIn(schema: z.ZodType, data: unknown, path: Path = []): ReferenceValue[] {
  if (data === undefined) return [];
  const type = unwrap(schema);
  const { shape, element } = definitionOf(type);
  const of = type.meta()?.reference as string | string[] | undefined;
  if (of !== undefined && typeof data === 'string') return [readReference(path, of, data)];
  if (element && Array.isArray(data)) {
    return data.flatMap((value, index) => referencesIn(element, value, [...path, index]));
  }
  if (shape && typeof data === 'object' && data !== null) {
    const record = data as Record<string, unknown>;
    return Object.entries(shape).flatMap(([key, field]) => referencesIn(field, record[key], [...path, key]));
  }
  return [];
}

/** A reference among several collections says in front which one it means. */
function readReference(path: Path, of: string | string[], data: string): ReferenceValue {
  if (typeof of === 'string') return { path, collection: of, id: data };
  const collection = of.find((it) => data.startsWith(`${it}/`));
  return {
    path,
    among: of,
    ...(collection && { collection }),
    id: collection ? data.slice(collection.length + 1) : data,
  };
}
