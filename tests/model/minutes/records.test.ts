/** Records as people write them, and where each of their parts stands in the file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOutline } from '#model/minutes/read-outline.ts';
import { printOutline } from './print-outline.ts';

const cases = join(import.meta.dirname, 'cases');
/** The line of the file on which each body is said to begin. */
const BODY_LINE = 11;

for (const file of readdirSync(cases).filter((it) => it.endsWith('.md'))) {
  it(`reads ${file} as expected`, async () => {
    const body = readFileSync(join(cases, file), 'utf8');
    const expected = join(cases, file.replace('.md', '.expected.txt'));
    await expect(printOutline(readOutline(body, BODY_LINE))).toMatchFileSnapshot(expected);
  });
}

describe('the anchor of a record', () => {
  const anchors = (body: string) => readOutline(body, 1).records.map((it) => it.block.anchor);

  it('is made from the words after the colon, so that it stays when data is added', () => {
    expect(anchors('- ACTION: Ask the sites.')).toEqual(['ask-the-sites']);
    expect(anchors('- ACTION @ann due 2022-02-10: Ask the sites.')).toEqual(['ask-the-sites']);
  });

  it('is its own id, as written, before any other line by that name', () => {
    expect(anchors('## Replay\n\n- Replay\n- ACTION: Find a week. ^replay')).toEqual(['replay']);
    expect(anchors('- ACTION: Write it. ^d2.3')).toEqual(['d2.3']);
  });

  it('is numbered, and told, when an id is given twice or is one of the page', () => {
    const outline = readOutline('- ACTION: One. ^a\n- ACTION: Two. ^a\n- ACTION: Three. ^decisions', 1);
    expect(outline.records.map((it) => it.block.anchor)).toEqual(['a', 'a-2', 'decisions-2']);
    expect(outline.nearRecords.map(({ line, column, message, hint }) => [line, column, message, hint])).toEqual([
      [2, 16, '^a is given to two lines', 'give this line another id; it goes by ^a-2 now'],
      [3, 18, '^decisions is an id of the page itself', 'give this line another id; it goes by ^decisions-2 now'],
    ]);
  });

  it('is not what merely looks like an id', () => {
    expect(anchors('- INFO: About 10 ^6')).toEqual(['about-10-6']);
    expect(anchors('- INFO: Run `git show ^head`')).toEqual(['run-git-show-head']);
  });
});

it('does not take text with its id', () => {
  const texts = readOutline('- ACTION @ann: Ask *all* the\n  sites.  ^ask\n- INFO: ^ is a sign', 1).records;
  expect(texts.map((it) => it.text)).toEqual(['Ask all the sites.', '^ is a sign']);
});

it('reads an MDX body in the same way', () => {
  const body = '- ACTION @ann: Ask. ^ask\n';
  expect(printOutline(readOutline(body, 3, 'mdx'))).toBe(printOutline(readOutline(body, 3)));
});

it('reads lines that end as on Windows', () => {
  const body = '- One\r\n- ACTION @ann\r\n  due M4: Ask\r\n  all. ^crlf\r\n';
  expect(printOutline(readOutline(body, BODY_LINE))).toBe(
    '12:3 ACTION ^crlf «Ask all.»\n    12:10 person "ann"\n    13:3 due {"by":"month","month":4}\n',
  );
});
