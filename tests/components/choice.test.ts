import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choice, compareValues, fits, fold, readChoice, writeChoice } from '#components/registers/choice.ts';

const FACETS = ['state', 'owner'];
const COLUMNS = ['due', 'asked'];
const PAGE = new URL('https://site.example/group/actions/');
const read = (search: string) => readChoice(new URL(search, PAGE), FACETS, COLUMNS);

describe('a choice in the address', () => {
  test('is read as it stands there', () => {
    expect(read('?state=overdue&owner=ann&q=+oil+lamp+&sort=-due')).toEqual({
      facets: { state: 'overdue', owner: 'ann' },
      words: 'oil lamp',
      sort: { column: 'due', isDescending: true },
    });
  });

  test.each(['?colour=red', '?sort=colour', '?sort=-', '?state=', ''])('is none in %j', (search) => {
    expect(read(search)).toEqual({ facets: {}, words: '' });
  });

  test('leaves alone what else stands in the address, and takes out what is chosen no more', () => {
    const from = new URL('?utm=x&state=done&q=oil&sort=due#open', PAGE);
    expect(writeChoice(from, FACETS, { facets: { owner: 'ann' }, words: ' ' }).href).toBe(
      'https://site.example/group/actions/?utm=x&owner=ann#open',
    );
  });

  test('comes back as it was sent, whatever it says', () => {
    const text = fc.string({ minLength: 1, unit: 'binary' }).map((it) => it.toWellFormed());
    const choice: fc.Arbitrary<Choice> = fc.record(
      {
        facets: fc.record({ state: text, owner: text }, { requiredKeys: [] }),
        words: text.map((it) => it.trim()),
        sort: fc.record({ column: fc.constantFrom(...COLUMNS), isDescending: fc.boolean() }),
      },
      { requiredKeys: ['facets', 'words'] },
    );
    fc.assert(
      fc.property(choice, (sent) => {
        expect(readChoice(writeChoice(PAGE, FACETS, sent), FACETS, COLUMNS)).toEqual(sent);
      }),
    );
  });
});

describe('a row fits', () => {
  const row = { facets: { state: ['open'], owner: ['ann', 'bob'] }, words: fold('Zoë Ångström asks for OIL') };
  test.each<[boolean, Choice]>([
    [true, { facets: {}, words: '' }],
    [true, { facets: { state: 'open', owner: 'bob' }, words: '' }],
    [false, { facets: { state: 'open', owner: 'cat' }, words: '' }],
    [false, { facets: { kind: 'milestones' }, words: '' }],
    [true, { facets: {}, words: 'oil angstrom' }],
    [false, { facets: {}, words: 'oil gas' }],
  ])('%j: %j', (expected, choice) => {
    expect(fits(row, choice)).toBe(expected);
  });
});

describe('values are compared', () => {
  const sorted = (values: (string | undefined)[], isDescending = false) =>
    values.toSorted((a, b) => compareValues(a, b, isDescending));

  test('as numbers where they are numbers, as words with numbers in them else', () => {
    expect(sorted(['10', '-3', '2', '0'])).toEqual(['-3', '0', '2', '10']);
    expect(sorted(['D2.10', 'D2.9', 'åland', 'Bergen'])).toEqual(['åland', 'Bergen', 'D2.9', 'D2.10']);
    expect(sorted(['2022-02-10', '2021-12-31'])).toEqual(['2021-12-31', '2022-02-10']);
  });

  test('and what has none comes last, from the end too', () => {
    expect(sorted(['', 'b', undefined, 'a'])).toEqual(['a', 'b', '', undefined]);
    expect(sorted(['', 'b', 'a'], true)).toEqual(['b', 'a', '']);
  });
});
