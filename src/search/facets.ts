/** What a record can be narrowed down to: people, partners, codes and topics it is about, its years, its series. */
import { spanOf } from '#model/calendar.ts';
import type { Entry, EntryKey } from '#model/entry.ts';
import { keyOf } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { compareText } from '#model/problem.ts';
import { dateOf, labelOf } from '#model/title.ts';
import { FACETS, type Facet, type SearchRecord } from './record.ts';

/** Kinds of entry that are a facet when a record is about them. */
const FACET_OF = {
  people: 'person',
  partners: 'partner',
  deliverables: 'code',
  milestones: 'code',
  topics: 'topic',
  'work-packages': 'work package',
} as const;

/** The facets of a record of `entry` that is about `others`; each list sorted, empty ones left out. */
export function facetsOf(
  model: Model,
  kind: string,
  entry: Entry,
  others: Iterable<EntryKey>,
): SearchRecord['filters'] {
  const values = new Map<Facet, Set<string>>(FACETS.map((facet) => [facet, new Set()]));
  values.get('kind')?.add(kind);
  for (const year of yearsOf(entry)) values.get('year')?.add(year);
  const about = new Set([keyOf(entry), ...others, ...belongsTo(model, entry)]);
  for (const key of about) {
    const other = model.get(key);
    if (!other) continue;
    if (other.kind === 'series') values.get('series')?.add(labelOf(other));
    else if (other.kind in FACET_OF) values.get(FACET_OF[other.kind as keyof typeof FACET_OF])?.add(labelOf(other));
  }
  const filled = FACETS.flatMap((facet) => {
    const list = [...(values.get(facet) ?? [])].sort(compareText);
    return list.length > 0 ? [[facet, list] as const] : [];
  });
  return Object.fromEntries(filled);
}

/** The series of a meeting, and the work packages of whatever names one. */
function belongsTo(model: Model, entry: Entry): EntryKey[] {
  switch (entry.kind) {
    case 'meetings': {
      const series = entry.data.series && model.get(`series/${entry.data.series}`);
      return series ? [keyOf(series), ...belongsTo(model, series)] : [];
    }
    case 'series':
    case 'deliverables':
      return entry.data.workPackage ? [`work-packages/${entry.data.workPackage}`] : [];
    case 'milestones':
    case 'partners':
      return (entry.data.workPackages ?? []).map((id): EntryKey => `work-packages/${id}`);
    default:
      return [];
  }
}

/** Every year in which a dated entry may have taken place. */
function yearsOf(entry: Entry): string[] {
  const date = dateOf(entry);
  if (date === undefined || entry.kind === 'periods') return [];
  const { from, until } = spanOf(date);
  const [first, last] = [Number((from ?? until)?.slice(0, 4)), Number((until ?? from)?.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
