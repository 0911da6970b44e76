import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { find } from '#search/query/find.ts';
import type { Query, Results } from '#search/query/results.ts';
import type { SearchEntry } from '#search/record.ts';
import { addressOf, ask, indexOf } from './archive.ts';
import { meeting } from './entries.ts';
import { ENTRIES } from './notes.ts';

const index = await indexOf(ENTRIES);

/** Addresses of the records shown, best first. */
const linksOf = ({ shown }: Results) => shown.flatMap((it) => it.hits.map(({ url }) => addressOf(url)));
const found = async (text: string) => linksOf(await ask(index, text));

describe('what is found', () => {
  test.each<[string, string[]]>([
    ['data lake', ['/topics/data-lake/', '/meetings/b/#data-lake', '/meetings/a/#news']],
    ['"data lake"', ['/topics/data-lake/', '/meetings/b/#data-lake']],
    ['lake -rucio', ['/meetings/a/#news', '/topics/data-lake/']],
    ['DIOS-lake', ['/topics/data-lake/']],
    ['tromso', ['/meetings/b/#data-lake']],
    ['TROMSØ', ['/meetings/b/#data-lake']],
    ['ten sites', ['/meetings/b/#data-lake', '/meetings/b/#ten-sites']],
    ['deploying', ['/meetings/b/#deployment', '/meetings/b/#data-lake']],
    ['deadline IAM', ['/meetings/a/#token-based-access']],
  ])('%s: %j', async (text, links) => {
    expect(await found(text)).toEqual(links);
  });

  test('words of two items bring up their meeting', async () => {
    expect((await ask(index, 'Tromsø deadline')).shown.map((it) => addressOf(it.url))).toEqual(['/meetings/b/']);
  });

  test('a name brings its facts, and is first', async () => {
    const { shown } = await ask(index, 'rucio DATA management');
    expect(shown[0]).toMatchObject({ isNamed: true, facts: [{ label: 'Last mention', words: 'never' }] });
    expect(shown.filter((it) => it.isNamed)).toHaveLength(1);
  });

  test.each(['what happened to Rucio', 'the RUCIO', 'Rucio zzzz'])('%s names Rucio as well', async (text) => {
    expect((await ask(index, text)).shown[0]).toMatchObject({ kind: 'Topic', isNamed: true });
  });

  test('stop words are welcome, and nothing needs to have them', async () => {
    expect((await found('what of tokens')).sort()).toEqual((await found('tokens')).sort());
    expect((await found('tokens again'))[0]).toBe('/meetings/c/#aob');
    expect((await ask(index, 'were there tokens')).words).toBe('tokens');
    expect(await found('again')).not.toEqual([]);
  });

  test('words are marked, and go with the link', async () => {
    const [first] = (await ask(index, 'prototype dear')).shown;
    expect(first?.hits[0]?.excerpt.filter((it) => it.isMarked).map((it) => it.text)).toEqual([
      'prototype',
      'prototypes',
      'dear',
    ]);
    expect(first?.hits[0]?.url).toBe('/meetings/c/?q=prototype%20dear#prototypes');
  });
});

describe('words that signs join', async () => {
  const joined = await indexOf([
    meeting('codes', '2020-01-02', ['Codes', 'See D2.3/D2.4, MS12/MS13, M1–M12.']),
    meeting('words', '2020-01-03', ['Words – and signs', 'Tokens—the new kind—wait… Rucio→FTS & Bolton’s plan.']),
  ]);
  test.each<[string, string, string]>([
    ['D2.3', 'codes', 'D2.3'],
    ['D24', 'codes', 'D2.4'],
    ['MS13', 'codes', 'MS13'],
    ['M12', 'codes', 'M12'],
    ['tokens', 'words', 'Tokens'],
    ['FTS', 'words', 'FTS'],
    ['Bolton', 'words', 'Bolton’s'],
    ['"the new kind"', 'words', 'the new kind'],
    ['"Rucio→FTS & Bolton"', 'words', 'Rucio→FTS & Bolton’s'],
    ['"FTS Bolton"', 'words', 'FTS & Bolton’s'],
  ])('%s', async (text, id, marked) => {
    const { shown, remarks } = await ask(joined, text);
    expect(shown.map((it) => addressOf(it.url))).toEqual([`/meetings/${id}/`]);
    expect(remarks).toEqual([]);
    expect(shown[0]?.hits[0]?.excerpt.filter((it) => it.isMarked).map((it) => it.text)).toEqual([marked]);
  });
});

