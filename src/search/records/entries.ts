/** What can be found? Every entry with its records: itself, its agenda items, and what its minutes record. */
import type { Entry } from '#model/entry.ts';
import { keyOf } from '#model/entry.ts';
import { kindName } from '#model/kinds.ts';
import type { Model } from '#model/model.ts';
import { compareText } from '#model/problem.ts';
import type { Filed } from '#model/records/filed.ts';
import type { Routes } from '#model/routes.ts';
import { fullTitleOf, labelOf } from '#model/title.ts';
import { isUndertaking } from '#model/undertaking.ts';
import type { SearchEntry, SearchRecord } from '../record.ts';
import { aboutOf } from './about.ts';
import { answerOf } from './answer.ts';
import { facetsOf } from './facets.ts';
import { linesOf } from './lines.ts';
import { meetingRecords } from './meeting-records.ts';
import { dateOfEntry, yearOfMeeting } from './span.ts';
import { spellingsIn } from './spellings.ts';
import { standingStates, statesOf } from './states.ts';

/** All entries of a model, sorted by address: the same model gives the same list. Only a meeting is in a year. */
export function searchEntries(model: Model, routes: Routes): SearchEntry[] {
  const known: Known = { model, routes, states: statesOf(model), spellingsOf: spellingsIn(model) };
  return model.entries.map((entry) => searchEntry(known, entry)).sort((a, b) => compareText(a.url, b.url));
}

/** What is made once for all entries. */
interface Known {
  model: Model;
  routes: Routes;
  states: Map<Filed, string>;
  spellingsOf: (entry: Entry) => string[];
}

function searchEntry({ model, routes, states, spellingsOf }: Known, entry: Entry): SearchEntry {
  const date = dateOfEntry(entry);
  const common = {
    url: routes.entry(keyOf(entry)),
    kind: kindName(entry.kind).one,
    isMeeting: entry.kind === 'meetings',
    title: fullTitleOf(entry),
    names: spellingsOf(entry),
    ...(date && { date }),
    facts: answerOf(model, routes, entry),
  };
  if (entry.kind !== 'meetings') return { ...common, records: [entryRecord(model, entry)] };
  const series = entry.data.series === undefined ? undefined : model.get(`series/${entry.data.series}`);
  const year = yearOfMeeting(entry);
  return {
    ...common,
    ...(series && { series: labelOf(series) }),
    ...(year && { year }),
    records: meetingRecords(model, entry, states),
  };
}

/** Anything but a meeting: its facts and its text. */
function entryRecord(model: Model, entry: Exclude<Entry, { kind: 'meetings' }>): SearchRecord {
  const kind = kindName(entry.kind).one;
  const states = isUndertaking(entry) ? standingStates(model, entry) : [];
  return {
    kind,
    title: fullTitleOf(entry),
    people: [],
    lines: linesOf(model, entry).map((it) => it.text),
    about: [...aboutOf(model, entry), ...states],
    isWithin: false,
    facets: facetsOf(model, {
      kinds: [kind],
      entry,
      about: model.mentionsBy(keyOf(entry)).map((it) => it.of),
      states,
    }),
  };
}
