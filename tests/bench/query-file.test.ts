/** Query files: what they say, and what is said of a mistake in them. */
import { describe, expect, test } from 'vitest';
import { readQueryFile } from './query-file.ts';

const lines = (...text: string[]) => text.join('\n');

describe('a query file', () => {
  test('has goals and queries of any kind, with the places where they stand', () => {
    const text = lines(
      '# Comments may stand anywhere.',
      'goals:',
      '  title words: { hit@1: 99 }',
      '  every kind: { bytes ratio: 0.6 }',
      'queries:',
      '  title words: |',
      '    end of funding → /meetings/2022-01-12/#end-of-funding',
      '',
      '    # Either will do.',
      '    "data lake" -status -> /topics/data-lake/ | /meetings/2022-01-12/',
      '  what I remember: |',
      '    a ship: the big one → /events/ship/',
    );
    expect(readQueryFile(text, 'q.yaml')).toEqual({
      goals: [
        { kind: 'title words', measure: 'hit@1', limit: 99 },
        { kind: 'every kind', measure: 'bytes ratio', limit: 0.6 },
      ],
      queries: [
        {
          kind: 'title words',
          query: 'end of funding',
          accepted: ['/meetings/2022-01-12/#end-of-funding'],
          place: 'q.yaml:7',
        },
        {
          kind: 'title words',
          query: '"data lake" -status',
          accepted: ['/topics/data-lake/', '/meetings/2022-01-12/'],
          place: 'q.yaml:10',
        },
        { kind: 'what I remember', query: 'a ship: the big one', accepted: ['/events/ship/'], place: 'q.yaml:12' },
      ],
    });
  });

  test('needs no goals', () => {
    expect(readQueryFile('queries:\n  code: |\n    D1 → /d1/\n', 'q.yaml').goals).toEqual([]);
  });
});

const QUERY = ['queries:', '  code: |', '    D1 → /d1/'];

test.each([
  [[''], 'q.yaml:1: `queries:` is missing'],
  [['goals: {}'], 'q.yaml:1: `queries:` is missing'],
  [['queries:', '  code: |'], 'q.yaml:1: there is no query: write `query → /address/` below a kind'],
  [['queries:', '  code: |', '    D1 /d1/'], 'q.yaml:3: “D1 /d1/” is no query: write `query → /address/`'],
  [['queries:', '  code: |', '    D1 → d1'], 'q.yaml:3: “d1” is no address on the site: write a path such as'],
  [['queries:', '  code: |', '    D1 → https://x.y/'], 'q.yaml:3: “https://x.y/” is no address on the site'],
  [['queries:', '  code:', '    D1 → /d1/'], 'q.yaml:2: the queries of “code” are no lines: write `code: |`'],
  [['queries:', '  code:', '    - D1 → /d1/'], 'q.yaml:2: the queries of “code” are no lines: write `code: |`'],
  [['querys:', '  code: |', '    D1 → /d1/'], 'q.yaml:1: there is no `querys:` here: write `goals:` or `queries:`'],
  [['goals: [x', ...QUERY], 'this is not YAML'],
  [['goals: 3', ...QUERY], 'q.yaml:1: what `goals:` says is missing: write kinds below it'],
  [['goals: { cod: { hit@1: 1 } }', ...QUERY], 'q.yaml:1: no query is of the kind “cod”: name a kind of `queries:`'],
  [['goals:', '  code: { hit@2: 1 }', ...QUERY], 'q.yaml:2: “hit@2” is not measured: choose of hit@1, hit@3'],
  [['goals:', '  code: { hit@1: all }', ...QUERY], 'q.yaml:2: the goal “hit@1” is no number: write one'],
])('the mistake in %j is told with its line and remedy', (text, message) => {
  expect(() => readQueryFile(lines(...text), 'q.yaml')).toThrow(message);
});
