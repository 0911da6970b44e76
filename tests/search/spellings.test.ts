/** What one may type to be led to an entry. */
import { expect, test } from 'vitest';
import { keyOf } from '#model/entry.ts';
import { spellingsIn } from '#search/records/spellings.ts';
import { nameKey } from '#search/words/name-key.ts';
import { entry, meeting, milestone, modelOf, person, topic } from '../model/invented.ts';

const report = (code: string, own: object = {}) =>
  entry(`deliverables/${code.toLowerCase()}`, { code, workPackage: 'wp2', ...own });
const skao = entry('partners/skao', {
  short: 'SKAO',
  name: 'SKA Observatory',
  formerNames: [{ name: 'SKA Organisation' }],
});

/** The spellings of the first entry, among the others. */
function spellings(...entries: ReturnType<typeof entry>[]): string[] {
  const model = modelOf(entries);
  const first = entries[0] && model.get(keyOf(entries[0]));
  return first ? spellingsIn(model)(first) : [];
}

test.each([
  ['a deliverable', report('D2.3'), ['D2.3', 'D 2.3', 'D23', '2.3', 'deliverable 2.3']],
  [
    'a code with a dash',
    report('DL1-1', { title: 'Handbook' }),
    ['DL1-1', 'DL 1-1', 'Handbook', 'DL11', '1-1', 'deliverable 1-1'],
  ],
  ['a milestone', milestone('ms12', 'MS12'), ['MS12', 'MS 12', '12', 'milestone 12']],
  [
    'a work package with a task',
    entry('work-packages/wp2', { code: 'WP2', acronym: 'DIOS', title: 'Lakes', tasks: [{ code: 'T2.1' }] }),
    ['WP2', 'WP 2', 'DIOS', 'T2.1', 'T 2.1', 'Lakes', '2', 'work package 2', 'T21', '2.1', 'task 2.1'],
  ],
  ['a partner', skao, ['SKAO', 'SKA Observatory', 'SKA Organisation']],
  ['a person', person('rosie', 'Rosie Bolton', { aliases: ['RB'] }), ['Rosie Bolton', 'RB', 'Bolton']],
  ['a person of one name', person('lux', 'Lux'), ['Lux']],
  ['a project', topic('cs3', 'CS3MESH4EOSC', { fullName: 'A mesh' }), ['CS3MESH4EOSC', 'A mesh', 'CS3MESH']],
  ['a page', entry('pages/about', { title: 'About' }), ['About']],
  ['a meeting', meeting('a', '2020-05-04', ''), []],
])('%s', (_, it, expected) => {
  expect(spellings(it)).toEqual(expected);
});

test('two entries keep a spelling that is made of both', () => {
  const [one, other] = [report('D2.3'), milestone('ms2.3', 'MS2.3')];
  expect(spellings(one, other)).toContain('2.3');
  expect(spellings(other, one)).toContain('2.3');
});

test.each([
  ['a surname', person('bram', 'Bram Lamp'), topic('lamp', 'LAMP'), 'Lamp'],
  ['a title', report('D2.3', { title: 'Lantern' }), topic('lantern', 'Lantern'), 'Lantern'],
  ['a short code', report('DL1-1'), report('DL11'), 'DL11'],
])('%s that is the name of another entry is left to that one', (_, one, other, name) => {
  expect(spellings(one)).toContain(name);
  expect(spellings(one, other)).not.toContain(name);
});

test.each([
  ['MS 12', 'ms12'],
  ['MS-12', 'ms12'],
  ['Zoë Ångström', 'zoeangstrom'],
  ['D2.3', 'd2.3'],
  ['D2. 3.', 'd23'],
  ['DL1-1', 'dl1-1'],
  ['WP2-WP5', 'wp2wp5'],
  ['“brief”', 'brief'],
  ['…', ''],
])('%s is looked up as %s', (name, key) => {
  expect(nameKey(name)).toBe(key);
});
