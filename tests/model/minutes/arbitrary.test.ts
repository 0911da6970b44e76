/** What holds of any text: records printed and read again, places, backslashes, and that nothing is ever thrown. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findMonths } from '#model/minutes/months.ts';
import { readOutline } from '#model/minutes/read-outline.ts';
import { STATES } from '#model/minutes/record.ts';
import { partsOf } from './print-outline.ts';

const id = fc.constantFrom('ann', 'bob-k', 'c.d', 'x1');
const month = fc.integer({ min: 1, max: 999 }).map((n) => `M${n}`);
const day = fc.constantFrom('2022-02-10', '2024-02-29', '2021-12');
const ref = fc.constantFrom('^replay', '^drop-ms12', 'wp2/2021-12-10^a.b');
const about = fc.constantFrom('MS12', 'MS 12', 'D2.3', 'first beam', 'Données', 'Tower 🗼', 'Road to Rome');
const people = fc.array(
  id.map((it) => `@${it}`),
  { maxLength: 3 },
);
/** Parts of which each may be left out, in any order. */
const some = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts.map((it) => fc.option(it, { nil: undefined })), people).chain((list) => {
    const given = list.flat().filter((it) => it !== undefined);
    return fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length });
  });
const due = fc.oneof(month, day, fc.constant('next')).map((it) => `due ${it}`);
const state = fc.constantFrom(...STATES);
const status = fc
  .tuple(about, state, month, fc.option(day, { nil: undefined }), people)
  .map(([what, is, to, date, who]) => [
    what,
    is,
    ...(is === 'postponed' ? [`to ${to}`] : []),
    ...(date ? [date] : []),
    ...who,
  ]);

const head = fc.oneof(
  fc.tuple(fc.constant('STATUS'), status),
  fc.tuple(fc.constantFrom('ACTION', 'QUESTION'), some(about, due, day)),
  fc.tuple(
    fc.constant('DECISION'),
    some(
      about,
      ref.map((it) => `supersedes ${it}`),
    ),
  ),
  fc.tuple(
    fc.constantFrom('DONE', 'ANSWER'),
    ref.chain((it) => some(day).map((rest) => [it, ...rest])),
  ),
  fc.tuple(fc.constant('INFO'), some(about, day)),
);
const prose = fc.constantFrom(
  'Find a week.',
  'A: b, at 10:30',
  '*All* of `it` 😀',
  'MS12 … to M40 (May)?',
  'due soon @ann',
);
const mark = fc.option(fc.constantFrom('replay', 'd2.3', 'x-1'), { nil: undefined });
/** How a record may stand in a file: its marker, what separates its parts, its line breaks. */
const layout = fc.record({
  before: fc.constantFrom('', 'A paragraph 😀.\n\n', '- One\n'),
  marker: fc.constantFrom('- ', '* ', '1. ', '-\t', '- [ ] '),
  gap: fc.constantFrom(' ', '  ', '\n  ', '\u00a0', ', '),
  colon: fc.constantFrom(':', ' :', '：', '\u00a0:'),
  end: fc.constantFrom('\n', '\r\n'),
});
const record = fc.record({ head, prose, mark });

type Record = { head: [string, string[]]; prose: string; mark: string | undefined };
const print = ({ head: [keyword, parts], prose, mark }: Record, gap = ' ', colon = ':') =>
  `${[[keyword, parts[0]].filter(Boolean).join(' '), ...parts.slice(1)].join(gap)}${colon} ${prose}${mark ? ` ^${mark}` : ''}`;

