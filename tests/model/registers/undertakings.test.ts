import { expect, test } from 'vitest';
import { undertakingRows } from '#model/registers/undertakings.ts';
import { entry, meeting, milestone, modelOf } from '../invented.ts';

const deliverable = (code: string, own: object) =>
  entry(`deliverables/${code.toLowerCase()}`, { code, workPackage: 'wp1', type: 'R', dissemination: 'PU', ...own });

const model = modelOf([
  deliverable('D1.1', { due: 'M9' }),
  deliverable('D1.2', { due: 'M2', links: { doi: '10.5555/lamp' } }),
  milestone('ms1', 'MS1', { due: 'M8' }),
  milestone('ms2', 'MS2'),
  milestone('ms3', 'MS3', { due: 'M7' }),
  meeting('one', '2020-02-05', '- MS1 is near.\n- First D1.1, then MS1.\n- STATUS MS3 postponed to M9: Rain.'),
  meeting('two', '2020-03-01', '- Told of MS1.', { minutes: 'none' }),
  meeting('three', '2020-06-16', '- MS1 is nearer.'),
]);
const row = (label: string) => undertakingRows(model).find((it) => it.card.label === label);

test('rows stand in their groups, there by the month due now, then by that first due', () => {
  expect(undertakingRows(model).map((it) => [it.group, it.card.label, ...it.months].join(' '))).toEqual([
    'open MS1 M8 · Aug 2020',
    'open MS3 M7 · Jul 2020 M9 · Sep 2020',
    'open D1.1 M9 · Sep 2020',
    'silent MS2',
    'published D1.2 M2 · Feb 2020',
  ]);
});

test('where no line gives a state, the last minutes so far are quoted, there the line that begins with the code', () => {
  expect(row('MS1')?.last).toMatchObject({
    from: { key: 'meetings/one' },
    before: '',
    name: 'MS1',
    after: ' is near.',
  });
});

test.each(['MS2', 'MS3'])('nothing is quoted of %s: nobody spoke of it, or a line gives its state', (label) => {
  expect(row(label)).toBeDefined();
  expect(row(label)?.last).toBeUndefined();
});
