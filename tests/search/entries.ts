/** Entries as the search knows them, made up in a line: an invented meeting with its items, an invented topic. */
import type { Facet, SearchEntry, SearchRecord } from '#search/record.ts';

type Values = Partial<Record<Facet, string[]>>;

/** An agenda item: its title, then its lines. */
type ItemLines = [title: string, ...lines: string[]];

const anchorOf = (title: string) => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

const item = ([title, ...lines]: ItemLines, facets: Values = {}): SearchRecord => ({
  kind: 'Agenda item',
  anchor: anchorOf(title),
  title,
  people: [],
  lines,
  about: [],
  isWithin: false,
  facets: { kind: ['Agenda item'], ...facets },
});

/** A line of the item before it, such as a decision. */
export const line = (kind: string, anchor: string, text: string): SearchRecord => ({
  ...item(['', text]),
  kind,
  anchor,
  title: kind,
  isWithin: true,
  facets: { kind: [kind] },
});

/** A meeting on a day, `YYYY-MM-DD`, with items or records. */
export function meeting(id: string, day: string, ...parts: (ItemLines | SearchRecord)[]): SearchEntry {
  const year = day.slice(0, 4);
  const records = parts.map((it) => (Array.isArray(it) ? item(it, { year: [year] }) : it));
  const own = { ...item(['Meeting']), kind: 'Meeting', facets: { kind: ['Meeting'], year: [year] } };
  const { anchor: _, ...itself } = own;
  return {
    url: `/meetings/${id}/`,
    kind: 'Meeting',
    isMeeting: true,
    title: `Meeting ${id}`,
    names: [],
    date: { words: day, from: day, until: day },
    year,
    facts: [],
    records: [itself, ...records],
  };
}

/** A topic with its names: the first is its title. */
export function topic(id: string, title: string, text: string, ...names: string[]): SearchEntry {
  const { anchor: _, ...itself } = { ...item([title, text]), kind: 'Topic', facets: { kind: ['Topic'] } };
  return {
    url: `/topics/${id}/`,
    kind: 'Topic',
    isMeeting: false,
    title,
    names: [title, ...names],
    facts: [{ label: 'Last mention', words: 'never' }],
    records: [itself],
  };
}
