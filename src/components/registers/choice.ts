/** What a reader has chosen to see of a register, and how the address of the page spells it. */

export interface Choice {
  /** The chosen value of each facet that is chosen, such as `state` → `overdue`. */
  facets: Record<string, string>;
  /** Words that a row must hold, as typed. */
  words: string;
  /** The column by which the rows are sorted; without it they stand in their groups. */
  sort?: { column: string; isDescending: boolean } | undefined;
}

/** Reads `?state=overdue&owner=ann&q=oil&sort=-due`; facets and columns that the page does not have are passed over. */
export function readChoice(address: URL, facets: string[], columns: string[]): Choice {
  const given = address.searchParams;
  const [, minus, column] = /^(-?)(.*)$/.exec(given.get('sort') ?? '') ?? [];
  const chosen = facets.flatMap((facet) => {
    const value = given.get(facet);
    return value ? [[facet, value] as const] : [];
  });
  return {
    facets: Object.fromEntries(chosen),
    words: (given.get('q') ?? '').trim(),
    ...(column && columns.includes(column) && { sort: { column, isDescending: minus === '-' } }),
  };
}

/** The address with the choice in it, and whatever else it held. */
export function writeChoice(address: URL, facets: string[], { facets: chosen, words, sort }: Choice): URL {
  const changed = new URL(address);
  const set = (name: string, value: string) =>
    value === '' ? changed.searchParams.delete(name) : changed.searchParams.set(name, value);
  for (const facet of facets) set(facet, chosen[facet] ?? '');
  set('q', words.trim());
  set('sort', sort ? `${sort.isDescending ? '-' : ''}${sort.column}` : '');
  return changed;
}

/** A row as far as one can choose it: its values by facet, and all its words, folded. */
export interface Chosen {
  facets: Record<string, string[]>;
  words: string;
}

/** Whether a row is among those chosen: it has every value, and every word somewhere. */
export function fits(row: Chosen, { facets, words }: Choice): boolean {
  const hasValues = Object.entries(facets).every(([facet, value]) => row.facets[facet]?.includes(value));
  return (
    hasValues &&
    fold(words)
      .split(/\s+/)
      .every((word) => row.words.includes(word))
  );
}

/** Text without regard to case and accents. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const collator = new Intl.Collator('en', { numeric: true });
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Compares two values of a column; what has none comes last in both directions. */
export function compareValues(a: string | undefined, b: string | undefined, isDescending: boolean): number {
  if (!a || !b) return Number(!a) - Number(!b);
  const order = NUMBER.test(a) && NUMBER.test(b) ? Number(a) - Number(b) : collator.compare(a, b);
  return isDescending ? -order : order;
}
