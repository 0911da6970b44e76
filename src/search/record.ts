/** What can be found: entries, each with its records. Plain data; made of the model by `entries.ts`. */

/** An entry of the knowledge base as the search knows it; results are grouped under it. */
export interface SearchEntry {
  /** Its address on this site. No two entries share one. */
  url: string;
  /** What it is, such as `Meeting` or `Deliverable`. */
  kind: string;
  isMeeting: boolean;
  title: string;
  /** Every way to write its code, its name and its other names: who types one of them means this entry. */
  names: string[];
  /** When it took place: in words, and from which day until which, `YYYY-MM-DD`; open where nobody knows. */
  date?: { words: string; from?: string; until?: string };
  /** The name of its series of meetings. */
  series?: string;
  /** The year of whose index it is a part, `YYYY`; undefined for what is in no year. */
  year?: string;
  /** What the answer card says of it, in order. */
  facts: Fact[];
  /** Its records: first itself, then its agenda items and what the minutes record, in the order of the page. */
  records: SearchRecord[];
}

/** One fact of an answer card, such as `Status`, `postponed to M38 · Mar 2022`; `url` leads to where it is said. */
export interface Fact {
  label: string;
  words: string;
  url?: string;
}

/** What can be found as one thing: the entry itself, an agenda item, a decision, an action, a question, a status line. */
export interface SearchRecord {
  /** The kind of the entry, or `Agenda item`, `Decision`, `Action`, `Question`, `Status`. */
  kind: string;
  /** The anchor on the page of the entry; undefined for the entry itself. */
  anchor?: string;
  /** The title of the entry or item; for a line of the minutes what stands before its colon, such as `Decision · MS12`. */
  title: string;
  /** Those who spoke, or who are to act, by name. */
  people: string[];
  /** Its text as it is read, a line for each bullet or paragraph, without the title. */
  lines: string[];
  /** More words by which it is found and which are not shown: facts of the front matter. */
  about: string[];
  /** Whether its lines are also lines of another record of this entry: they do not count twice for the entry. */
  isWithin: boolean;
  /** What the results can be narrowed down to. */
  facets: Partial<Record<Facet, string[]>>;
}

/** What results can be narrowed down to, in the order in which people think of it. */
export const FACETS = ['kind', 'year', 'series', 'work package', 'person', 'partner', 'topic', 'status'] as const;

export type Facet = (typeof FACETS)[number];
