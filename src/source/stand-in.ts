/** What stands for a field that a record must have and that is wrong, so that the rest of the record can be looked at. */
import type { z } from 'zod';
import { fieldAt, keysAt, type Path, unwrap } from '#schema/walk.ts';

/** What may be known of a record apart from its fields. */
export interface Hints {
  /** Its name or code, as its file says it. */
  name: string;
  /** Its day, as its file says it or as it is nearly written. */
  day: string;
  /** Whether of several values the last is taken, rather than the first. */
  isLast?: boolean;
}

/** A value that the field takes; undefined when none is found. */
export function standInFor(field: z.ZodType, hints: Hints): unknown {
  const { name, day, isLast } = hints;
  const options = (unwrap(field).def as { entries?: { [name: string]: string } }).entries;
  const element = fieldAt(field, [0]);
  const group = Object.fromEntries(
    keysAt(field, []).flatMap((key) => {
      const inner = fieldAt(field, [key]);
      return inner && !inner.safeParse(undefined).success ? [[key, standInFor(inner, hints)]] : [];
    }),
  );
  const candidates = [
    ...(isLast ? Object.values(options ?? {}).reverse() : Object.values(options ?? {})),
    ...[name, day, 'https://example.org/', 'M1', 1, false],
    ...(element ? [[standInFor(element, hints)]] : []),
    group,
  ];
  return candidates.find((it) => field.safeParse(it).success);
}

/** What the id of a file says of the entry in it: `D1.1` for `d1.1`, `Ann Lamp` for `people/ann-lamp`. */
export function nameFromId(id: string, hasCode: boolean): string {
  const last = id.split('/').at(-1) ?? id;
  if (hasCode) return last.toUpperCase();
  return last.replace(/(^|-)(\p{L})/gu, (_, joint: string, letter: string) => `${joint && ' '}${letter.toUpperCase()}`);
}

/** The day that an id or a wrong date gives, as exact as it does: day, month or year; undefined when it gives none. */
export function dayFrom(id: string, written: unknown): string | undefined {
  const day = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(id)?.[0];
  const rest = typeof written === 'string' || typeof written === 'number' ? String(written) : '';
  return (
    day ??
    /(?<!\d)(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?=-)/.exec(rest)?.[0] ??
    /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(rest)?.[0]
  );
}

/** Whether a path lies at or below another. */
export const isBelow = (path: Path, other: Path) => other.every((step, index) => path[index] === step);
