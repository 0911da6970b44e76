import { expect, test } from 'vitest';
import { excerptOf } from '#search/excerpt.ts';
import { findWords } from '#search/words.ts';

/** The text with what is found in brackets. */
function bracketed(text: string, query: string): string {
  return findWords(text, query).reduceRight(
    (marked, { start, end }) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
    text,
  );
}

test.each([
  ['a word of the family', 'dismissing', 'possibility to [dismiss] it, [dismissed] already'],
  ['a code with its dot', 'D2.3', 'prepare [D2.3].” and [D23], not D2.31 or D2'],
  ['a code with a blank', 'MS 12', '[MS12] and [MS] [12], not MS120'],
  ['words in quotation marks', '“replay” window', 'a DAC21 “[replay]” [window]?'],
  ['a part of a compound word', 'lake', 'the data-[lake] of [Lake]/[Lakes], not flake'],
  ['the beginning of a name', 'CS3MESH', 'with [CS3MESH4EOSC]/ScienceMesh'],
  ['letters with and without accents', 'Munch', '[Münch], [MUNCH] and [Münch]'],
  ['nothing for a query of signs', '"?!"', 'What?! "No"'],
  ['two letters as a whole word only', 'EC', 'the [EC], not ECFA'],
])('marks %s: %s', (_, query, marked) => {
  expect(bracketed(marked.replaceAll(/[[\]]/g, ''), query)).toBe(marked);
});

const COUNT = Array.from({ length: 100 }, (_, index) => `w${index}x`).join(' ');
const shown = (...args: Parameters<typeof excerptOf>) =>
  excerptOf(...args)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');

test('an excerpt stands around what was found', () => {
  expect(shown(COUNT, [50], 'w50x')).toMatch(/^… w42x .*\[w50x\].* w73x …$/);
});

test('an excerpt shows the place where most was found', () => {
  expect(shown(COUNT, [3, 60, 62], 'w60x w62x')).toContain('[w60x] w61x [w62x]');
});

test('an excerpt leaves the title out, and begins with the text where only the title was found', () => {
  expect(shown('News of MS12 · It is late.', [2], 'MS12', 'News of MS12')).toBe('It is late.');
});

test('an excerpt of a short text is all of it', () => {
  expect(shown('It is late.', [], 'MS12')).toBe('It is late.');
  expect(shown('', [], 'MS12')).toBe('');
});
