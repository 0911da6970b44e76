/** An entry as other pages name it. */
import type { Entry, EntryKey, Kind } from './entry.ts';
import { keyOf } from './entry.ts';
import type { Model } from './model.ts';
import { dateInWords, labelOf, titleOf } from './title.ts';

export interface Card {
  key: EntryKey;
  kind: Kind;
  label: string;
  /** The title in full, where it says more than the label. */
  title?: string;
  /** When it took place, in words. */
  date?: string;
}

export function cardOf(entry: Entry): Card {
  const label = labelOf(entry);
  const title = titleOf(entry);
  const dated = entry.kind === 'meetings' || entry.kind === 'events' || entry.kind === 'periods';
  return {
    key: keyOf(entry),
    kind: entry.kind,
    label,
    ...(title !== undefined && title !== label && { title }),
    ...(dated && { date: dateInWords(entry) }),
  };
}

/** The card of a key, in a list; an empty list when there is no such entry. */
export const cardsOf = (model: Model, key: EntryKey): Card[] => {
  const entry = model.get(key);
  return entry ? [cardOf(entry)] : [];
};
