import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '#source/front-matter.ts';

describe('fields and body come apart', () => {
  test.each([
    ['---\na: 1\n---\nbody\n', { a: 1 }, 'body\n', 4],
    ['---\na: 1\n---\n\n\nbody', { a: 1 }, 'body', 6],
    ['--- \na: 1\n---\t\nbody', { a: 1 }, 'body', 4],
    ['---\na: 1\n---', { a: 1 }, '', 4],
    ['---\na: 1\n---\n\n', { a: 1 }, '', 4],
    ['---\na: "---"\n---\nx\n---\ny', { a: '---' }, 'x\n---\ny', 4],
    ['---\n---\nbody', null, 'body', 3],
  ])('%j', (text, data, body, bodyLine) => {
    expect(readFrontMatter(text)).toMatchObject({ data, body, mistakes: [] });
    if (body !== '') expect(readFrontMatter(text)).toMatchObject({ bodyLine });
  });
});

describe('front matter that is not there', () => {
  test.each([
    ['', 'the file does not begin with front matter'],
    ['\n---\na: 1\n---\n', 'the file begins with an empty line'],
    [' ---\na: 1\n---\n', 'this is not a line of three hyphens'],
    ['----\na: 1\n----\n', 'this is not a line of three hyphens'],
    ['—\na: 1\n—\n', 'this is not a line of three hyphens'],
    ['---', 'the front matter is not closed'],
  ])('%j', (text, message) => {
    expect(readFrontMatter(text).mistakes).toMatchObject([{ line: 1, column: 1, message }]);
  });
});

test.each(['----', ' ---', '--', '———'])('a last line of %j is told where it stands', (end) => {
  expect(readFrontMatter(`---\na: 1\n${end}\n`).mistakes).toMatchObject([
    { line: 3, column: 1, message: 'the front matter is not closed by three hyphens' },
  ]);
});

test('places are those of the file', () => {
  const text = '---\na: 1\nb: 2\nb: 3\n---\n';
  expect(readFrontMatter(text).mistakes).toMatchObject([{ line: 4, column: 1 }]);
});

test('arbitrary text gives data or mistakes within the file, and the body as it stands there', {
  timeout: 60_000,
}, () => {
  const lumps = fc.constantFrom('---\n', '---', '\n', 'a: 1\n', 'b', ': ', '[', '"', '# x', '- ', ' ', '\t');
  fc.assert(
    fc.property(fc.array(lumps, { maxLength: 30 }), (list) => {
      const text = `---\n${list.join('')}`;
      const { data, mistakes, body, bodyLine } = readFrontMatter(text);
      const lines = text.split('\n');
      expect(mistakes.length > 0).toBe(data === undefined);
      for (const { line } of mistakes) expect(line).toBeLessThanOrEqual(lines.length);
      if (data !== undefined) expect(text.endsWith(body)).toBe(true);
      if (data !== undefined && body !== '') expect(lines.slice(bodyLine - 1).join('\n')).toBe(body);
    }),
    { numRuns: 3000 },
  );
});
