import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asMarkdown, linkTo, pathFrom, quoted } from '#model/draft/as-markdown.ts';
import { readOutline } from '#model/minutes/read-outline.ts';

/** The words of a bullet that has a link, the prose beside the link, and what it records. */
function read(words: string) {
  const { blocks, records, nearRecords } = readOutline(`- ${linkTo(words, '2022-03-02.md#ask')} – asked\n`, 1);
  return {
    texts: blocks.map((it) => it.text),
    prose: blocks.flatMap((it) => it.runs.map((run) => run.text)),
    records,
    nearRecords,
  };
}

describe('words in a link', () => {
  test.each([
    'Ask the *sites* and `du -sh`, snake_case and _this_ [too](http://example.org)',
    '<script>alert(1)</script> &amp; AT&T <b>',
    'C:\\path\\*, \\D2.3 and ![an image](a.png)',
    'see https://example.org/a_b_c, www.example.org and mail ann@example.org',
    'about ~100 TB, ~200 TB and ~~nothing~~',
    'ACTION @ann due next: ask. DONE ^ask: done',
    'We need a week. --> Action Michel.',
    '](b.md) [x]: y',
    '# title 1. one - two + three | four',
    '****',
  ])('are read as they stand, and record nothing: %s', (words) => {
    expect(read(words)).toEqual({ texts: [`${words} – asked`], prose: [' – asked'], records: [], nearRecords: [] });
  });

  test('are read as they stand, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        const words = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
        fc.pre(/[\p{L}\p{N}]/u.test(words));
        expect(read(words).texts).toEqual([`${words} – asked`]);
      }),
      { numRuns: 500 },
    );
  });

  test('are on one line', () => {
    expect(asMarkdown('  one\n\n two ')).toBe('one two');
  });
});

describe('words that are quoted', () => {
  test('are cut where they are long, at a word', () => {
    expect(quoted(`${'lamp '.repeat(60)}and oil`)).toBe(`${'lamp '.repeat(59)}lamp …`);
    expect(quoted('lamp and oil')).toBe('lamp and oil');
  });

  test('spread no e-mail address, and name people', () => {
    expect(quoted('Ask @ann-lamp (ann.lamp@example.org) @home.')).toBe('Ask @ann-lamp (…) @home.');
  });
});

test.each([
  ['meetings/wp2/2022-03-02.md', 'meetings/wp2/2022-02-02.md', '2022-02-02.md'],
  ['meetings/wp2/2022-03-02.md', 'meetings/board/2022-02-02.md', '../board/2022-02-02.md'],
  ['meetings/wp2/2022-03-02.md', 'deliverables/d2.3.md', '../../deliverables/d2.3.md'],
  ['meetings/wp2/2022-03-02.md', 'meetings/kick-off.md', '../kick-off.md'],
])('from %s the way to %s is %s', (from, to, way) => {
  expect(pathFrom(from, to)).toBe(way);
});
