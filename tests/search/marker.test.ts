import { expect, test } from 'vitest';
import { excerptOf } from '#search/query/excerpt.ts';
import { markerOf } from '#search/query/marker.ts';
import { parseQuery } from '#search/query/parse-query.ts';
import type { Segment } from '#search/query/results.ts';
import { stemOf } from '#search/words/stem.ts';

const stem = await stemOf('en');
const markerFor = (query: string) => markerOf(parseQuery(query), stem);

/** The text with what is marked in brackets. */
const bracketed = (segments: Segment[]) =>
  segments.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

test.each([
  ['a word of the family', 'dismissing', 'possibility to [dismiss] it, [dismissed] already'],
  ['a code with its dot', 'D2.3', 'prepare [D2.3].” and [D23], not D2.31 or D2'],
  ['a code with a blank', 'MS 12', '[MS12] and [MS 12], not MS120'],
  ['words between other signs', 'replay window', 'a DAC21 “[replay]” [window]?'],
  ['a phrase as a whole', '"replay window"', 'the [replay window], no replay in a window'],
  ['a phrase of two dashes', '“data lake”', 'a [data-lake], a [data lake], a lake of data'],
  ['a part of a compound word', 'lake', 'the data-[lake] of [Lake]/[Lakes], not flake'],
  ['a phrase over signs', '"lake of data"', 'the [lake — of data], no lake'],
  ['a part between any signs', 'lake', 'the data—[lake] → [lake’s]'],
  ['a code beside another', 'MS12', '[MS12]/MS13, D2.3'],
  ['a code with its dot beside another', 'D2.3', '[D2.3]/D2.4'],
  ['a compound in any way', 'data-lake', 'the [data-lake], the [data lake], the [datalake]'],
  ['letters with and without accents', 'Munch', '[Münch], [MUNCH] and [Münch]'],
  ['letters that Unicode does not take apart', 'Tromso', 'in [Tromsø]'],
  ['nothing for a query of signs', '"?!"', 'What?! "No"'],
  ['nothing that must not be there', 'replay -window', 'a [replay] window'],
  ['two letters as a whole word only', 'EC', 'the [EC], not ECFA'],
])('marks %s: %s', (_, query, marked) => {
  expect(bracketed(markerFor(query).cut(marked.replaceAll(/[[\]]/g, '')))).toBe(marked);
});

const COUNT = Array.from({ length: 100 }, (_, index) => `w${index}x`);
const shown = (lines: string[], query: string) => bracketed(excerptOf(lines, markerFor(query)));

test('an excerpt stands around what was found', () => {
  expect(shown([COUNT.join(' ')], 'w50x')).toMatch(/^… w42x .*\[w50x\].* w73x …$/);
});

test('an excerpt shows the place where most was found', () => {
  expect(shown([COUNT.join(' ')], 'w3x w60x w62x')).toContain('[w60x] w61x [w62x]');
});

test('an excerpt is of all lines, and says where one ends', () => {
  expect(shown(['It is late', 'MS12 waits.', 'So it is.'], 'MS12')).toBe('It is late · [MS12] waits. So it is.');
});

test('an excerpt of a text without the words is its beginning', () => {
  expect(shown(COUNT, 'zzzz')).toMatch(/^w0x · w1x/);
  expect(shown([], 'MS12')).toBe('');
  expect(shown([''], 'MS12')).toBe('');
});