it('a record printed in the grammar is that record, however it is laid out', () => {
  fc.assert(
    fc.property(record, layout, (it, { before, marker, gap, colon, end }) => {
      const body = `${before}${marker}${print(it, gap, colon)}\n`.replaceAll('\n', end);
      const { records, nearRecords } = readOutline(body, 1);
      expect(nearRecords.filter((near) => near.rule === 'record')).toEqual([]);
      expect(records).toHaveLength(1);
      const [found] = records;
      if (!found) return;
      expect(found.keyword).toBe(it.head[0]);
      expect(found.text).toBe(it.prose.replace(/[*`]/g, ''));
      if (it.mark) expect(found.block.anchor).toBe(it.mark);

      // Each part points at exactly its own text.
      const lines = body.split(/\r\n|\n/);
      const at = (line: number, column: number) => lines[line - 1]?.slice(column - 1) ?? '';
      expect(at(found.line, found.column).startsWith(it.head[0])).toBe(true);
      const parts = partsOf(found);
      expect(parts.length).toBe(it.head[1].length);
      for (const [i, [, { line, column }]] of parts.entries()) {
        const written = it.head[1][i] ?? '';
        expect(at(line, column).startsWith(written)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

it('a record is the same whatever order and layout its head has', () => {
  fc.assert(
    fc.property(record, layout, (it, { gap, colon }) => {
      const values = (text: string) => {
        const [found] = readOutline(text, 1).records;
        return found && [found.keyword, found.text, partsOf(found).map(([name, part]) => [name, part.value])];
      };
      expect(values(`- ${print(it, gap, colon)}`)).toEqual(values(`- ${print(it)}`));
    }),
  );
});

it('a backslash makes prose of it', () => {
  fc.assert(
    fc.property(record, layout, (it, { before, marker, gap, colon }) => {
      const { records, nearRecords } = readOutline(`${before}${marker}\\${print(it, gap, colon)}`, 1);
      expect(records).toEqual([]);
      expect(nearRecords).toEqual([]);
    }),
  );
});

const LUMPS = [
  ...[
    'DECISION',
    'ACTION',
    'STATUS',
    'DONE',
    'Action',
    'TODO',
    '[Action',
    ']',
    '-->',
    '→',
    'AP',
    'AI#3',
    'M38',
    '(May)',
  ],
  ...[
    '@ann',
    '@Ann',
    '@',
    '^a',
    '^',
    'wp2/a^b',
    'due',
    'next',
    'to',
    'supersedes',
    'supercedes',
    'achieved',
    'postponed',
  ],
  ...[
    '2022-02-10',
    '2022-02-30',
    '10/02/2022',
    '10 February 2022',
    '2021',
    ':',
    '：',
    ';',
    ',',
    'and',
    '&',
    '(',
    ')',
    'x',
  ],
  ...[
    '\\',
    '\n',
    '\r\n',
    '\n\n',
    '- ',
    '- [ ] ',
    '- [x] ',
    '> ',
    '  ',
    '\t',
    '\u00a0',
    '*',
    '**',
    '`',
    '&amp;',
    '&#0;',
    '😀',
  ],
];
const lumps = fc.array(fc.tuple(fc.constantFrom(...LUMPS), fc.constantFrom('', ' ')), { maxLength: 25 });
const anything = fc.oneof(
  lumps.map((list) => list.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }).map((it) => `- ACTION ${it}: x`),
);

it('nothing is thrown, and every place is in the file', () => {
  fc.assert(
    fc.property(anything, (body) => {
      const { records, nearRecords, blocks } = readOutline(body, 1);
      findMonths(body);
      const lines = body.split(/\r\n|\n|\r/);
      for (const { line, column } of [
        ...records,
        ...nearRecords,
        ...records.flatMap((it) => partsOf(it).map(([, p]) => p)),
      ]) {
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
      }
      expect(new Set(blocks.map((it) => it.anchor)).size).toBe(blocks.length);
    }),
    { numRuns: 2000 },
  );
});

it('a remedy that shows a line shows a record', () => {
  fc.assert(
    fc.property(
      lumps.map((list) => `ACTION @ann ${list.flat().join('')}`),
      (body) => {
        for (const { rule, hint } of readOutline(body, 1).nearRecords) {
          const line = rule === 'record' && /(?:^|\? )[Ww]rite ([A-Z]{4,8}\b.*)$/.exec(hint)?.[1];
          if (line && !/…|\(or put/.test(line))
            expect(readOutline(escapeMarkup(line), 1).records.length).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

/** A remedy is plain text; signs in it that are markup would be read as such. */
const escapeMarkup = (line: string) => line.replace(/[*`<&[\]\\_]/g, '\\$&');

it('a long line takes no long time', () => {
  const started = performance.now();
  for (const piece of [
    'ACTION @ann ',
    'ACTION due ',
    'AI#',
    'Action Ann ',
    '→ ',
    'a ^b ',
    'Ann and ',
    'M38 (May ',
    '@ann, ',
    '; DONE ',
  ]) {
    readOutline(`- ${piece.repeat(20_000)}: x ACTION`, 1);
    readOutline(`- ACTION ${piece.repeat(20_000)}`, 1);
    findMonths(piece.repeat(20_000));
  }
  expect(performance.now() - started).toBeLessThan(5000);
});
