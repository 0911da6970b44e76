/** How well did a search do, and which goals did it miss? */
import type { KnownItem } from './query-file.ts';

/**
 * What a goal may be set for. Hits are in percent of the queries, MRR lies between 0 and 1, sizes are in KB of 1,000
 * bytes on the wire, times in milliseconds: of the main thread, and from typing until it is shown.
 */
export const MEASURES = {
  'hit@1': 'at least',
  'hit@3': 'at least',
  'mrr@10': 'at least',
  'item@1': 'at least',
  'bytes ratio': 'at most',
  'box KB': 'at most',
  'first result KB': 'at most',
  'second query ms': 'at most',
  'second query shown ms': 'at most',
} as const;

export type Measure = keyof typeof MEASURES;

/** The name of the goals that hold for each kind. */
export const EVERY_KIND = 'every kind';

export interface Goal {
  kind: string;
  measure: Measure;
  limit: number;
}

/** What was found for a query. */
export interface Answer {
  item: KnownItem;
  /** The paths of the pages in order, each once, without anchor. */
  pages: string[];
  /** The first address with an anchor on the page that came first. */
  firstItem?: string;
  /** From the last key to the last change of the list, in milliseconds. */
  latency: number;
  /** How much of the main thread it took, in milliseconds of its own clock. */
  busy: number;
}

/** What one search did with the queries of one kind. */
export interface Series {
  answers: Answer[];
  /** On the wire for all queries one after another in one page, without the page itself. */
  bytes: number;
  /** Of some queries, each in a page that had nothing in its cache. */
  samples: Sample[];
}

/** Sizes in bytes on the wire, each without those before it; times in milliseconds. */
export interface Sample {
  page: number;
  /** The scripts of the page, which `page` holds too. */
  scripts: number;
  box: number;
  firstResult: number;
  /** What a second query took, where there is another. */
  second?: SecondQuery;
}

/** In milliseconds. */
export interface SecondQuery {
  /** Of the main thread, by its own clock. */
  busy: number;
  /** Of all workers of the page, by their own clocks. */
  worker: number;
  /** From typing to the last change of the list. */
  latency: number;
}

/** How well a search did with one kind; undefined where there is nothing to measure. */
export type Score = Partial<Record<Measure, number>>;

/** How well a search did; with the bytes of another search, as a share of them. Of sizes the largest, of times the median. */
export function scoreOf(series: Series, other?: Series): Score {
  const ranks = series.answers.map(rankOf);
  const items = series.answers.filter(({ item }) => item.accepted.some((it) => it.includes('#')));
  const { samples } = series;
  const seconds = samples.flatMap((it) => it.second ?? []);
  return {
    'hit@1': percent(ranks.filter((rank) => rank === 1).length, ranks.length),
    'hit@3': percent(ranks.filter((rank) => rank <= 3).length, ranks.length),
    'mrr@10': ranks.reduce((sum, rank) => sum + (rank <= 10 ? 1 / rank : 0), 0) / ranks.length,
    ...(items.length > 0 &&
      items.some((it) => it.firstItem) && { 'item@1': percent(items.filter(hasItemFirst).length, items.length) }),
    ...(other && other.bytes > 0 && { 'bytes ratio': series.bytes / other.bytes }),
    ...(samples.length > 0 && {
      'box KB': Math.max(...samples.map((it) => it.box)) / 1000,
      'first result KB': Math.max(...samples.map((it) => it.firstResult)) / 1000,
    }),
    ...(seconds.length > 0 && {
      'second query ms': median(seconds.map((it) => it.busy)),
      'second query shown ms': median(seconds.map((it) => it.latency)),
    }),
  };
}

/** The place of the right page, the first is 1; Infinity where it was not found. */
export function rankOf({ item, pages }: { item: { accepted: string[] }; pages: string[] }): number {
  const right = new Set(item.accepted.map(pageOf));
  const at = pages.findIndex((page) => right.has(page));
  return at === -1 ? Number.POSITIVE_INFINITY : at + 1;
}

/** Whether the right page came first, and in it the right item. */
export function hasItemFirst({ item, pages, firstItem }: Pick<Answer, 'item' | 'pages' | 'firstItem'>): boolean {
  const isPage = pages[0] !== undefined && item.accepted.includes(pages[0]);
  return isPage || (firstItem !== undefined && item.accepted.includes(firstItem));
}

/** The goals that were missed, with what was reached; a goal of a kind stands before the one of every kind. */
export function missedGoals(goals: Goal[], scores: Map<string, Score>): (Goal & { reached: number | undefined })[] {
  const own = goals.filter((goal) => goal.kind !== EVERY_KIND);
  const common = goals.filter((goal) => goal.kind === EVERY_KIND);
  const others = [...scores.keys()].flatMap((kind) =>
    common
      .filter(({ measure }) => !own.some((goal) => goal.kind === kind && goal.measure === measure))
      .map((goal) => ({ ...goal, kind })),
  );
  const reachedIn = ({ kind, measure }: Goal) => scores.get(kind)?.[measure];
  // What cannot be measured of a kind, such as items of queries that lead to pages, is asked only by a goal of its own.
  return [...own, ...others.filter((goal) => reachedIn(goal) !== undefined)]
    .map((goal) => ({ ...goal, reached: reachedIn(goal) }))
    .filter(({ measure, limit, reached }) => reached === undefined || !isReached(measure, limit, reached));
}

const isReached = (measure: Measure, limit: number, reached: number) =>
  MEASURES[measure] === 'at least' ? reached >= limit : reached <= limit;

/** The address without its anchor. */
export const pageOf = (address: string): string => address.replace(/#.*$/s, '');

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

const percent = (part: number, whole: number) => (100 * part) / whole;
