import { expect, test } from 'vitest';
import { writeFrontMatter } from '#model/draft/front-matter.ts';
import { readFrontMatter } from '#source/front-matter.ts';

test('fields are written as people write them, and those without a value are left out', () => {
  const fields = {
    title: 'WP2: the "data lake", #3',
    date: '2022-03-02',
    start: '09:00',
    end: undefined,
    number: 3,
    chairs: ['ann-lamp', 'bo'],
    aliases: ['yes, and no', '1.10'],
    affiliations: [{ partner: 'uit', from: '2021' }],
    sources: ['https://example.org/a'],
  };
  const text = writeFrontMatter(fields, { chairs: ['Chairs as a rule.'] });
  expect(text).toBe(`---
title: 'WP2: the "data lake", #3'
date: 2022-03-02
start: "09:00"
number: 3
# Chairs as a rule.
chairs: [ann-lamp, bo]
aliases: ["yes, and no", "1.10"]
affiliations:
  - partner: uit
    from: "2021"
sources:
  - https://example.org/a
---
`);
  const { end, ...given } = fields;
  expect(readFrontMatter(text)).toMatchObject({ data: given, mistakes: [], comments: [] });
});
