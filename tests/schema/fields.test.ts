import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  calendarDate,
  country,
  doi,
  edtf,
  line,
  orcid,
  projectMonth,
  prose,
  reference,
  ror,
  siteAddress,
  timeOfDay,
  timeZone,
  url,
} from '#schema/fields.ts';

/** A field, what it takes and what it refuses. */
const FIELDS: [name: string, field: z.ZodType, taken: string[], refused: unknown[]][] = [
  [
    'line',
    line(),
    ['a', 'Zoë & “friends”', 'a\tb', 'שלום', '🗼'],
    ['', ' ', ' a', 'a ', 'a\nb', 'a\n', 'a\u202eb', 'a\u2066', '\u001b[2J', 'a\0', '\ud800', 12, null, ['a']],
  ],
  ['prose', prose(), ['a', 'a\nb', ' a '], ['', '  \n', 'a\u202eb', '\u001b', true]],
  [
    'calendarDate',
    calendarDate(),
    ['2022-03-02', '2020-02-29'],
    ['2026-02-31', '2022-03', '12/03/2026', '2022-3-2', ''],
  ],
  ['edtf', edtf(), ['2022', '2022-03', '2021-12-10/2022-01-31'], ['2026-02-31', '12/03/2026', '2022/2021', 2022, '']],
  ['projectMonth', projectMonth(), ['M1', 'M40', 'M999'], ['M0', 'M01', 'm1', '40', 'M1000', 'M-1', 40]],
  ['timeOfDay', timeOfDay(), ['00:00', '14:05', '23:59'], ['24:00', '9:30', '14:60', '14.00', '14:00:00', 1400]],
  ['timeZone', timeZone(), ['UTC', 'Europe/Paris', 'America/Argentina/Ushuaia'], ['Europe/Atlantis', '', 'Paris']],
  [
    'siteAddress',
    siteAddress(),
    [
      'https://a.example',
      'https://a.example/',
      'http://localhost:4321/a/b_c.d~e-f/',
      'https://a.example/group/project',
    ],
    [
      'a.example',
      'ftp://a.example',
      'https://a.example/?',
      'https://a.example/?q',
      'https://a.example/#',
      'https://a.example//a',
      'https://a.example/a//',
      'https://a.example/a b/',
      'https://a.example/%41/',
      'https://a.example/ä/',
      'https://a.example/a/../b/',
      'https://a.example/./',
      'https://a.example\\a',
      'https://a@b.example/',
    ],
  ],
  [
    'url',
    url(),
    ['https://a.example', 'http://a.example/x?y=z#w', 'https://müller.example/ä'],
    [
      'a.example',
      'www.a.example',
      'https://a:b@a.example',
      'https://@a.example',
      'https://a.example/\u202ea',
      'https://a.ex\u200bample/',
      'https://a.example/a b',
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://a.example',
      '//a.example',
      '',
      '/x',
    ],
  ],
  [
    'doi',
    doi(),
    ['10.5281/zenodo.6390607', '10.1000/182'],
    ['https://doi.org/10.5281/x', 'doi:10.5281/x', '10.52/x', '10.5281/'],
  ],
  ['country', country(), ['FR', 'GB'], ['fr', 'FRA', 'F', 'F1', '']],
  [
    'ror',
    ror(),
    [
      'https://ror.org/01ggx4157',
      'https://ror.org/01js2sh04',
      'https://ror.org/02catss52',
      'https://ror.org/05dxps055',
    ],
    [
      'https://ror.org/01ggx4158',
      'https://ror.org/10ggx4157',
      'https://ror.org/01gxg4157',
      'https://ror.org/01ggx415',
      'https://ror.org/01ggx41577',
      'https://ror.org/01ilou157',
      'http://ror.org/01ggx4157',
      '01ggx4157',
      'ror.org/01ggx4157',
    ],
  ],
  [
    'orcid',
    orcid(),
    ['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X', '0000-0002-9079-593X'],
    [
      '0000-0002-1825-0098',
      '0000-0002-1825-009X',
      '0000-0002-8125-0097',
      '0000-0002-1694-2330',
      '0000-0002-1694-233x',
      '0000000218250097',
      'https://orcid.org/0000-0002-1825-0097',
      '0000-0002-1825',
    ],
  ],
  [
    'reference',
    reference('people'),
    // What a name or a path is meant for is told by the check.
    ['ann', 'ann-lamp', 'wp2/2019-06-20', 'd2.3', 'Ann Lamp', '@ann', '../people/ann.md'],
    ['', ' ann', 'ann ', 'ann\nbo', 'a\u202en'],
  ],
];

describe.each(FIELDS)('%s', (_, field, taken, refused) => {
  test.each(taken)('takes %j', (value) => {
    expect(field.safeParse(value).success).toBe(true);
  });

  test.each(refused.map((value) => ({ value })))('refuses $value', ({ value }) => {
    expect(field.safeParse(value).success).toBe(false);
  });

  test('says in its own words what it expects', () => {
    expect(field.meta()?.description).toMatch(/^[A-Z].{9,}/);
  });
});

describe('a checksum finds every slip of the finger:', () => {
  const slips = (text: string, signs: string) =>
    [...text].flatMap((old, index) =>
      [...signs]
        .filter((sign) => sign !== old && signs.includes(old))
        .map((sign) => text.slice(0, index) + sign + text.slice(index + 1)),
    );
  const takes = (field: z.ZodType) => (text: string) => field.safeParse(text).success;

  test('one wrong digit of an ORCID iD', () => {
    expect(slips('0000-0002-1825-0097', '0123456789').filter(takes(orcid()))).toEqual([]);
  });

  test('one wrong letter or digit of a ROR id', () => {
    const wrong = slips('01ggx4157', '0123456789abcdefghjkmnpqrstvwxyz').map((id) => `https://ror.org/${id}`);
    expect(wrong.length).toBeGreaterThan(200);
    expect(wrong.filter(takes(ror()))).toEqual([]);
  });

  test('two neighbours of an ORCID iD that have changed places', () => {
    const text = '0000-0002-1825-0097';
    const swapped = [...text].map((_, at) => text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2));
    const wrong = swapped.filter((it) => it !== text && /^(?:\d{4}-){3}\d{4}$/.test(it));
    expect(wrong.length).toBeGreaterThan(3);
    expect(wrong.filter(takes(orcid()))).toEqual([]);
  });
});
