/** Records as pages quote them. */
import { expect, test } from 'vitest';
import { saidOf } from '#model/records/said.ts';
import { meeting, milestone, modelOf, person } from '../invented.ts';

test('a record is quoted as it is read, without the backslashes that opt out, and names people once', () => {
  const body = '## 1. \\M40 and \\MS1\n\n- On \\MS21:\n  - ACTION @ann @ann: Ask for \\MS1, \\MS21 and \\more.';
  const model = modelOf([person('ann', 'Ann Lamp'), milestone('ms1', 'MS1'), meeting('m', '2020-01-08', body)]);
  const [said] = model.records.all.map((it) => saidOf(model, it));
  expect(said).toMatchObject({
    text: 'Ask for MS1, MS21 and \\more.',
    within: 'On MS21:',
    itemTitle: 'M40 and MS1',
    people: [{ key: 'people/ann' }],
  });
  expect(said?.people).toHaveLength(1);
});