describe('what takes long elsewhere', () => {
  test('many beginnings of words that go on in several ways', async () => {
    const begun = [...'bcdfghjklmnpqrst'].map((letter) => `${letter}anto`);
    const whole = begun.flatMap((it) => ['lume', 'grix', 'spod'].map((end) => it + end)).join(' ');
    const some = await indexOf([meeting('a', '2020-01-02', ['A', whole]), meeting('b', '2020-01-03', ['B', whole])]);
    const { remarks } = await ask(some, begun.join(' '));
    expect(remarks.map((it) => it.about)).toEqual(begun.map(() => 'completed'));
  });

  test('a text that has a word thirty thousand times', async () => {
    const text = Array.from({ length: 45_000 }, (_, at) => (at % 3 ? 'data' : `w${at}x`)).join(' ');
    const { shown } = await ask(await indexOf([meeting('a', '2020-01-02', ['A', `${text} lake`])]), 'data lake');
    expect(shown[0]?.hits[0]?.excerpt.at(-1)).toEqual({ text: 'lake', isMarked: true });
  });
});

describe('narrowed down', () => {
  const narrow = (query: Partial<Query>) =>
    find(index, { text: '', chosen: {}, order: 'relevance', ...query }, { limit: 20, withCounts: true });

  test('any value of a facet is enough, and all facets count', async () => {
    const years = await narrow({ text: 'tokens', chosen: { year: ['2019', '2021'] } });
    expect(years.shown.map((it) => addressOf(it.url)).sort()).toEqual(['/meetings/a/', '/meetings/c/', '/meetings/d/']);
    const both = await narrow({ text: 'tokens', chosen: { year: ['2021'], kind: ['Meeting'] } });
    expect(both.entries).toBe(0);
  });

  test('each count is what choosing the value leaves', async () => {
    for (const text of ['tokens', 'data lake', 'Tromsø deadline', 'Tromsø IAM', 'rucio data management', '']) {
      const { counts } = await narrow({ text, chosen: { year: ['2021'] } });
      for (const { value, count } of counts?.year ?? []) {
        expect([value, (await narrow({ text, chosen: { year: [value] } })).records]).toEqual([value, count]);
      }
      for (const { value, count } of counts?.kind ?? []) {
        const { records } = await narrow({ text, chosen: { year: ['2021'], kind: [value] } });
        expect([value, records]).toEqual([value, count]);
      }
    }
  });

  test('nothing is found that was not found before', async () => {
    expect((await narrow({ text: 'tokens deadline' })).entries).toBe(2);
    for (const year of ['2019', '2020', '2021']) {
      const { shown, remarks } = await narrow({ text: 'tokens deadline', chosen: { year: [year] } });
      expect([year, shown.map((it) => addressOf(it.url)), remarks]).toEqual([
        year,
        { 2019: ['/meetings/a/'], 2020: ['/meetings/b/'] }[year] ?? [],
        [],
      ]);
    }
  });

  test('to a kind of line, the line itself is found', async () => {
    expect(linksOf(await narrow({ text: 'sites', chosen: { kind: ['Decision'] } }))).toEqual([
      '/meetings/b/#ten-sites',
    ]);
  });

  test('to days, both count, and what has no day is left out', async () => {
    const { shown } = await narrow({ text: 'lake', from: '2019-05-06', until: '2020-02-03' });
    expect(shown.map((it) => addressOf(it.url)).sort()).toEqual(['/meetings/a/', '/meetings/b/']);
    expect((await narrow({ text: 'lake', from: '2020-02-04' })).entries).toBe(0);
    expect((await narrow({ text: 'lake', from: '2020-02-04', until: '2020-02-03' })).entries).toBe(0);
  });

  test('the newest come first when that is wished', async () => {
    const { shown } = await narrow({ text: 'tokens', order: 'newest' });
    expect(shown.map((it) => addressOf(it.url))).toEqual([
      '/meetings/d/',
      '/meetings/c/',
      '/meetings/b/',
      '/meetings/a/',
    ]);
  });

  test('without words, everything of the kind is found, the newest first', async () => {
    const { shown, records } = await narrow({ chosen: { kind: ['Meeting'] } });
    expect(shown.map((it) => addressOf(it.url))).toEqual([
      '/meetings/d/',
      '/meetings/c/',
      '/meetings/b/',
      '/meetings/a/',
    ]);
    expect(records).toBe(4);
  });

  test('a value that nothing has finds nothing, and the others are counted as if it were not chosen', async () => {
    const { entries, counts } = await narrow({ text: 'lake', chosen: { kind: ['__proto__', 'constructor'] } });
    expect(entries).toBe(0);
    expect(counts?.kind.toSorted((a, b) => (a.value < b.value ? -1 : 1))).toEqual([
      { value: 'Agenda item', count: 2 },
      { value: 'Topic', count: 1 },
    ]);
    expect(counts?.year).toEqual([]);
  });

  test('no value is counted that leads nowhere', async () => {
    const { counts } = await narrow({ text: 'tokens' });
    expect(counts?.year.map((it) => it.value).sort()).toEqual(['2019', '2020', '2021']);
    expect(counts?.kind.map((it) => it.value)).toEqual(['Agenda item']);
  });
});

