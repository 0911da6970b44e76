/** What one page of a register shows: all of it, or what is open, or the rows of one year. */
import { compareText } from '../problem.ts';
import type { Group, RegisterKind, Row } from './row.ts';

/** A register with more rows is divided by years; no page shows more that are open. */
export const MOST_ROWS = 300;

export interface RegisterView<R extends Row> {
  kind: RegisterKind;
  /** The number of rows of the whole register. */
  total: number;
  /** The rows of this page, under their headings; groups without rows are left out. */
  groups: (Group & { rows: R[] })[];
  /** The years that have a page of their own, newest first; none where one page holds all. */
  years: string[];
  /** The year of this page. */
  year?: string;
  /** How many rows that are still open have no room on this page. */
  leftOut: number;
}

/** The years by which a register is divided, newest first; none when it has room on one page. */
export function yearsOf(rows: Row[]): string[] {
  if (rows.length <= MOST_ROWS) return [];
  return [...new Set(rows.flatMap(yearOf))].sort(compareText).reverse();
}

/** The page of a register, or of one of its years. */
export function viewOf<R extends Row>(kind: RegisterKind, rows: R[], year?: string): RegisterView<R> {
  const years = yearsOf(rows);
  const chosen = year === undefined ? rows.filter((it) => isOnFirstPage(it, years)) : rows.filter(isOf(year));
  const newest = new Set(
    year === undefined && years.length > 0
      ? chosen.toSorted((a, b) => compareText(b.day, a.day)).slice(0, MOST_ROWS)
      : chosen,
  );
  const shown = chosen.filter((it) => newest.has(it));
  return {
    kind,
    total: rows.length,
    groups: groupsOf(kind, shown),
    years,
    ...(year !== undefined && { year }),
    leftOut: chosen.length - shown.length,
  };
}

const isOnFirstPage = (row: Row, years: string[]) => years.length === 0 || row.isOpen || yearOf(row).length === 0;
const isOf = (year: string) => (row: Row) => yearOf(row).includes(year);
const yearOf = ({ day }: Row): string[] => (day === '9999' ? [] : [day.slice(0, 4)]);

/** The rows under the groups of their register; under their years, in their own order, where it has none. */
function groupsOf<R extends Row>(kind: RegisterKind, rows: R[]): RegisterView<R>['groups'] {
  const byGroup = Map.groupBy(rows, (it) => it.group);
  const groups = kind.groups.length > 0 ? kind.groups : [...byGroup.keys()].map((id) => ({ id, label: id }));
  return groups.map((it) => ({ ...it, rows: byGroup.get(it.id) ?? [] })).filter((it) => it.rows.length > 0);
}
