/** What the search knows of one thing that can be found: an agenda item, or an entry. */
export interface SearchRecord {
  /** Its address on this site, with the anchor of the agenda item. No two records share one. */
  url: string;
  /** The text in which words are looked for, and from which excerpts are taken. */
  content: string;
  /** What a result shows; the words of each field are found too, weighed by `ranking.ts`. */
  meta: {
    title: string;
    /** The names under which it must come first, one a line; never shown. */
    names?: string;
    /** The meeting in which an agenda item stood. */
    meeting?: string;
    /** When it took place, in words. */
    date?: string;
    /** Who spoke, or who was there. */
    people?: string;
  };
  /** What the results can be narrowed down to. */
  filters: Partial<Record<Facet, string[]>>;
}

/** The filters, in the order in which people think of them. */
export const FACETS = ['kind', 'year', 'series', 'work package', 'person', 'partner', 'code', 'topic'] as const;

export type Facet = (typeof FACETS)[number];
