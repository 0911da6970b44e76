/** Quoted minutes as a reader sees them. */
import { expect, test } from 'vitest';
import { asRead } from '#model/as-read.ts';
import { dossierOf } from '#model/dossier.ts';
import { meeting, milestone, modelOf, person } from './invented.ts';

const model = modelOf([
  person('ann-lee', 'Ann Lee'),
  milestone('ms1', 'MS1'),
  meeting('one', '2020-03-02', '- @ann-lee has seen \\MS21 and MS1, says @ann-lee'),
  meeting('two', '2020-03-09', '- STATUS MS1 underway: \\MS21 is not it, says @ann-lee. ^it'),
]);

test.each([
  ['@ann-lee will ask', 'Ann Lee will ask'],
  ['write to bob@ann-lee.example', 'write to bob@ann-lee.example'],
  ['@nobody will ask', '@nobody will ask'],
  ['\\MS1 and \\MS21 are not it', 'MS1 and MS21 are not it'],
  ['a \\ backslash stays', 'a \\ backslash stays'],
])('%s', (written, read) => {
  expect(asRead(model, written)).toBe(read);
});

test('a quoted line is told as it reads on its page', () => {
  const { quotes } = dossierOf(model, 'milestones/ms1').story;
  const told = quotes.map(({ before, name, after, proseStart }) => `${before}${name}${after}`.slice(proseStart));
  expect(told).toEqual(['Ann Lee has seen MS21 and MS1, says Ann Lee', 'MS21 is not it, says Ann Lee.']);
});
