/** What the front matter of other entries says of an entry, told from that entry's side. */
import { partnersOf, peopleAt } from './attendance.ts';
import { type EntryKey, keyOf } from './entry.ts';
import type { Model } from './model.ts';
import { compareInIndex } from './order.ts';
import { compareText } from './problem.ts';

/** Other entries in one relation to this one. */
export interface Connection {
  label: string;
  keys: EntryKey[];
}

/** `kind.field` of the entry that refers → how the entry that is referred to sees it; in reading order. */
const RELATIONS: [field: string, label: string][] = [
  ['deliverables.workPackage', 'Deliverables'],
  ['milestones.workPackages', 'Milestones'],
  ['work-packages.lead', 'Leads'],
  ['work-packages.leaders', 'Leads or led'],
  ['work-packages.tasks', 'Task leader in'],
  ['work-packages.dataCentres', 'Data centre of'],
  ['work-packages.serves', 'Served by'],
  ['deliverables.lead', 'Leads the deliverables'],
  ['deliverables.authors', 'Wrote'],
  ['milestones.events', 'Part of the milestone'],
  ['series.chairs', 'Chairs'],
  ['series.workPackage', 'Series of meetings'],
  ['meetings.series', 'Meetings'],
  ['meetings.chairs', 'Chaired'],
  ['meetings.present', 'Attended'],
  ['meetings.regrets', 'Sent regrets to'],
  ['meetings.scribe', 'Took the minutes of'],
  ['events.speakers', 'Spoke at'],
  ['events.reportingPeriod', 'Events'],
  ['events.workPackages', 'Events'],
  ['partners.parent', 'Parts of it'],
  ['partners.workPackages', 'Partners'],
  ['people.affiliations', 'People'],
  ['topics.partners', 'Takes part in'],
];

/** The connections of an entry, in reading order; entries within one in the order of their index. */
export function connectionsOf(model: Model, key: EntryKey): Connection[] {
  const byLabel = new Map<string, Set<EntryKey>>();
  const references = model.referencesTo(key);
  for (const [field, label] of RELATIONS) {
    const keys = references
      .filter(({ from, path }) => `${from.slice(0, from.indexOf('/'))}.${path[0]}` === field)
      .map((it) => it.from);
    if (keys.length > 0) byLabel.set(label, new Set([...(byLabel.get(label) ?? []), ...keys]));
  }
  return [...byLabel].map(([label, keys]) => ({ label, keys: sortKeys(model, [...keys]) }));
}

/** The meetings at which people of a partner were, by their affiliations on the day; none for any other entry. */
export function attendedBy(model: Model, key: EntryKey): Connection[] {
  const keys = attendance(model).get(key) ?? [];
  return keys.length > 0 ? [{ label: 'Its people attended', keys: sortKeys(model, keys) }] : [];
}

/** Asked of every entry: made once for a model. */
const known = new WeakMap<Model, Map<EntryKey, EntryKey[]>>();

function attendance(model: Model): Map<EntryKey, EntryKey[]> {
  const attended = known.get(model) ?? new Map<EntryKey, EntryKey[]>();
  if (known.has(model)) return attended;
  known.set(model, attended);
  for (const meeting of model.of('meetings')) {
    const partners = peopleAt(meeting).flatMap((it) => partnersOf(model, it, meeting.data.date));
    for (const partner of new Set(partners)) {
      const list = attended.get(`partners/${partner}`) ?? [];
      attended.set(`partners/${partner}`, list);
      list.push(keyOf(meeting));
    }
  }
  return attended;
}

function sortKeys(model: Model, keys: EntryKey[]): EntryKey[] {
  const entries = keys.flatMap((key) => model.get(key) ?? []);
  return entries.sort((a, b) => compareText(a.kind, b.kind) || compareInIndex(a, b)).map(keyOf);
}
