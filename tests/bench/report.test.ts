/** What a run says: to people on 98 columns, and whether its goals are reached. */
import { expect, test } from 'vitest';
import type { Answer, Series } from './measures.ts';
import { type Run, tell } from './report.ts';

const answer = (query: string, accepted: string, first: string): Answer => ({
  item: { kind: 'title words', query, accepted: [accepted], place: 'q.yaml:1' },
  pages: [first.replace(/#.*/, ''), accepted.replace(/#.*/, '')],
  firstItem: first,
  latency: 1,
  busy: 1,
});

const SAMPLE = {
  page: 70_000,
  scripts: 500,
  box: 20_000,
  firstResult: 30_000,
  second: { busy: 12, worker: 20, latency: 130 },
};
const ours: Series = {
  answers: [answer('ship', '/m/1/#ship', '/m/1/#ship'), answer('fog', '/m/1/#fog', '/m/1/#ship')],
  bytes: 600_000,
  samples: [SAMPLE, { ...SAMPLE, firstResult: 50_000, second: { busy: 40, worker: 90, latency: 130 } }],
};
const pagefind: Series = { answers: [answer('ship', '/m/1/#ship', '/m/2/#x')], bytes: 1_000_000, samples: [SAMPLE] };
const run: Run = {
  content: 'content',
  queries: 'q.yaml',
  today: '2022-01-20',
  pages: 1061,
  goals: [
    { kind: 'title words', measure: 'item@1', limit: 95 },
    { kind: 'every kind', measure: 'bytes ratio', limit: 0.6 },
  ],
  kinds: [{ kind: 'title words', ours, pagefind }],
};

test('a run is told in two searches side by side, with the goals it missed and what came first instead', () => {
  expect(tell(run)).toEqual({
    isReached: false,
    text: `2 queries, 1,061 pages, built for 2022-01-20

                          right page first      in the first 3            MRR@10   right item
                     n       ours Pagefind       ours Pagefind     ours Pagefind        first
title words          2    100.0 %    0.0 %    100.0 %  100.0 %    1.000    0.500       50.0 %

                          for all queries    until one types    to the first result
KB                   ours Pagefind  ratio      ours Pagefind        ours   Pagefind
title words           600     1000   0.60      20.0     20.0     40 / 50    30 / 30

                             main thread                 worker            until shown
ms, second query         ours   Pagefind        ours   Pagefind        ours   Pagefind
title words           26 / 40    12 / 12     55 / 90    20 / 20   130 / 130  130 / 130
Two numbers: the median and the largest. Both searches work beside the main thread, in a worker.

Before the search is opened: 70.0 KB for the home page, 0.5 KB of them scripts.

Goals missed:
  title words: item@1 is 50, should be at least 95, missed by 45

Did not lead where they should, 1:
  title words: “fog” (another item of the right page)
    should be /m/1/#fog
    first is  /m/1/#ship`,
  });
});

test('a run that reaches its goals says so', () => {
  const { text, isReached } = tell({ ...run, goals: run.goals.slice(1) });
  expect([isReached, text.includes('All goals are reached (1 in the query file).')]).toEqual([true, true]);
});
