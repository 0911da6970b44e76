import { expect, test } from 'vitest';
import { entry, meeting, milestone } from '../model/invented.ts';
import { told } from './told.ts';

const person = (id: string, name: string, aliases: string[] = []) => entry(`people/${id}`, { name, aliases });
const workPackage = (id: string, code: string, tasks: string[]) =>
  entry(`work-packages/${id}`, { code, title: 'A package', tasks: tasks.map((it) => ({ code: it })) });

test.each([
  ['who has it as an alias', [person('ann-lamp', 'Ann Lamp'), person('abe', 'Abe Beam', ['Ann Lamp'])], 'people/abe'],
  ['whose file is named otherwise', [person('ann-lamp', 'Ann Lamp'), person('a-lamp', 'Ann Lamp')], 'people/a-lamp'],
  ['whose file is named by another code', [milestone('ms1', 'MS1'), milestone('ms0', 'MS1')], 'milestones/ms0'],
  ['who comes later, where nothing else tells', [person('p1', 'Ann Lamp'), person('p2', 'Ann Lamp')], 'people/p2'],
])('of two that have one name it is told %s', (_, entries, key) => {
  const problems = told(entries);
  expect(problems.map((it) => it.slice(0, it.indexOf(':')))).toEqual([`${key}.md`]);
});

test('two tasks of one code are told at the later one, and once', () => {
  expect(told([workPackage('wp1', 'WP1', ['T1.1']), workPackage('wp2', 'WP2', ['T2.1', 'T1.1'])])).toEqual([
    'work-packages/wp2.md:1:4 error same-code: the code T1.1 also belongs to work-packages/wp1 → give each its own code',
  ]);
  expect(told([workPackage('wp1', 'WP1', ['T1.1', 'T1.1'])])).toEqual([
    'work-packages/wp1.md:1:4 error same-code: the code T1.1 stands twice here → give each its own code',
  ]);
});

test('minutes that name a code that two have are not wrong', () => {
  const problems = told([milestone('ms1', 'MS1'), milestone('ms2', 'MS1'), meeting('m', '2020-01-08', '- After MS1.')]);
  expect(problems).toHaveLength(1);
});
