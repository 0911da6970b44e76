/** Where was an entry spoken of last? In a meeting that has minutes, up to the day of the model. */
import type { Entry, EntryKey, EntryOf } from '#model/entry.ts';
import { keyOf } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { compareMeetings, dayOf, isDated } from '#model/order.ts';
import { hasMinutes } from '#model/records/filed.ts';
import type { Routes } from '#model/routes.ts';
import { dateInWords, labelOf } from '#model/title.ts';
import type { Fact } from '../record.ts';

/** The latest meeting that names an entry; leads to the line that is about it or begins with its name, else to the last. */
export function lastMention(model: Model, routes: Routes, key: EntryKey): Fact | undefined {
  const mentions = model.mentionsOf(key);
  const last = mentions.findLast(({ from }) => isPast(model, model.get(from)));
  const meeting = last && model.get(last.from);
  if (meeting?.kind !== 'meetings') return undefined;
  const own = model.records.saidAt(meeting.id).find((it) => it.about === key)?.record;
  const begun = mentions.findLast(({ from, start, text }) => from === last?.from && start === 0 && text !== '');
  const { block } = own ?? begun ?? last ?? {};
  return { ...meetingFact(routes, meeting, block?.anchor), label: 'Last mention' };
}

/** The latest meeting of a series. */
export function lastMeeting(model: Model, routes: Routes, series: EntryOf<'series'>): Fact | undefined {
  const [last] = model
    .referencesTo(keyOf(series))
    .flatMap(({ from }) => model.get(from) ?? [])
    .filter((it) => isPast(model, it))
    .sort((a, b) => -compareMeetings(a, b));
  return last && { ...meetingFact(routes, last), label: 'Last meeting' };
}

function isPast(model: Model, entry: Entry | undefined): entry is EntryOf<'meetings'> {
  return entry !== undefined && hasMinutes(entry) && isDated(entry) && dayOf(entry) <= model.today;
}

const meetingFact = (routes: Routes, meeting: EntryOf<'meetings'>, anchor?: string) => ({
  words: `${dateInWords(meeting)} · ${labelOf(meeting)}`,
  url: routes.entry(keyOf(meeting), anchor),
});
