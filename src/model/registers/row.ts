/** What every row of a register has, whichever register it is. */
import type { RegisterName } from '../routes.ts';

/** By what the rows of a register can be chosen, in the order of the controls. */
export const FACETS = ['state', 'owner', 'kind', 'series', 'wp', 'year'] as const;
export type Facet = (typeof FACETS)[number];

/** One value of a facet: as the address of a page spells it, and in words. */
export interface Choice {
  value: string;
  label: string;
}

export interface Row {
  /** Unique within its register: `meeting-id^id` of the line, or the key of the entry. */
  id: string;
  /** The group under which it stands; a row of one group stands with the others of it. */
  group: string;
  /** The day from which it counts, `YYYY-MM-DD`; `9999` where none is known. */
  day: string;
  /** Whether it is still to be looked at: an action to be done, a decision in force, a question without answer. */
  isOpen: boolean;
  facets: Partial<Record<Facet, Choice[]>>;
}

/** A part of a register under a heading of its own. */
export interface Group {
  id: string;
  label: string;
}

/** What a register is called, and how its rows are divided. */
export interface RegisterKind {
  name: RegisterName;
  /** The title of its page, and the words of the link to it. */
  title: string;
  one: string;
  many: string;
  /** What it holds, in a sentence. */
  about: string;
  /** The word for those among its rows that are still to be looked at, after their number: `5 open`. */
  open: string;
  /** Its groups in reading order; of years where it has none. */
  groups: Group[];
  /** The words for its facets. */
  facets: Partial<Record<Facet, string>>;
  /** What is said where it has no rows. */
  empty: string;
  /** A line of minutes that would stand in it. */
  example: string;
}
