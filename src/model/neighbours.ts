/** Which meeting came before another in its series, and which after. */
import type { EntryKey, EntryOf } from './entry.ts';
import { keyOf } from './entry.ts';
import { compareMeetings } from './order.ts';

export interface Neighbours {
  previous?: EntryOf<'meetings'> | undefined;
  next?: EntryOf<'meetings'> | undefined;
}

/** The neighbours of each meeting that stands in a series, in order of time. */
export function neighboursIn(meetings: EntryOf<'meetings'>[]): Map<EntryKey, Neighbours> {
  const series = Map.groupBy(meetings, (it) => it.data.series);
  series.delete(undefined);
  const pairs = [...series.values()].flatMap((list) => {
    const inOrder = list.toSorted(compareMeetings);
    return inOrder.map((it, at): [EntryKey, Neighbours] => [
      keyOf(it),
      { previous: inOrder[at - 1], next: inOrder[at + 1] },
    ]);
  });
  return new Map(pairs);
}
