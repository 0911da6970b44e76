/** What is asked of the search, and what it answers: plain data, without a browser. */
import type { Facet, Fact } from '../record.ts';

export interface Query {
  /** As typed. */
  text: string;
  /** Values of facets: of each facet any of its values, all of the facets. */
  chosen: Partial<Record<Facet, string[]>>;
  /** Only what took place, or may have, on one of these days; `YYYY-MM-DD`, both count. */
  from?: string;
  until?: string;
  order: 'relevance' | 'newest';
}

export interface Results {
  query: Query;
  /** The words that were looked for in the end, corrected and without what is in no note: what is marked. */
  words: string;
  /** What has to be said of the search, in order. */
  remarks: Remark[];
  /** Entries that were found, and how many of their records. */
  entries: number;
  records: number;
  /** The best of them, in order. */
  shown: FoundEntry[];
  /** How many records each value of a facet would leave, in no order, but those that leave none; only when asked for. */
  counts?: Record<Facet, FacetCount[]>;
}

export interface FacetCount {
  value: string;
  count: number;
}

export type Remark =
  /** No note has the word: it was left out. */
  | { about: 'unknown'; word: string }
  /** No note has the word: another was looked for in its place, or any of several that are as near. */
  | { about: 'corrected'; word: string; to: string[] }
  /** No note has the word as a whole: words that begin with it were looked for. */
  | { about: 'completed'; word: string; to: string[] }
  /** Beside those: names that are written nearly the same as the word were looked for too. */
  | { about: 'also'; word: string; to: string[] }
  /** No note has the phrase, or the compound, as it stands: its words were looked for. */
  | { about: 'apart'; phrase: string }
  /** Only the first words were looked for: there are too many. */
  | { about: 'shortened' }
  /** What has one of the words, or phrases, was left out. */
  | { about: 'excluded'; words: string[] }
  /** The word is rare, and one that is much more frequent is written nearly the same; or no note has the phrase. */
  | { about: 'perhaps'; word: string; to: string }
  /** Nothing has all the words: what has the most of them is shown. */
  | { about: 'scattered' }
  /** There is nothing to look for: only words that are left out, such as `-word`. */
  | { about: 'nothing to look for' };

/** An entry with its records that were found. */
export interface FoundEntry {
  url: string;
  kind: string;
  title: Segment[];
  date?: string;
  series?: string;
  /** Whether the query is one of its names: then its facts are the answer card. */
  isNamed: boolean;
  facts: Fact[];
  /** Its best records, in order; at least one. */
  hits: Hit[];
  /** How many of its records were found beside those. */
  more: number;
}

/** A record that was found. */
export interface Hit {
  /** Leads to its line, and tells the page what was looked for. */
  url: string;
  kind: string;
  title: Segment[];
  people: string[];
  /** About thirty words around what was found; empty where the title, or a line below it, shows what was found. */
  excerpt: Segment[];
}

/** A stretch of a text; marked when the query means it. */
export interface Segment {
  text: string;
  isMarked: boolean;
}
