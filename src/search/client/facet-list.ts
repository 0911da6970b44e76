/** The values to which the results can be narrowed down, each with a box to tick and how many records it would leave. */
import type { Query, Results } from '../query/results.ts';
import type { Facet } from '../record.ts';
import { FACET_WORDS, IN_SIGHT, type Value, valuesInSight, valuesOf } from './facet-values.ts';
import { element } from './make.ts';
import { part } from './part.ts';

type Counts = NonNullable<Results['counts']>;
type Choose = (facet: Facet, value: string, isChosen: boolean) => void;

export interface FacetList {
  /** Shows how many records each value would leave, and which are chosen. */
  show(counts: Counts, chosen: Query['chosen']): void;
  /** Ticks what is chosen, before the counts are known. */
  tick(chosen: Query['chosen']): void;
}

/** The list in `root`, whose parts are those of `SearchFacets.astro`; `choose` is called when a box is ticked. */
export function facetList(root: HTMLElement, choose: Choose): FacetList {
  const groups = [...root.querySelectorAll<HTMLDetailsElement>('[data-facet]')].map((it) => facetGroup(it, choose));
  return {
    show: (counts, chosen) => {
      for (const group of groups) group.show(counts[group.facet], chosen[group.facet] ?? []);
    },
    tick: (chosen) => {
      for (const group of groups) group.tick(chosen[group.facet] ?? []);
    },
  };
}

interface Row {
  item: HTMLLIElement;
  box: HTMLInputElement;
  count: HTMLElement;
}

function facetGroup(group: HTMLDetailsElement, choose: Choose) {
  const facet = group.dataset.facet as Facet;
  const list = part(group, 'ul');
  const all = part<HTMLButtonElement>(group, 'button');
  const number = part(group, '[data-facet-chosen]');
  const rows = new Map<string, Row>();
  let values: Value[] = [];
  let chosen: string[] = [];
  let isWhole = false;

  function show(counts: readonly Value[], nowChosen: string[]): void {
    values = valuesOf(facet, counts, nowChosen);
    tick(nowChosen);
    if (values.length <= IN_SIGHT) isWhole = false;
    layOut();
    group.hidden = values.length === 0 && !hasFocus();
  }

  function tick(nowChosen: string[]): void {
    if (nowChosen.some((value) => !chosen.includes(value))) group.open = true;
    chosen = nowChosen;
    for (const [value, { box }] of rows) box.checked = chosen.includes(value);
    number.textContent = chosen.length > 0 ? `(${chosen.length})` : '';
  }

  /** A box that has the focus must neither move nor go: where the reader is, nothing but the counts changes. */
  function layOut(): void {
    const wanted = (isWhole ? values : valuesInSight(values, chosen)).map((it) => it.value);
    const kept = hasFocus() ? [...rows.keys()] : [];
    const names = [...kept, ...wanted.filter((name) => !kept.includes(name))];
    for (const name of [...rows.keys()].filter((it) => !names.includes(it))) rows.delete(name);
    const counts = new Map(values.map((it) => [it.value, it.count]));
    const shown = names.map((name) => {
      const row = rows.get(name) ?? rowOf(name);
      // In the order in which they stand: the next layout may have to keep it.
      rows.delete(name);
      rows.set(name, row);
      row.box.checked = chosen.includes(name);
      row.count.textContent = (counts.get(name) ?? 0).toLocaleString('en');
      return row.item;
    });
    if (kept.length > 0) list.append(...shown.slice(kept.length));
    else list.replaceChildren(...shown);
    list.classList.toggle('is-long', shown.length > 2 * IN_SIGHT);
    all.hidden = values.length <= IN_SIGHT;
    all.setAttribute('aria-expanded', String(isWhole));
    all.textContent = isWhole ? 'Show fewer' : `All ${values.length.toLocaleString('en')} ${FACET_WORDS[facet].many}`;
  }

  const hasFocus = () => list.contains(document.activeElement);

  list.addEventListener('change', (event) => {
    const box = event.target as HTMLInputElement;
    choose(facet, box.value, box.checked);
  });
  all.addEventListener('click', () => {
    const before = new Set(rows.keys());
    isWhole = !isWhole;
    layOut();
    // Who asks for all wants to go on with those that were not in sight.
    if (isWhole) [...rows].find(([name]) => !before.has(name))?.[1].box.focus();
  });
  return { facet, show, tick };
}

function rowOf(value: string): Row {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.value = value;
  const count = element('span', 'facet-count', []);
  const label = element('label', 'facet-value', [box, element('span', 'facet-name', [value]), ' ', count]);
  return { item: element('li', '', [label]), box, count };
}