describe('the order', () => {
  test('of two that are as good, the newer comes first', async () => {
    const twins = await indexOf([
      meeting('a', '2019-05-06', ['Tokens', 'They are new.']),
      meeting('b', '2021-05-06', ['Tokens', 'They are new.']),
      meeting('c', '2020-05-06', ['Tokens', 'They are new.']),
    ]);
    const { shown } = await ask(twins, 'tokens');
    expect(shown.map((it) => addressOf(it.url))).toEqual(['/meetings/b/', '/meetings/c/', '/meetings/a/']);
  });

  const WORDS = ['data', 'lake', 'token', 'rucio', 'site', 'late', 'plan', 'M12', 'naïve', 'test'];
  const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((it) => it.join(' '));
  const corpora = fc.array(
    fc.tuple(fc.integer({ min: 2018, max: 2021 }), fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 4 })),
    { minLength: 1, maxLength: 12 },
  );

  test('does not depend on how the index is divided', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(corpora, words, async (meetings, text) => {
        const entries = meetings.map(([year, items], n) => meeting(`m${10 + n}`, `${year}-01-01`, ...items));
        const undivided = entries.map(({ year: _, ...it }): SearchEntry => it);
        const [divided, whole] = [await indexOf(entries), await indexOf(undivided)];
        expect(await ask(divided, text)).toEqual(await ask(whole, text));
      }),
      { numRuns: 12 },
    );
  });

  const pieces = fc.array(
    fc.oneof(words, fc.constantFrom('"', '-', '-data', 'data-lake', '“sites ', '$&', 'deadl', 'Ruico')),
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    pieces.map((it) => it.join(' ')),
  );
  test('half a character is passed over', async () => {
    expect(await found('tromso\ud83d')).toEqual(await found('tromso'));
  });

  test('no text is too strange to be asked', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { shown, entries } = await ask(index, text);
        const urls = shown.map((it) => addressOf(it.url));
        expect(shown).toHaveLength(Math.min(entries, 8));
        expect(new Set(urls).size).toBe(urls.length);
        for (const { url, title, hits } of shown) {
          const entry = ENTRIES.find((it) => it.url === addressOf(url));
          expect(title.map((it) => it.text).join('')).toBe(entry?.title);
          const links = hits.map((it) => addressOf(it.url));
          expect(new Set(links).size).toBe(links.length);
          for (const hit of hits) {
            const record = entry?.records.find(
              (it) => addressOf(hit.url) === `${entry.url}${it.anchor ? `#${it.anchor}` : ''}`,
            );
            expect(hit.title.map((it) => it.text).join('')).toBe(record?.title);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
