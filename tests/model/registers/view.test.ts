import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choicesOf } from '#model/registers/facets.ts';
import { registerKind } from '#model/registers/kinds.ts';
import type { Row } from '#model/registers/row.ts';
import { registerTabs } from '#model/registers/rows.ts';
import { MOST_ROWS, viewOf, yearsOf } from '#model/registers/view.ts';
import { lampsOn } from './collaboration.ts';

const actions = registerKind('actions');

/** So many actions of a year; each third is done. */
const rows = (year: string, count: number): Row[] =>
  Array.from({ length: count }, (_, n): Row => {
    const isOpen = n % 3 > 0;
    const day = `${year}-${String(1 + (n % 12)).padStart(2, '0')}-01`;
    return { id: `${year}^${n}`, group: isOpen ? 'open' : 'done', day, isOpen, facets: {} };
  });

test('a register of few rows is one page, in groups, without those that are empty', () => {
  const { groups, years, total, leftOut } = viewOf(actions, rows('2021', 6));
  expect(groups.map((it) => [it.label, it.rows.length])).toEqual([
    ['Open', 4],
    ['Done', 2],
  ]);
  expect([years, total, leftOut]).toEqual([[], 6, 0]);
});

test('a register of many rows shows what is open, and has a page for each year', () => {
  const many = [...rows('2020', 150), ...rows('2022', 200)];
  const first = viewOf(actions, many);
  expect(first.years).toEqual(['2022', '2020']);
  expect(first.groups.map((it) => [it.id, it.rows.length])).toEqual([['open', 233]]);
  const year = viewOf(actions, many, '2020');
  expect(year.groups.map((it) => [it.id, it.rows.length])).toEqual([
    ['open', 100],
    ['done', 50],
  ]);
});

test('of more open rows than a page holds the newest stand there, and the page says how many do not', () => {
  const many = [...rows('2020', 450), ...rows('2022', 300)];
  const { groups, leftOut } = viewOf(actions, many);
  const shown = groups.flatMap((it) => it.rows);
  expect(shown).toHaveLength(MOST_ROWS);
  expect(leftOut).toBe(200);
  expect(shown.filter((it) => it.day.startsWith('2022'))).toHaveLength(200);
});

test('every row is on one of the pages of its register, but for those without a year of which there are too many', () => {
  const anyRow = fc.record({
    id: fc.uuid(),
    group: fc.constantFrom('overdue', 'open', 'done'),
    day: fc.constantFrom('2019-05-01', '2020-01-31', '2021-12-31', '9999'),
    isOpen: fc.boolean(),
    facets: fc.constant({}),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 700, size: 'max' }), (all) => {
      const pages = [viewOf(actions, all), ...yearsOf(all).map((year) => viewOf(actions, all, year))];
      const shown = new Set(pages.flatMap(({ groups }) => groups.flatMap((it) => it.rows)));
      const undated = all.filter((it) => it.day === '9999');
      expect(shown.size).toBe(all.length - Math.max(0, undated.length - MOST_ROWS));
    }),
    { numRuns: 30 },
  );
});

test('one can choose only where there is a choice, states in their order, years newest first', () => {
  const facet = (state: string, year: string, owner: string): Row => ({
    ...{ id: `${state}${year}`, group: state, day: `${year}-01-01`, isOpen: true },
    facets: {
      state: [{ value: state, label: state }],
      year: [{ value: year, label: year }],
      owner: [{ value: owner, label: 'Ann' }],
    },
  });
  const all = [facet('done', '2020', 'ann'), facet('overdue', '2021', 'ann'), facet('done', '2021', 'ann')];
  const choices = choicesOf(actions, actions.groups, all);
  expect(choices.map((it) => [it.facet, ...it.choices.map(({ value, count }) => `${value} ${count}`)])).toEqual([
    ['state', 'overdue 1', 'done 2'],
    ['year', '2021 2', '2020 1'],
  ]);
});

test('each register tells how many of its rows are still to be looked at', () => {
  expect(registerTabs(lampsOn('2022-06-15')).map(({ name, count }) => `${name}: ${count}`)).toEqual([
    'register: 2 not yet reached',
    'actions: 3 open',
    'decisions: 1 in force',
    'questions: 1 open',
    'changes: 5 in all',
  ]);
});
