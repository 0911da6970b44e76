import { describe, expect, test } from 'vitest';
import { dossierOf } from '#model/dossier.ts';
import { ownSlipOf, slipPictureOf, slipTable } from '#model/pictures/slip.ts';
import { meeting, milestone, modelOf } from '../invented.ts';

/** The line of MS1, due in M4, with what meetings say of it: `[day, what stands after the code]`. */
function lineOf(...said: [string, string][]) {
  const meetings = said.map(([day, words], at) => meeting(`m${at}`, day, `- STATUS MS1 ${words}: So.`));
  const model = modelOf([milestone('ms1', 'MS1', { due: 'M4' }), ...meetings]);
  const [line] = slipPictureOf(model, model.of('milestones')).lines;
  return { steps: line?.steps.map(({ day, due }) => [day, due]), end: [line?.end.kind, line?.end.day] };
}

const PLANNED = ['2020-01-01', '2020-04-30'];

describe('the line of what is due at the end of April', () => {
  test.each<[string, [string, string][], string[][], string[]]>([
    ['nobody spoke of it: it runs to the day due', [], [PLANNED], ['silent', '2020-04-30']],
    ['reached early', [['2020-03-10', 'achieved']], [PLANNED], ['reached', '2020-03-10']],
    ['reached in a month', [['2020-03-10', 'achieved 2020-02']], [PLANNED], ['reached', '2020-02-29']],
    ['underway: it runs to the last word', [['2020-03-10', 'underway']], [PLANNED], ['open', '2020-03-10']],
    [
      'moved twice',
      [
        ['2020-03-10', 'postponed to M6'],
        ['2020-05-12', 'postponed to M9'],
      ],
      [PLANNED, ['2020-03-10', '2020-06-30'], ['2020-05-12', '2020-09-30']],
      ['open', '2020-05-12'],
    ],
    ['moved to no month', [['2020-03-10', 'postponed']], [PLANNED], ['adrift', '2020-03-10']],
    ['dropped', [['2020-05-12', 'dropped']], [PLANNED], ['dropped', '2020-05-12']],
    [
      'reached, and taken back',
      [
        ['2020-03-10', 'achieved'],
        ['2020-05-12', 'rejected'],
      ],
      [PLANNED],
      ['open', '2020-05-12'],
    ],
    [
      'moved after the day on which it is said to have been reached',
      [
        ['2020-03-10', 'postponed to M6'],
        ['2020-05-12', 'achieved 2020-02-20'],
      ],
      [PLANNED, ['2020-03-10', '2020-06-30']],
      ['reached', '2020-03-10'],
    ],
  ])('%s', (_, said, steps, end) => {
    expect(lineOf(...said)).toEqual({ steps, end });
  });
});

test('what no source gives a month is told in the table', () => {
  const model = modelOf([milestone('ms1', 'MS1'), milestone('ms2', 'MS2', { due: 'M4' })]);
  const picture = slipPictureOf(model, model.of('milestones'));
  expect(picture.undue.map(({ label }) => label)).toEqual(['MS1']);
  expect(slipTable(picture).rows.map((row) => row.map(({ words }) => words))).toEqual([
    ['MS2', 'Due M4 · Apr 2020', '', 'nothing said', ''],
    ['MS1', 'no source gives its month', '', '', ''],
  ]);
});

test('a page shows the slip of its entry once a meeting has spoken of it, and then only the meetings that did', () => {
  const ms1 = milestone('ms1', 'MS1', { due: 'M4' });
  const quiet = modelOf([ms1, meeting('m', '2020-02-01', 'MS1 and other things.')]);
  expect(quiet.of('milestones').map((it) => ownSlipOf(quiet, it))).toEqual([undefined]);
  const told = modelOf([
    ms1,
    meeting('m', '2020-02-01', 'Nothing.'),
    meeting('n', '2020-03-01', '- STATUS MS1 underway: Yes.'),
  ]);
  expect(dossierOf(told, 'milestones/ms1').pictures?.slip?.meetings).toEqual(['2020-03-01']);
});
