/** How the index of a kind is divided, and what it says of each entry. */
import { type Card, cardOf } from './card.ts';
import { type Entry, type EntryOf, type Kind, keyOf } from './entry.ts';
import type { Model } from './model.ts';
import { dayOf, isDated } from './order.ts';

export interface IndexRow {
  card: Card;
  /** A few words of what it is. */
  note?: string;
}

export interface IndexGroup {
  /** Empty when the index is not divided. */
  label: string;
  rows: IndexRow[];
}

/** The groups of an index, in reading order. */
export function indexGroups(model: Model, kind: Kind): IndexGroup[] {
  const groups = Map.groupBy(model.of(kind), groupOf);
  const list = [...groups].map(([label, entries]) => ({ label, rows: entries.map((entry) => indexRow(model, entry)) }));
  const order = Object.values(TOPICS);
  return kind === 'topics' ? list.sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label)) : list;
}

/** What topics of each kind are called together, in reading order. */
const TOPICS: Record<EntryOf<'topics'>['data']['kind'], string> = {
  concept: 'Concepts',
  service: 'Services',
  infrastructure: 'Infrastructures',
  experiment: 'Experiments',
  project: 'Projects',
  standard: 'Standards',
};

function groupOf(entry: Entry): string {
  switch (entry.kind) {
    case 'meetings':
    case 'events':
      return isDated(entry) ? dayOf(entry).slice(0, 4) : 'Day unknown';
    case 'topics':
      return TOPICS[entry.data.kind];
    case 'periods':
      return entry.data.kind === 'reporting' ? 'Reporting periods' : 'Phases of funding';
    default:
      return '';
  }
}

/** An entry as an index or a list shows it. */
export function indexRow(model: Model, entry: Entry): IndexRow {
  const note = noteOf(model, entry);
  return { card: cardOf(entry), ...(note && { note }) };
}

function noteOf(model: Model, entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'meetings':
      return agendaOf(model, entry);
    case 'partners':
    case 'topics':
      return entry.data.role;
    case 'people':
      return entry.data.roles?.join(', ');
    case 'events':
      return [entry.data.kind.replace('-', ' '), entry.data.place, entry.data.planned && 'announced beforehand']
        .filter(Boolean)
        .join(', ');
    default:
      return undefined;
  }
}

/** What a meeting was about: its agenda items; where no minutes were taken over, what its agenda names. */
function agendaOf(model: Model, entry: EntryOf<'meetings'>): string | undefined {
  const { items, blocks } = model.outline(keyOf(entry));
  const lines =
    entry.data.minutes === 'none'
      ? blocks.filter((it) => it.kind === 'bullet' && it.depth === 0).map((it) => it.text)
      : items.map((it) => it.title);
  return lines.join(' · ') || undefined;
}
