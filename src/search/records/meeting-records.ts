/** What can be found in a meeting? The meeting as a whole, its agenda items, and the lines that record something. */
import { peopleAt } from '#model/attendance.ts';
import type { EntryKey, EntryOf } from '#model/entry.ts';
import { keyOf } from '#model/entry.ts';
import { kindName } from '#model/kinds.ts';
import type { Item } from '#model/minutes/outline.ts';
import type { Keyword } from '#model/minutes/record.ts';
import type { Mention, Model } from '#model/model.ts';
import type { Filed } from '#model/records/filed.ts';
import { KEYWORD_IN_WORDS } from '#model/records/head-in-words.ts';
import { labelOf } from '#model/title.ts';
import type { SearchRecord } from '../record.ts';
import { aboutOf } from './about.ts';
import { facetsOf, packagesOf } from './facets.ts';
import { headOf, type Line, linesOf, proseOf, readText } from './lines.ts';

/** What is a record of its own. That something is done, answered or of interest is told by the item it stands in. */
const FOUND: ReadonlySet<Keyword> = new Set(['DECISION', 'ACTION', 'QUESTION', 'STATUS']);

type Meeting = EntryOf<'meetings'>;

/** What is known of a meeting while its records are made. */
interface Context {
  model: Model;
  meeting: Meeting;
  states: Map<Filed, string>;
  /** The lines under each item, by its anchor; those that stand under none are under undefined. */
  linesUnder: Map<string | undefined, Line[]>;
  mentionsUnder: Map<string | undefined, Mention[]>;
  mentionsIn: Map<string, Mention[]>;
}

/** The meeting first, then each item, each followed by the lines within it that record something, as on its page. */
export function meetingRecords(model: Model, meeting: Meeting, states: Map<Filed, string>): SearchRecord[] {
  const items = agendaOf(model, meeting);
  const mentions = model.mentionsBy(keyOf(meeting));
  const itemOf = (anchor: string | undefined) => (items.length > 0 ? anchor : undefined);
  const context: Context = {
    model,
    meeting,
    states,
    linesUnder: Map.groupBy(linesOf(model, meeting), ({ block }) => itemOf(block.item)),
    mentionsUnder: Map.groupBy(mentions, ({ block }) => itemOf(block.item)),
    mentionsIn: Map.groupBy(mentions, ({ block }) => block.anchor),
  };
  return [
    wholeRecord(context),
    ...lineRecords(context, undefined),
    ...items.flatMap((item) => [itemRecord(context, item), ...lineRecords(context, item.anchor)]),
  ];
}

/** The agenda items of a meeting; where no minutes were taken over, headings only divide what is told of it. */
function agendaOf(model: Model, meeting: Meeting): Item[] {
  return meeting.data.minutes === 'none' ? [] : model.outline(keyOf(meeting)).items;
}

/** The meeting itself: who was there, what is known of it, and what stands under no item. */
function wholeRecord({ model, meeting, linesUnder, mentionsUnder }: Context): SearchRecord {
  const kind = kindName('meetings').one;
  const present = peopleAt(meeting).map((id): EntryKey => `people/${id}`);
  const mentioned = (mentionsUnder.get(undefined) ?? []).map((it) => it.of);
  return {
    kind,
    title: meeting.data.title,
    people: namesOf(model, present),
    lines: (linesUnder.get(undefined) ?? []).map((it) => it.text),
    about: aboutOf(model, meeting),
    isWithin: false,
    facets: facetsOf(model, { kinds: [kind], entry: meeting, about: [...present, ...mentioned], states: [] }),
  };
}

/** An agenda item: who spoke, and everything that stands under its heading. */
function itemRecord({ model, meeting, linesUnder, mentionsUnder }: Context, item: Item): SearchRecord {
  const kind = 'Agenda item';
  const speakers = item.speakers.map((id): EntryKey => `people/${id}`);
  const lines = (linesUnder.get(item.anchor) ?? []).filter(({ block }) => block.anchor !== item.anchor);
  const mentioned = (mentionsUnder.get(item.anchor) ?? []).map((it) => it.of);
  return {
    kind,
    anchor: item.anchor,
    title: readText(model, item.title),
    people: namesOf(model, speakers),
    lines: lines.map((it) => it.text),
    about: [],
    isWithin: false,
    facets: facetsOf(model, { kinds: [kind], entry: meeting, about: [...speakers, ...mentioned], states: [] }),
  };
}

/** The lines under an item that record something: one record each, whatever the number of things a line records. */
function lineRecords(context: Context, item: string | undefined): SearchRecord[] {
  return (context.linesUnder.get(item) ?? []).flatMap((line) => lineRecord(context, line) ?? []);
}

function lineRecord({ model, meeting, states, mentionsIn }: Context, { block, records }: Line) {
  const found = records.filter((it) => FOUND.has(it.record.keyword));
  const [first] = found;
  if (!first) return undefined;
  const people = found.flatMap(({ record }) => record.people.map(({ value }): EntryKey => `people/${value}`));
  const mentioned = (mentionsIn.get(block.anchor) ?? []).map((it) => it.of);
  const packages = found.flatMap((it) => packagesOf(model, it.about));
  const record: SearchRecord = {
    kind: KEYWORD_IN_WORDS[first.record.keyword],
    anchor: block.anchor,
    title: found.map((it) => headOf(model, it, ' · ')).join('; '),
    people: namesOf(model, people),
    lines: [proseOf(model, found)].filter(Boolean),
    about: [],
    isWithin: true,
    facets: facetsOf(model, {
      kinds: found.map((it) => KEYWORD_IN_WORDS[it.record.keyword]),
      entry: meeting,
      about: [...people, ...mentioned, ...packages],
      states: found.flatMap((it) => states.get(it) ?? []),
    }),
  };
  return record;
}

/** The names of people, each once, in order. */
const namesOf = (model: Model, keys: EntryKey[]): string[] => [
  ...new Set(keys.flatMap((key) => model.get(key) ?? []).map(labelOf)),
];
