/** Are the lines by which people learn to write records what they seem? */
import { expect, test } from 'vitest';
import { isRecord, parseLine } from '#model/minutes/grammar.ts';
import { guideOf } from '#model/minutes/guide.ts';
import { KEYWORDS, STATES } from '#model/minutes/record.ts';

const lines = guideOf('MS{n}').flatMap(({ keyword, examples }) =>
  examples.map((line): [string, string] => [line, keyword]),
);

test.each(lines)('“%s” is a record of %s', (line, keyword) => {
  const parsed = parseLine(line);
  expect(isRecord(parsed) && parsed.heads.map((it) => it.keyword)).toEqual([keyword]);
});

test('every kind of record and every state is told of', () => {
  const guide = guideOf('M{wp}.{n}');
  expect(guide.map((it) => it.keyword)).toEqual(KEYWORDS);
  for (const state of STATES) expect(JSON.stringify(guide)).toContain(state);
  expect(JSON.stringify(guide)).toContain('STATUS M1.1 achieved');
});
