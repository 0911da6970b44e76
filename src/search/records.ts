/** The records of the search: one for each agenda item of each meeting, one for each entry. */
import type { Entry, EntryOf } from '#model/entry.ts';
import { keyOf } from '#model/entry.ts';
import { kindName } from '#model/kinds.ts';
import type { Block, Item } from '#model/minutes/outline.ts';
import type { Model } from '#model/model.ts';
import { compareText } from '#model/problem.ts';
import type { Routes } from '#model/routes.ts';
import { dateInWords, dateOf, fullTitleOf, labelOf } from '#model/title.ts';
import { facetsOf } from './facets.ts';
import { factsOf } from './facts.ts';
import type { SearchRecord } from './record.ts';
import { spellingsOf } from './spellings.ts';

/** All records of a model, sorted by address: the same model gives the same list. */
export function searchRecords(model: Model, routes: Routes): SearchRecord[] {
  const records = model.entries.flatMap((entry) => {
    if (entry.kind !== 'meetings') return [entryRecord(model, routes, entry)];
    const items = agendaOf(model, entry);
    return [meetingRecord(model, routes, entry), ...items.map((item) => itemRecord(model, routes, entry, item))];
  });
  return records.sort((a, b) => compareText(a.url, b.url));
}

/** An agenda item: its title and everything that stands under it. */
function itemRecord(model: Model, routes: Routes, meeting: EntryOf<'meetings'>, item: Item): SearchRecord {
  const key = keyOf(meeting);
  const blocks = model
    .outline(key)
    .blocks.filter((block) => block.item === item.anchor && block.anchor !== item.anchor);
  const mentioned = model.mentionsBy(key).filter((it) => it.block.item === item.anchor);
  const speakers = item.speakers.map((id) => `people/${id}` as const);
  return {
    url: routes.entry(key, item.anchor),
    content: joined([item.title, ...blocks.map((it) => it.text)]),
    meta: {
      title: item.title,
      meeting: meeting.data.title,
      date: dateInWords(meeting),
      ...peopleMeta(model, item.speakers),
    },
    filters: facetsOf(model, 'Agenda item', meeting, [...speakers, ...mentioned.map((it) => it.of)]),
  };
}

/** A meeting as a whole: who was there, what was written before the first item, its agenda and its material. */
function meetingRecord(model: Model, routes: Routes, meeting: EntryOf<'meetings'>): SearchRecord {
  const { title, place, dateNote, chairs = [], present = [], scribe, materials = [] } = meeting.data;
  const key = keyOf(meeting);
  const items = agendaOf(model, meeting);
  const isBefore = (block: Block) => items.length === 0 || block.item === undefined;
  const before = model.outline(key).blocks.filter(isBefore);
  const mentioned = model.mentionsBy(key).filter((it) => isBefore(it.block));
  const people = [...new Set([...chairs, ...present, ...(scribe ? [scribe] : [])])];
  const about = [...people.map((id) => `people/${id}` as const), ...mentioned.map((it) => it.of)];
  const texts = [...before.map((it) => it.text), ...items.map((it) => it.title)];
  return {
    url: routes.entry(key),
    content: joined([title, ...texts, place, dateNote, ...materials.map((it) => it.title)]),
    meta: { title, date: dateInWords(meeting), ...peopleMeta(model, people) },
    filters: facetsOf(model, kindName('meetings').one, meeting, about),
  };
}

/** Anything but a meeting: its names first, then its facts and its text. */
function entryRecord(model: Model, routes: Routes, entry: Exclude<Entry, EntryOf<'meetings'>>): SearchRecord {
  const key = keyOf(entry);
  const title = fullTitleOf(entry);
  const { blocks } = model.outline(key);
  const isDated = (entry.kind === 'events' || entry.kind === 'periods') && dateOf(entry) !== undefined;
  return {
    url: routes.entry(key),
    content: joined([title, ...factsOf(model, entry), ...blocks.map((it) => it.text)]),
    meta: { title, names: spellingsOf(entry).join('\n'), ...(isDated && { date: dateInWords(entry) }) },
    filters: facetsOf(
      model,
      kindName(entry.kind).one,
      entry,
      model.mentionsBy(key).map((it) => it.of),
    ),
  };
}

/** The parts of a text in one line; the sign between them ends a phrase, in a search and to the eye. */
const joined = (parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ');

/** The agenda items of a meeting; where no minutes were taken over, headings only divide what is told of it. */
function agendaOf(model: Model, meeting: EntryOf<'meetings'>): Item[] {
  return meeting.data.minutes === 'none' ? [] : model.outline(keyOf(meeting)).items;
}

function peopleMeta(model: Model, ids: string[]): { people?: string } {
  const people = ids.flatMap((id) => model.get(`people/${id}`) ?? []);
  return people.length > 0 ? { people: people.map(labelOf).join(', ') } : {};
}
