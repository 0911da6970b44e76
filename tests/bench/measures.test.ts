/** What counts as found, and which goals are missed. */
import { describe, expect, test } from 'vitest';
import { type Answer, missedGoals, type Sample, scoreOf } from './measures.ts';

const answer = (accepted: string, pages: string, firstItem?: string): Answer => ({
  item: { kind: 'k', query: 'q', accepted: accepted.split(' '), place: 'q.yaml:1' },
  pages: pages.split(' '),
  ...(firstItem && { firstItem }),
  latency: 1,
  busy: 1,
});

const sample = (box: number, firstResult: number, busy: number): Sample => ({
  page: 1,
  scripts: 1,
  box,
  firstResult,
  second: { busy, worker: 1, latency: 10 * busy },
});

describe('a score', () => {
  test('counts pages by their place, whatever their anchor, and items only where one is expected', () => {
    const answers = [
      answer('/a/#x', '/a/ /b/', '/a/#x'),
      answer('/a/#x', '/a/ /b/', '/a/#y'),
      answer('/a/', '/b/ /a/'),
      answer('/a/ /c/', '/b/ /d/ /e/ /c/'),
      answer('/a/', '/b/'),
    ];
    expect(scoreOf({ answers, bytes: 0, samples: [] })).toEqual({
      'hit@1': 40,
      'hit@3': 60,
      'mrr@10': (1 + 1 + 1 / 2 + 1 / 4) / 5,
      'item@1': 50,
    });
  });

  test('gives the largest of the sizes, the median of the times and the share of the bytes of another', () => {
    const series = { answers: [answer('/a/', '/a/')], bytes: 300, samples: [] };
    const samples = [sample(1000, 9000, 5), sample(2000, 1000, 100), sample(500, 500, 7)];
    expect(scoreOf({ ...series, samples }, { ...series, bytes: 600 })).toMatchObject({
      'bytes ratio': 0.5,
      'box KB': 2,
      'first result KB': 9,
      'second query ms': 7,
      'second query shown ms': 70,
    });
  });

  test('says nothing of a second query where there was none', () => {
    const { second, ...alone } = sample(1000, 9000, 5);
    const score = scoreOf({ answers: [answer('/a/', '/a/')], bytes: 300, samples: [alone] });
    expect([score['box KB'], score['second query ms'], score['second query shown ms']]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });
});

test('a goal is missed when it was not reached or not measured; one of every kind gives way to one of its own', () => {
  const scores = new Map([
    ['code', { 'hit@1': 100, 'bytes ratio': 0.7 }],
    ['name', { 'hit@1': 90, 'bytes ratio': 0.5 }],
  ]);
  const goals = [
    { kind: 'code', measure: 'hit@1', limit: 100 },
    { kind: 'name', measure: 'hit@1', limit: 95 },
    { kind: 'name', measure: 'item@1', limit: 95 },
    { kind: 'name', measure: 'bytes ratio', limit: 0.4 },
    { kind: 'every kind', measure: 'bytes ratio', limit: 0.6 },
    { kind: 'every kind', measure: 'item@1', limit: 95 },
  ] as const;
  expect(missedGoals([...goals], scores)).toEqual([
    { kind: 'name', measure: 'hit@1', limit: 95, reached: 90 },
    { kind: 'name', measure: 'item@1', limit: 95, reached: undefined },
    { kind: 'name', measure: 'bytes ratio', limit: 0.4, reached: 0.5 },
    { kind: 'code', measure: 'bytes ratio', limit: 0.6, reached: 0.7 },
  ]);
});
