/** How is an outline kept between runs? As little plain data, in which nothing stands twice. */
import type { Block, Item, Outline, Run } from './outline.ts';
import type { MinuteRecord, NearRecord } from './record.ts';

/** A part of a block; 0 where it is its text once more, null where it has none. */
type Own<T> = T | 0 | null;

type PackedBlock = [
  anchor: string,
  kind: Block['kind'],
  text: string,
  opening: Own<string>,
  /** Text, line and column of its runs. */
  runs: Own<[text: string, line: number, column: number][]>,
  line: number,
  column: number,
  depth: number,
  /** What only few blocks have. */
  item: Own<string>,
];

/** JSON can hold it. */
export interface PackedOutline {
  items: Item[];
  blocks: PackedBlock[];
  /** Records, each with the index of its block in its place. */
  records: [block: number, rest: Omit<MinuteRecord, 'block'>][];
  nearRecords: NearRecord[];
}

/** The outline as little data. */
export function packOutline({ items, blocks, records, nearRecords }: Outline): PackedOutline {
  const indexOf = new Map(blocks.map((it, index) => [it, index]));
  return {
    items,
    blocks: blocks.map(packBlock),
    records: records.map(({ block, ...rest }) => [indexOf.get(block) ?? -1, rest]),
    nearRecords,
  };
}

/** The outline as it was; each record has the very block that it stands in. */
export function unpackOutline({ items, blocks: packed, records, nearRecords }: PackedOutline): Outline {
  const blocks = packed.map(unpackBlock);
  return {
    items,
    blocks,
    records: records.map(([index, rest]) => ({ ...rest, block: blocks[index] }) as MinuteRecord),
    nearRecords,
  };
}

function packBlock({ anchor, kind, text, opening, runs, line, column, depth, item }: Block): PackedBlock {
  const [run, ...others] = runs;
  const isText = run?.text === text && run.line === line && run.column === column && others.length === 0;
  const own = isText ? 0 : runs.map((it): [string, number, number] => [it.text, it.line, it.column]);
  const start = opening === undefined ? null : opening === text ? 0 : opening;
  return [anchor, kind, text, start, run ? own : null, line, column, depth, item ?? null];
}

function unpackBlock([anchor, kind, text, opening, own, line, column, depth, item]: PackedBlock): Block {
  const runs = own === 0 ? [{ text, line, column }] : (own ?? []).map(unpackRun);
  const block: Block = { anchor, kind, text, runs, line, column, depth };
  if (opening !== null) block.opening = opening === 0 ? text : opening;
  if (item !== null) block.item = item as string;
  return block;
}

const unpackRun = ([text, line, column]: [string, number, number]): Run => ({ text, line, column });
