/** What does a run of the bench say? Words for people, a record for machines. */
import {
  type Answer,
  type Goal,
  hasItemFirst,
  MEASURES,
  missedGoals,
  rankOf,
  type Score,
  type Series,
  scoreOf,
} from './measures.ts';
import { type Comparison, costTables, hitTable, kilo } from './tables.ts';

export interface Run {
  content: string;
  queries: string;
  today: string;
  /** How many pages of entries the site has. */
  pages: number;
  goals: Goal[];
  kinds: Comparison[];
}

/** How many of the queries that did not lead where they should are told. */
const TOLD = 10;

const WIDTH = 98;

/** The run in words, at most 98 columns wide, and whether every goal was reached. */
export function tell(run: Run): { text: string; isReached: boolean } {
  const missed = missedGoals(run.goals, scoresOf(run));
  const count = run.kinds.reduce((sum, { ours }) => sum + ours.answers.length, 0);
  const parts = [
    `${count} queries, ${run.pages.toLocaleString('en')} pages, built for ${run.today}`,
    hitTable(run.kinds),
    costTables(run.kinds),
    pageCosts(run.kinds),
    run.goals.length > 0 && goalsInWords(run.goals, missed),
    missesInWords(run.kinds.flatMap(({ ours }) => ours.answers.filter(isMiss))),
  ];
  return { text: parts.filter(Boolean).join('\n\n'), isReached: missed.length === 0 };
}

/** The run with every answer, as plain data. */
export function recordOf(run: Run): object {
  const { kinds, ...about } = run;
  const scores = scoresOf(run);
  return {
    ...about,
    missed: missedGoals(run.goals, scores),
    kinds: kinds.map(({ kind, ours, pagefind }) => ({
      kind,
      ours: { score: scores.get(kind), ...seriesRecord(ours) },
      pagefind: { score: scoreOf(pagefind), ...seriesRecord(pagefind) },
    })),
  };
}

function seriesRecord({ answers, bytes, samples }: Series): object {
  const told = answers.map(({ item: { query, accepted, place }, pages, ...rest }) => {
    const rank = rankOf({ item: { accepted }, pages });
    return { query, accepted, place, rank: Number.isFinite(rank) ? rank : null, pages: pages.slice(0, 10), ...rest };
  });
  return { bytes, samples, answers: told };
}

const scoresOf = ({ kinds }: Run): Map<string, Score> =>
  new Map(kinds.map(({ kind, ours, pagefind }) => [kind, scoreOf(ours, pagefind)]));

function pageCosts(kinds: Comparison[]): string {
  const [sample] = kinds.flatMap(({ ours }) => ours.samples);
  if (!sample) return '';
  return `Before the search is opened: ${kilo(sample.page)} KB for the home page, ${kilo(sample.scripts)} KB of them scripts.`;
}

function goalsInWords(goals: Goal[], missed: ReturnType<typeof missedGoals>): string {
  if (missed.length === 0) return `All goals are reached (${goals.length} in the query file).`;
  const lines = missed.map(({ kind, measure, limit, reached }) => {
    const by = reached === undefined ? '' : `, missed by ${short(Math.abs(limit - reached))}`;
    return `  ${kind}: ${measure} is ${short(reached)}, should be ${MEASURES[measure]} ${limit}${by}`;
  });
  return ['Goals missed:', ...lines].join('\n');
}

const isMiss = (answer: Answer) =>
  rankOf(answer) !== 1 || !(answer.item.accepted.some((it) => !it.includes('#')) || hasItemFirst(answer));

function missesInWords(misses: Answer[]): string {
  if (misses.length === 0) return 'Every query leads where it should.';
  const lines = misses.slice(0, TOLD).flatMap(({ item, pages, firstItem }) => {
    const rank = rankOf({ item, pages });
    const first = firstItem ?? pages[0] ?? 'nothing';
    const place =
      rank === 1 ? 'another item of the right page' : Number.isFinite(rank) ? `it is number ${rank}` : 'not found';
    return [
      `  ${item.kind}: “${item.query}” (${place})`,
      `    should be ${item.accepted[0]}`,
      `    first is  ${first}`,
    ];
  });
  const rest = misses.length > TOLD ? [`  and ${misses.length - TOLD} more in the record`] : [];
  return [`Did not lead where they should, ${misses.length}:`, ...lines, ...rest].map((it) => cut(it)).join('\n');
}

const cut = (line: string) => (line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line);

const short = (value: number | undefined) => (value === undefined ? 'not measured' : `${+value.toFixed(3)}`);
