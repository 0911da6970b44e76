/** Where do the results lead, and what do they tell the page they lead to? */
import { expect, test } from 'vitest';
import { ask, indexOf } from './archive.ts';
import { meeting, topic } from './entries.ts';

test('every address tells its page what was looked for, but for a fact that only names another entry', async () => {
  const facts = [
    { label: 'Last mention', words: 'in a meeting', url: '/meetings/a/#lamps' },
    { label: 'Lead', words: 'Ann', url: '/people/ann/' },
    { label: 'Kind', words: 'Tool' },
  ];
  const entries = [
    { ...topic('oil-lamp', 'Oil lamp', 'Gives light.'), facts },
    meeting('a', '2021-03-31', ['Lamps', 'An oil lamp.']),
  ];
  const { shown } = await ask(await indexOf(entries), 'oil lamp');
  expect(shown.map((it) => it.url)).toEqual(['/topics/oil-lamp/?q=oil%20lamp', '/meetings/a/?q=oil%20lamp']);
  expect(shown[1]?.hits.map((it) => it.url)).toEqual(['/meetings/a/?q=oil%20lamp#lamps']);
  expect(shown[0]?.facts.map((it) => it.url)).toEqual(['/meetings/a/?q=oil%20lamp#lamps', '/people/ann/', undefined]);
});
