import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { collaboration } from '#schema/collaboration.ts';
import { country, doi, edtf, orcid, projectMonth, ror, timeOfDay, timeZone, url } from '#schema/fields.ts';
import { mendId } from '#schema/mend.ts';
import { remedyOf } from '#schema/remedies.ts';
import { fieldAt } from '#schema/walk.ts';

const FIELDS: [name: string, field: z.ZodType, mended: [written: string, value: string | undefined][]][] = [
  [
    'a month',
    projectMonth(),
    [
      ['12', 'M12'],
      ['m 7', 'M7'],
      ['m7', 'M7'],
      ['Month 09', 'M9'],
      ['0', undefined],
    ],
  ],
  [
    'a time',
    timeOfDay(),
    [
      ['9:00', '09:00'],
      ['9.30', '09:30'],
      ['9h', '09:00'],
      ['2 pm', '14:00'],
      ['12:15am', '00:15'],
      ['24:00', undefined],
    ],
  ],
  [
    'a date',
    edtf(),
    [
      ['31.12.2022', '2022-12-31'],
      ['12/31/2022', '2022-12-31'],
      ['2022-3-2', '2022-03-02'],
      ['2022/03/02', '2022-03-02'],
      ['31.02.2022', undefined],
      ['Wednesday, 2 March 2022', '2022-03-02'],
      ['Sept 2022', '2022-09'],
      ['1er février 2022', '2022-02-01'],
      ['mercredi 2 mars 2022', '2022-03-02'],
      ['2. März 2022', '2022-03-02'],
      ['2 de marzo de 2022', '2022-03-02'],
      ['2 mars 22', undefined],
      ['2022–03–02', '2022-03-02'],
      ['2022-03-02T14:00:00Z', '2022-03-02'],
      ['2022-03-02 9h30', '2022-03-02'],
      ['2022-13-01', '2022-01-13'],
      ['2022-03-05/2022-03-02', '2022-03-02/2022-03-05'],
      ['soon', undefined],
      ['next week 2022', undefined],
    ],
  ],
  [
    'an address',
    url(),
    [
      ['www.a.example/b', 'https://www.a.example/b'],
      ['ftp://a.example', undefined],
      ['a', undefined],
    ],
  ],
  [
    'an ORCID iD',
    orcid(),
    [
      ['https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
      ['orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
      ['https://orcid.org/0000-0002-1825-0098', undefined],
    ],
  ],
  [
    'a DOI',
    doi(),
    [
      ['https://doi.org/10.5281/zenodo.1', '10.5281/zenodo.1'],
      ['http://dx.doi.org/10.5281/zenodo.1', '10.5281/zenodo.1'],
      ['doi:10.5281/zenodo.1', '10.5281/zenodo.1'],
      ['zenodo.1', undefined],
    ],
  ],
  [
    'a country',
    country(),
    [
      ['fr', 'FR'],
      ['France', 'FR'],
      ['The Netherlands', 'NL'],
      ['Österreich', 'AT'],
      ['Ruritania', undefined],
    ],
  ],
  [
    'a time zone',
    timeZone(),
    [
      ['Paris', 'Europe/Paris'],
      ['New York', 'America/New_York'],
      ['Nowhere', undefined],
    ],
  ],
  [
    'a ROR id',
    ror(),
    [
      ['01ggx4157', 'https://ror.org/01ggx4157'],
      ['http://ror.org/01ggx4157', 'https://ror.org/01ggx4157'],
      ['01ggx4158', undefined],
    ],
  ],
];

describe.each(FIELDS)('what people write in place of %s is understood:', (_, field, mended) => {
  test.each(mended)('%j', (written, value) => {
    expect(remedyOf(field, written)?.value).toBe(value);
  });
});

test.each([
  ['Ingrid Sølberg', 'ingrid-solberg'],
  ['@ingrid-solberg', 'ingrid-solberg'],
  ['../people/Ingrid-Solberg.md', 'ingrid-solberg'],
  ['I. Solberg (CERN)', 'i-solberg-cern'],
  ['Zoë  Ångström', 'zoe-angstrom'],
  ['李', undefined],
  ['', undefined],
])('what people write in place of an id is understood: %j', (written, value) => {
  expect(mendId('people')(written)?.value).toBe(value);
});

test.each([
  ['1er février 2022', true],
  ['2022–03–02', true],
  // It may be a slip of the month, or of the day.
  ['2022-13-01', undefined],
  ['2022-03-05/2022-03-02', undefined],
  // The weekday may be of another day.
  ['mercredi 3 mars 2022', false],
  // The time would be lost.
  ['2022-03-02 14:00', undefined],
  ['02/03/2022', undefined],
])('of a date such as %j only what can mean nothing else is certain', (written, isCertain) => {
  expect(remedyOf(edtf(), written)?.isCertain).toBe(isCertain);
});

test('an id of the settings is told as it could be', () => {
  const id = fieldAt(collaboration, ['series', 0, 'id']);
  expect(id && remedyOf(id, 'Lamp Meeting')).toEqual({
    value: 'lamp-meeting',
    hint: 'write lamp-meeting, and the same where it is named',
  });
});

test.each([
  ['MS{num}', 'MS{n}'],
  ['D{WP}.{n}', 'D{wp}.{n}'],
  ['D1.1', 'D{wp}.{n}'],
  ['MS', 'MS{n}'],
])('of the spelling %j its own letters are kept', (written, value) => {
  const spelling = fieldAt(collaboration, ['codes', 'deliverable', 0]);
  expect(spelling && remedyOf(spelling, written)?.value).toBe(value);
});

test('a year of two digits is asked for', () => {
  expect(remedyOf(edtf(), '02-03-22')?.hint).toBe('write the year with four digits, and first: 2022-03-02');
});

test('nothing is mended that is taken as it is', () => {
  expect(remedyOf(projectMonth(), 'M12')).toBeUndefined();
});

test('no remedy takes long to find', () => {
  for (const text of [
    'a'.repeat(100_000),
    '1'.repeat(100_000),
    'a.'.repeat(50_000),
    '../'.repeat(30_000),
    ' '.repeat(100_000),
  ])
    for (const mend of [
      mendId('people'),
      ...FIELDS.map(
        ([, field]) =>
          (it: string) =>
            remedyOf(field, it),
      ),
    ]) {
      const start = performance.now();
      mend(text);
      expect(performance.now() - start).toBeLessThan(500);
    }
});
