/** The records of a body as lines of text, each part with its place in the file. */
import type { Outline } from '#model/minutes/outline.ts';
import type { MinuteRecord, Part } from '#model/minutes/record.ts';

/** `3:1 ACTION ^anchor «text»`, below it one line for each part, and last what is nearly a record. */
export function printOutline({ records, nearRecords }: Outline): string {
  const lines = records.flatMap((it) => [
    `${it.line}:${it.column} ${it.keyword} ^${it.block.anchor} «${it.text}»`,
    ...partsOf(it).map(([name, part]) => `    ${part.line}:${part.column} ${name} ${JSON.stringify(part.value)}`),
  ]);
  const near = nearRecords.map((it) => `${it.line}:${it.column} ${it.rule}: ${it.message} → ${it.hint}`);
  return [...lines, ...near].map((line) => `${line}\n`).join('');
}

/** The parts of a record by name, in the order of the text. */
export function partsOf(record: MinuteRecord): [string, Part<unknown>][] {
  const { people, ...rest } = record;
  const single = Object.entries(rest).flatMap(([name, value]): [string, Part<unknown>][] =>
    typeof value === 'object' && 'value' in value ? [[name, value]] : [],
  );
  return [...people.map((it): [string, Part] => ['person', it]), ...single].sort(
    ([, a], [, b]) => a.line - b.line || a.column - b.column,
  );
}
