/** Where records say what they are about: rules of their own look at that. */
import { type Entry, keyOf } from '#model/entry.ts';
import type { Place } from '#model/minutes/places.ts';
import { hasMinutes } from '#model/records/filed.ts';
import type { Known } from './known.ts';

/** Whether a place of the minutes is in what a record is about. */
export function aboutPlaces({ model }: Known, entry: Entry): (place: Place) => boolean {
  if (!hasMinutes(entry)) return () => false;
  const abouts = model.outline(keyOf(entry)).records.flatMap((it) => ('about' in it && it.about ? [it.about] : []));
  return ({ line, column }) =>
    abouts.some((it) => it.line === line && it.column <= column && column < it.column + (it.length ?? 0));
}
