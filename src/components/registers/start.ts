/** Lets a reader sort a register and choose among its rows; the choice stands in the address and can be sent to others. */
import { type Choice, readChoice, writeChoice } from './choice.ts';
import { RegisterTable } from './table.ts';

/** Here the controls stand in one line; where it is narrower they fold. */
const WIDE = matchMedia('(width >= 48rem)');

for (const table of document.querySelectorAll<HTMLTableElement>('[data-register]')) {
  startRegister(table, document.querySelector<HTMLElement>('[data-register-filter]'));
}

function startRegister(table: HTMLTableElement, filter: HTMLElement | null): void {
  const form = filter?.querySelector('form');
  const status = filter?.querySelector<HTMLElement>('[data-register-count]');
  const selects = [...(form?.querySelectorAll('select') ?? [])];
  const words = form?.querySelector<HTMLInputElement>('input');
  const reset = filter?.querySelector('button');
  const details = filter?.querySelector('details');
  const facets = selects.map((it) => it.name);
  const register = new RegisterTable(table, facets);
  const buttons = register.columns.map(buttonIn);
  const columns = register.columns.map((it) => it.dataset.column ?? '');
  let choice: Choice = { facets: {}, words: '' };
  let isTyping = false;

  function show(): void {
    const { shown, all } = register.show(choice);
    const many = status?.dataset.registerCount ?? 'rows';
    if (!status || !reset) return;
    reset.hidden = !isChosen() && !choice.sort;
    const counted = isChosen() ? `${shown} of ${all} ${many}` : `${all} ${many}`;
    status.textContent = `${isChosen() && shown === 0 ? `None of ${all} ${many}` : counted}${sortedBy()}`;
  }

  const isChosen = () => Object.keys(choice.facets).length > 0 || choice.words !== '';

  function sortedBy(): string {
    if (!choice.sort) return '';
    const label = buttons[columns.indexOf(choice.sort.column)]?.textContent ?? '';
    return `, sorted by ${label.toLowerCase()}${choice.sort.isDescending ? ', last first' : ''}`;
  }

  /** A new choice is a new step of the history; typing on is the same step. */
  function choose(next: Choice, isTyped = false): void {
    choice = next;
    const address = writeChoice(new URL(location.href), facets, choice);
    if (address.href !== location.href) {
      history[isTyped && isTyping ? 'replaceState' : 'pushState'](null, '', address);
    }
    isTyping = isTyped;
    show();
  }

  function readAddress(): void {
    choice = readChoice(new URL(location.href), facets, columns);
    isTyping = false;
    for (const select of selects) setValue(select, choice.facets[select.name] ?? '');
    if (words) words.value = choice.words;
    show();
  }

  function readForm(): Choice {
    const chosen = selects.flatMap(({ name, value }) => (value === '' ? [] : [[name, value] as const]));
    return { ...choice, facets: Object.fromEntries(chosen), words: words?.value.trim() ?? '' };
  }

  for (const [index, button] of buttons.entries()) {
    button.addEventListener('click', () => choose({ ...choice, sort: nextSort(choice.sort, columns[index] ?? '') }));
  }
  form?.addEventListener('input', (event) => choose(readForm(), event.target === words));
  form?.addEventListener('submit', (event) => event.preventDefault());
  reset?.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    if (words) words.value = '';
    choose({ facets: {}, words: '' });
    (details?.open ? (selects[0] ?? words) : details?.querySelector('summary'))?.focus();
  });
  addEventListener('popstate', readAddress);
  if (filter) filter.hidden = false;
  readAddress();
  const fold = () => {
    if (details) details.open = WIDE.matches || isChosen();
  };
  WIDE.addEventListener('change', fold);
  fold();
}

/** The name of a column becomes a button. */
function buttonIn(column: HTMLTableCellElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = column.textContent?.trim() ?? '';
  column.replaceChildren(button);
  return button;
}

/** First from the beginning, then from the end, then as the rows came. */
function nextSort(sort: Choice['sort'], column: string): Choice['sort'] {
  if (sort?.column !== column) return { column, isDescending: false };
  return sort.isDescending ? undefined : { column, isDescending: true };
}

/** A value that no row of this page has is shown nevertheless: it says why there is nothing. */
function setValue(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((it) => it.value === value)) select.add(new Option(value, value));
  select.value = value;
}
