/** A register in the page: its rows as one may choose and sort them, and the order in which they came. */
import { type Choice, type Chosen, compareValues, fits, fold } from './choice.ts';

interface TableRow extends Chosen {
  element: HTMLTableRowElement;
  /** What each column is sorted by. */
  values: (string | undefined)[];
}

interface TableGroup {
  body: HTMLTableSectionElement;
  /** The row with the name of the group, and the number in it; a table of one group has none. */
  head: HTMLTableRowElement | null;
  rows: TableRow[];
}

export class RegisterTable {
  readonly columns: HTMLTableCellElement[];
  private readonly groups: TableGroup[];
  /** Where sorted rows stand: without their groups. */
  private readonly flat = document.createElement('tbody');

  private readonly table: HTMLTableElement;

  constructor(table: HTMLTableElement, facets: string[]) {
    this.table = table;
    this.columns = [...table.querySelectorAll<HTMLTableCellElement>('[data-column]')];
    this.groups = [...table.tBodies].map((body) => ({
      body,
      head: body.querySelector<HTMLTableRowElement>('[data-group]'),
      rows: [...body.querySelectorAll<HTMLTableRowElement>('[data-row]')].map((it) => readRow(it, facets)),
    }));
    this.flat.setAttribute('role', 'rowgroup');
  }

  /** Shows the chosen rows in the chosen order, and returns how many there are and how many there could be. */
  show(choice: Choice): { shown: number; all: number } {
    const rows = this.groups.flatMap((it) => it.rows);
    for (const row of rows) row.element.hidden = !fits(row, choice);
    const { sort } = choice;
    const at = sort ? this.columns.findIndex((it) => it.dataset.column === sort.column) : -1;
    if (sort && at >= 0) this.showSorted(rows, at, sort.isDescending);
    else this.showGroups();
    for (const [index, column] of this.columns.entries()) {
      if (index === at) column.ariaSort = sort?.isDescending ? 'descending' : 'ascending';
      else column.removeAttribute('aria-sort');
    }
    return { shown: rows.filter((it) => !it.element.hidden).length, all: rows.length };
  }

  private showSorted(rows: TableRow[], at: number, isDescending: boolean): void {
    const sorted = rows.toSorted((a, b) => compareValues(a.values[at], b.values[at], isDescending));
    this.flat.replaceChildren(...sorted.map((it) => it.element));
    this.showBodies(this.flat);
    for (const { head } of this.groups) hideGroup(head, true);
  }

  private showGroups(): void {
    for (const { body, head, rows } of this.groups) {
      body.append(...rows.map((it) => it.element));
      const shown = rows.filter((it) => !it.element.hidden).length;
      hideGroup(head, shown === 0);
      for (const count of head?.querySelectorAll('.count') ?? []) count.textContent = String(shown);
    }
    this.showBodies(...this.groups.map((it) => it.body));
  }

  /** The head stays where it is: what is taken out loses the focus. */
  private showBodies(...bodies: HTMLTableSectionElement[]): void {
    for (const body of [...this.table.tBodies]) body.remove();
    this.table.append(...bodies);
  }
}

/** The way to a group leads nowhere while the group is not shown. */
function hideGroup(head: HTMLTableRowElement | null, isHidden: boolean): void {
  if (!head) return;
  head.hidden = isHidden;
  const id = head.querySelector('[id]')?.id ?? '';
  const way = document.querySelector(`.jumps a[href="#${CSS.escape(id)}"]`)?.closest('li');
  if (way) way.hidden = isHidden;
}

function readRow(element: HTMLTableRowElement, facets: string[]): TableRow {
  const values = [...element.cells].map((cell) => cell.dataset.sort);
  const chosen = facets.map((facet) => [facet, element.dataset[facet]?.split(' ') ?? []] as const);
  return { element, values, facets: Object.fromEntries(chosen), words: fold(element.textContent ?? '') };
}
