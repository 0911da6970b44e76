/** What can a record be narrowed down to? Its years, its series, and the people and things it is about. */
import type { Entry, EntryKey, EntryOf } from '#model/entry.ts';
import { keyOf } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { compareText } from '#model/problem.ts';
import { referencesOf } from '#model/references.ts';
import { labelOf } from '#model/title.ts';
import { isUndertaking, workPackagesOf } from '#model/undertaking.ts';
import { FACETS, type Facet, type SearchRecord } from '../record.ts';
import { spanOfEntry } from './span.ts';

/** Kinds of entry that are a facet of what is about them. */
const FACET_OF: Partial<Record<Entry['kind'], Facet>> = {
  series: 'series',
  'work-packages': 'work package',
  people: 'person',
  partners: 'partner',
  topics: 'topic',
};

interface FacetSource {
  /** What it is; a line of minutes may be several things. */
  kinds: string[];
  /** The entry on whose page it stands. */
  entry: Entry;
  /** What it is about. */
  about: Iterable<EntryKey>;
  states: string[];
}

/** The facets of a record, in the order of `FACETS`; the values of each sorted, facets without any left out. */
export function facetsOf(model: Model, { kinds, entry, about, states }: FacetSource): SearchRecord['facets'] {
  const values = new Map<Facet, Set<string>>([
    ['kind', new Set(kinds)],
    ['year', new Set(yearsOf(model, entry))],
    ['status', new Set(states)],
  ]);
  for (const key of new Set([keyOf(entry), ...about, ...belongsTo(model, entry)])) {
    const other = model.get(key);
    const facet = other && FACET_OF[other.kind];
    if (!facet) continue;
    const labels = values.get(facet) ?? new Set();
    values.set(facet, labels.add(labelOf(other)));
  }
  const filled = FACETS.flatMap((facet) => {
    const list = [...(values.get(facet) ?? [])].sort(compareText);
    return list.length > 0 ? [[facet, list] as const] : [];
  });
  return Object.fromEntries(filled);
}

/** The work packages of a deliverable or milestone, of which a line of minutes speaks. */
export function packagesOf(model: Model, key: EntryKey | undefined): EntryKey[] {
  const entry = key && model.get(key);
  return entry && isUndertaking(entry) ? workPackagesOf(entry).map((id): EntryKey => `work-packages/${id}`) : [];
}

/** The series of a meeting with its work package; whatever the front matter of another entry names. */
function belongsTo(model: Model, entry: Entry): EntryKey[] {
  return entry.kind === 'meetings' ? seriesOf(model, entry) : referencesOf(entry).map((it) => it.to);
}

function seriesOf(model: Model, { data }: EntryOf<'meetings'>): EntryKey[] {
  const series = model.get(`series/${data.series}`);
  if (series?.kind !== 'series') return [];
  return [keyOf(series), ...(series.data.workPackage ? [`work-packages/${series.data.workPackage}` as const] : [])];
}

/** Every year in which a dated entry may have taken place; what has no end goes on until the day of the model. */
function yearsOf(model: Model, entry: Entry): string[] {
  const span = spanOfEntry(entry);
  if (!span) return [];
  const today = entry.kind === 'periods' && (span.from ?? '') < model.today ? model.today : undefined;
  const { from = span.until, until = today ?? span.from } = span;
  if (!from || !until) return [];
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
