/** Entries on the project's months: when each is due, or when it took place. */
import { type Card, cardOf } from './card.ts';
import type { Entry, EntryKey, Kind } from './entry.ts';
import { keyOf } from './entry.ts';
import type { Model } from './model.ts';
import { marksOf, type RulerMark } from './ruler.ts';

/** One line of a timeline. */
export interface TimelineRow {
  card: Card;
  mark: RulerMark;
}

/** The rows of a timeline in order of time; entries without a date within the project are left out. */
export function timelineOf(model: Model, subject: string): TimelineRow[] {
  return entriesOf(model, subject)
    .flatMap((entry): TimelineRow[] => {
      const mark = marksOf(model, entry).find(({ kind }) => kind !== 'mention');
      return mark ? [{ card: cardOf(entry), mark }] : [];
    })
    .sort((a, b) => a.mark.from - b.mark.from || a.mark.to - b.mark.to);
}

function entriesOf(model: Model, subject: string): Entry[] {
  if (!subject.includes('/')) return model.of(subject as Kind);
  const entry = model.get(subject as EntryKey);
  const around = model.referencesTo(subject as EntryKey).flatMap(({ from }) => model.get(from) ?? []);
  return [...new Map([...(entry ? [entry] : []), ...around].map((it) => [keyOf(it), it])).values()];
}
