import fc from 'fast-check';
import { slug } from 'github-slugger';
import { expect, test } from 'vitest';
import { anchorsOfPage } from '#model/minutes/anchors.ts';

test('an anchor of ASCII words is what github-slugger makes of them', () => {
  const ascii = fc.string({
    unit: fc.integer({ min: 33, max: 126 }).map((it) => String.fromCharCode(it)),
    maxLength: 12,
  });
  const words = fc.array(
    ascii.filter((it) => /[a-z\d]/i.test(it)),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(words, (list) => {
      const text = list.join(' ');
      const expected = slug(text).replace(/^[-_]+|[-_]+$/g, '');
      expect([expected, `${expected}-2`]).toContain(anchorsOfPage()(text, 'line'));
    }),
  );
});
