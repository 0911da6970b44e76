import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from '#draw/layout.ts';
import { pack, spread } from '#draw/pack.ts';
import { monthsFrom, scaleOf } from '#draw/scale.ts';
import { drawing, element, formatNumber, link, pathOf } from '#draw/svg.ts';
import { shorten, widthOf } from '#draw/words.ts';
import { readXml, tipsOf } from './xml.ts';

describe('SVG as text', () => {
  test.each([
    [1, '1'],
    [1 / 3, '0.33'],
    [-0.001, '0'],
    [1e-9, '0'],
    [12345678.125, '12345678.13'],
  ])('%d is written %s', (value, expected) => {
    expect(formatNumber(value)).toBe(expected);
  });

  test.each([Number.NaN, Infinity, -Infinity])('%d has no place in a drawing', (value) => {
    expect(() => element('line', { x1: value })).toThrow('no place');
    expect(() => pathOf('M', value, 0)).toThrow('no place');
  });

  test('words are words, whatever signs they hold', () => {
    const hostile = `<script>alert("1")</script> & 'x' ]]> \u0000 \u001b \ud800 \uffff`;
    const root = readXml(
      drawing(
        { width: 1, height: 1 },
        { title: hostile, description: hostile, hasLinks: true },
        link('/a/?b&c', hostile),
      ),
    );
    const kept = `<script>alert("1")</script> & 'x' ]]> \ufffd \ufffd \ufffd \ufffd`;
    expect(root.attributes).toMatchObject({ role: 'group', 'aria-label': kept });
    expect(root.children[0]).toMatchObject({ name: 'desc', text: kept });
    expect(root.children[1]?.attributes).toEqual({ href: '/a/?b&c' });
    expect(tipsOf(root)).toEqual([kept]);
  });

  test('any words make well-formed XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readXml(element('text', { class: text, x: 1 }, text).markup);
      }),
    );
  });
});

describe('words that must fit', () => {
  test.each([
    ['DL1-1', 60, 'DL1-1'],
    ['A prototype of data transport', 60, 'A proto…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 30, '👩‍👩‍👧‍👦…'],
    ['anything', 4, ''],
    ['anything', -4, ''],
  ])('%s in %d px is %s', (text, width, expected) => {
    expect(shorten(text, width, 12)).toBe(expected);
  });

  test('what is shortened fits, and is the beginning of the whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 0, max: 400 }), (text, width) => {
        const short = shorten(text, width, 11);
        expect(widthOf(short, 11)).toBeLessThanOrEqual(width);
        expect(text.startsWith(short.replace(/…$/, '')) || short === text).toBe(true);
      }),
    );
  });
});

describe('a scale of days', () => {
  const scale = scaleOf('2020-01-01', '2020-12-31', 100, 466);

  test.each([
    ['2020-01-01', 'begin', 100],
    ['2020-01-01', 'end', 101],
    ['2020-02-29', 'begin', 159],
    ['2020-12-31', 'end', 466],
    ['2019-06-01', 'begin', 100],
    ['2025-06-01', 'end', 466],
  ] as const)('the %s (%s) lies at %d', (day, edge, place) => {
    expect(scale.at(day, edge)).toBeCloseTo(place, 9);
  });

  test('runs upwards when it ends above its beginning', () => {
    expect(scaleOf('2020-01-01', '2020-12-31', 466, 100).at('2020-02-29')).toBeCloseTo(407, 9);
  });

  test('months that begin within some days', () => {
    expect(monthsFrom('2019-11-15', '2020-02-01')).toEqual(['2019-12-01', '2020-01-01', '2020-02-01']);
    expect(monthsFrom('2020-01-01', '2020-01-01')).toEqual(['2020-01-01']);
    expect(monthsFrom('2020-01-02', '2020-01-31')).toEqual([]);
  });
});

describe('room for each', () => {
  const stretches = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 80 }))
      .map(([left, width]) => ({ left, right: left + width })),
  );

  test('stretches of one line keep their distance', () => {
    expect(
      pack(
        [
          { left: 0, right: 10 },
          { left: 5, right: 15 },
          { left: 12, right: 20 },
        ],
        2,
      ),
    ).toEqual([0, 1, 0]);
    fc.assert(
      fc.property(stretches, (list) => {
        const lines = pack(list, 3);
        for (const [i, a] of list.entries()) {
          for (const [j, b] of list.entries()) {
            if (i < j && lines[i] === lines[j]) expect(a.right + 3 <= b.left || b.right + 3 <= a.left).toBe(true);
          }
        }
      }),
    );
  });

  test('places are spread in their order, between two ends', () => {
    expect(spread([10, 11, 100], 14, 0, 100)).toEqual([10, 24, 100]);
    expect(spread([99, 98, 100], 10, 0, 100)).toEqual([90, 80, 100]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 20 }), (places) => {
        const moved = spread(places, 10, 0, 200).toSorted((a, b) => a - b);
        expect(moved.every((it, at) => it >= 0 && it <= 200 && (at === 0 || it - (moved[at - 1] ?? 0) >= 10))).toBe(
          true,
        );
      }),
    );
  });

  test('boxes of a network do not lie over each other, and always lie at the same places', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 60 }),
        (count, pairs) => {
          const boxes = Array.from({ length: count }, (_, at) => ({ id: String(at), width: 40 + 3 * at, height: 24 }));
          const ties = pairs
            .filter(([a, b]) => a !== b && a < count && b < count)
            .map(([a, b]) => ({ source: String(a), target: String(b), weight: 0.5 }));
          const places = layOut(boxes, ties, { width: 900, height: 500 });
          expect(layOut(boxes, ties, { width: 900, height: 500 })).toEqual(places);
          for (const [i, a] of places.entries()) {
            const box = boxes[i] ?? { width: 0, height: 0 };
            expect(a.x - box.width / 2).toBeGreaterThanOrEqual(0);
            expect(a.y + box.height / 2).toBeLessThanOrEqual(500);
            for (const [j, b] of places.entries()) {
              const other = boxes[j] ?? box;
              const isApart =
                Math.abs(a.x - b.x) > (box.width + other.width) / 2 - 1 ||
                Math.abs(a.y - b.y) > (box.height + other.height) / 2 - 1;
              if (i < j) expect(isApart).toBe(true);
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
