/** The tables of a run of the bench, a row for each kind of query, at most 98 columns wide. */
import { median, type SecondQuery, type Series, scoreOf } from './measures.ts';

/** What two searches did with the queries of one kind. */
export interface Comparison {
  kind: string;
  ours: Series;
  pagefind: Series;
}

/** The width of the names of kinds. */
const NAME = 17;

/** How much was found, by kind and in all. */
export function hitTable(kinds: Comparison[]): string {
  const row = (name: string, ours: Series, pagefind: Series) => {
    const [us, them] = [scoreOf(ours), scoreOf(pagefind)];
    const pair = (measure: 'hit@1' | 'hit@3') => [share(us[measure]), share(them[measure])];
    const ranks = [us['mrr@10'], them['mrr@10']].map((it) => (it ?? 0).toFixed(3));
    return [name, `${ours.answers.length}`, ...pair('hit@1'), ...pair('hit@3'), ...ranks, share(us['item@1'])];
  };
  const all = [row('all', joined(kinds.map((it) => it.ours)), joined(kinds.map((it) => it.pagefind)))];
  return table(
    [5, 11, 9, 11, 9, 9, 9, 13],
    [
      ['', 5],
      ['right page first', 20],
      ['in the first 3', 20],
      ['MRR@10', 18],
      ['right item', 13],
    ],
    ['', 'n', 'ours', 'Pagefind', 'ours', 'Pagefind', 'ours', 'Pagefind', 'first'],
    [...kinds.map(({ kind, ours, pagefind }) => row(kind, ours, pagefind)), ...(kinds.length > 1 ? all : [])],
  );
}

/** What it cost, by kind: sizes on the wire, and times. */
export function costTables(kinds: Comparison[]): string {
  const rows = kinds.map(({ kind, ours, pagefind }) => [
    kind,
    kilo(ours.bytes),
    kilo(pagefind.bytes),
    (scoreOf(ours, pagefind)['bytes ratio'] ?? 0).toFixed(2),
    ...[ours, pagefind].map(({ samples }) => kilo(Math.max(...samples.map((it) => it.box)))),
    ...[ours, pagefind].map(({ samples }) => spread(samples.map((it) => it.firstResult / 1000))),
    ...(['busy', 'worker', 'latency'] as const).flatMap((time) => [spreadOf(ours, time), spreadOf(pagefind, time)]),
  ]);
  const sizes = table(
    [8, 9, 7, 10, 9, 12, 11],
    [
      ['for all queries', 24],
      ['until one types', 19],
      ['to the first result', 23],
    ],
    ['KB', 'ours', 'Pagefind', 'ratio', 'ours', 'Pagefind', 'ours', 'Pagefind'],
    rows.map((row) => row.slice(0, 8)),
  );
  const times = table(
    [12, 11, 12, 11, 12, 11],
    [
      ['main thread', 23],
      ['worker', 23],
      ['until shown', 23],
    ],
    ['ms, second query', 'ours', 'Pagefind', 'ours', 'Pagefind', 'ours', 'Pagefind'],
    rows.map((row) => [row[0] ?? '', ...row.slice(8)]),
  );
  const legend = 'Two numbers: the median and the largest. Both searches work beside the main thread, in a worker.';
  return `${sizes}\n\n${times}\n${legend}`;
}

/** Columns of these widths below heads that stand over several; the first column reads from the left. */
function table(widths: number[], groups: [string, number][], heads: string[], rows: string[][]): string {
  const over = ''.padEnd(NAME) + groups.map(([name, width]) => name.padStart(width)).join('');
  const line = ([name = '', ...cells]: string[]) =>
    name.padEnd(NAME).slice(0, NAME) + cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('');
  return [over, ...[heads, ...rows].map(line)].map((it) => it.trimEnd()).join('\n');
}

/** The median and the largest. */
function spread(numbers: number[]): string {
  if (numbers.length === 0) return '–';
  return `${median(numbers).toFixed(0)} / ${Math.max(...numbers).toFixed(0)}`;
}

const spreadOf = ({ samples }: Series, time: keyof SecondQuery) =>
  spread(samples.flatMap((it) => it.second?.[time] ?? []));

const joined = (all: Series[]): Series => ({ answers: all.flatMap((it) => it.answers), bytes: 0, samples: [] });
const share = (percent: number | undefined) => (percent === undefined ? '–' : `${percent.toFixed(1)} %`);
/** Bytes as KB. */
export const kilo = (bytes: number) => (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0);
