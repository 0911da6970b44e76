/** Project months in prose, and the calendar months that stand beside them. */
import { describe, expect, it } from 'vitest';
import { findMonths } from '#model/minutes/months.ts';

/** Each month as written, and what is said of it: `M40 = 6 2022 (June 2022)`. */
const found = (text: string) =>
  findMonths(text).map(({ number, start, end, claim }) => {
    expect(text.slice(start, end)).toBe(`M${number}`);
    if (!claim) return `M${number}`;
    return `M${number} = ${[claim.month, ...(claim.year ? [claim.year] : [])].join(' ')} (${text.slice(claim.start, claim.end)})`;
  });

describe('a project month', () => {
  it.each([
    ['due in M1, M40 and M999', ['M1', 'M40', 'M999']],
    ['the 2nd Reporting Period (M18-M36)', ['M18', 'M36']],
    ['M19–M36, M36/M40', ['M19', 'M36', 'M36', 'M40']],
    ['M2.5 and MS12, M40x, M0, M1000, m40, XM4, @M4, #M4, a.M4, /M4', []],
    ['\\M40', []],
    ['M40.', ['M40']],
    ["M40's report", ['M40']],
  ])('is found, and nothing like it: %s', (text, months) => {
    expect(found(text)).toEqual(months);
  });
});

describe('a calendar month beside it', () => {
  it.each([
    ['M40 (June)', 'M40 = 6 (June)'],
    ['M40 (June 2022)', 'M40 = 6 2022 (June 2022)'],
    ['M38, March 2022', 'M38 = 3 2022 (March 2022)'],
    ['M38 = Mar', 'M38 = 3 (Mar)'],
    ['March 2022 (M38)', 'M38 = 3 2022 (March 2022)'],
    ['M36/January', 'M36 = 1 (January)'],
    ['in Sept. 2021 (M32)', 'M32 = 9 2021 (Sept. 2021)'],
    ['M36 (Jan.)', 'M36 = 1 (Jan.)'],
    ['M38 · Mar 2022', 'M38 = 3 2022 (Mar 2022)'],
    ['M38 (end of March 2022, online)', 'M38 = 3 2022 (March 2022)'],
    ['M38 (31 March 2022)', 'M38 = 3 2022 (March 2022)'],
    ['D2.3 M40 (May) “Final', 'M40 = 5 (May)'],
    ['M38\u00a0(March)', 'M38 = 3 (March)'],
    ['M38 (mars 2022)', 'M38 = 3 2022 (mars 2022)'],
    ['M40 (Mai 2022)', 'M40 = 5 2022 (Mai 2022)'],
    ['M42 (juil. 2022)', 'M42 = 7 2022 (juil. 2022)'],
    ['M42 (juillet)', 'M42 = 7 (juillet)'],
    ['M38 (2022-03)', 'M38 = 3 2022 (2022-03)'],
    ['M38 (03/2022)', 'M38 = 3 2022 (03/2022)'],
  ])('is what is said of it: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'M12 may slip',
    'M12 May slip',
    'M12 (May be late)',
    'M12 (may)',
    'M12, May be late',
    'M38, March was cold',
    'M38 (March to May)',
    'M38 (March–May)',
    'M38 (by April)',
    'M38 (not March)',
    'M38 = Marching',
    'M38 (D2.3)',
    'M38 (Mars)',
    'M38 (2022-03-01 to 2022-04-01)',
    'M38 (3/2022/1)',
    'M12 (marsh)',
    'until March. M38 is late',
    'March 2022 (M38 and M40)',
  ])('is not guessed: %s', (text) => {
    expect(findMonths(text).map((it) => it.claim)).not.toContainEqual(expect.anything());
  });

  it('is said of the nearest of several', () => {
    expect(found('M38 (March) and M40 (May 2022)')).toEqual(['M38 = 3 (March)', 'M40 = 5 2022 (May 2022)']);
    expect(found('August 2020 – January 2022 (M19–M36)')).toEqual(['M19', 'M36']);
  });
});
