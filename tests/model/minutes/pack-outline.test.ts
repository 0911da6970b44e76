import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packOutline, unpackOutline } from '#model/minutes/pack-outline.ts';
import { readOutline } from '#model/minutes/read-outline.ts';

const line = fc.constantFrom(
  '## 1. News',
  'Speakers: @ann, @bo',
  '- ACTION @ann due M40: Ask **the** sites. ^ask-sites',
  '  - STATUS MS12 postponed; QUESTION @bo: So?',
  '- `code` and [a link](x.md) of prose',
  '> DECISION: quoted',
  '| a | b |\n| - | - |\n| ACTION: c | d |',
  '- [ ] @ann ask the sites',
  'ACTION @ann find a week',
  'Words, “quoted”, \u{1f5fc}\ngo on.',
  '',
);

test('an outline that was packed is the outline as it was, with the very blocks of its records', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const outline = readOutline(lines.join('\n'), 9);
      const again = unpackOutline(JSON.parse(JSON.stringify(packOutline(outline))));
      expect(again).toEqual(outline);
      for (const { block } of again.records) expect(again.blocks).toContain(block);
    }),
  );
});
