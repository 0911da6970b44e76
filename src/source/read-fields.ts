/** Reads fields, and where a line of them cannot be read, how to mend it and all that the other lines say. */
import { didYouMean } from '#model/suggest.ts';
import { readYaml, type YamlMistake, type YamlReading } from './yaml.ts';
import { waysToWrite } from './yaml-mend.ts';

/** What a text says apart from the lines that cannot be read. */
export interface Rest {
  reading: YamlReading;
  /** Whether a line of the file was left out or taken as it may be meant: what is wrong with it has been told. */
  isTold(line: number): boolean;
  /** Whether one of those lines seems to be the field. */
  mayHold(field: string): boolean;
}

/** `rest` is undefined where everything can be read, or nothing. */
export interface Fields extends YamlReading {
  rest?: Rest | undefined;
}

/** Longer texts, in UTF-16 code units, are read once: trying takes time. */
const MAX_TRIED = 20_000;

/** So many lines are tried; what is broken in more places is no slip of the pen. */
const MAX_TRIES = 20;

/** Reads fields whose first line is line `firstLine` of their file. Never throws. */
export function readFields(text: string, firstLine = 1): Fields {
  const reading = readYaml(text, firstLine);
  if (reading.mistakes.length === 0 || text.length > MAX_TRIED) return reading;
  const lines = text.split('\n');
  const mistakes = reading.mistakes.map((it, index) =>
    marked(index < MAX_TRIES ? mended(it, lines, reading.mistakes.length, firstLine) : it, lines, firstLine),
  );
  return { ...reading, mistakes, rest: readRest(lines, mistakes, firstLine) };
}

/** The mistake with the change after which there is one less. A line may only seem wrong because of the one above it. */
function mended(mistake: YamlMistake, lines: string[], count: number, firstLine: number): YamlMistake {
  const own = mistake.line - firstLine;
  const above = lines.findLastIndex((line, index) => index < own && line.trim() !== '');
  for (const index of [own, above]) {
    const line = lines[index];
    if (line === undefined || line.length > 1000) continue;
    if (index === own && mistake.message === 'the same field stands twice' && lines.indexOf(line) < index) {
      const place = { line: mistake.line, column: 1 };
      return { ...mistake, fix: { ...place, endLine: place.line + 1, endColumn: 1, text: '' } };
    }
    for (const way of waysToWrite(line)) {
      const after = readYaml(lines.with(index, way).join('\n'), firstLine).mistakes;
      if (after.length >= count || after.some((it) => it.line === index + firstLine)) continue;
      const fix = editOf(line, way, index + firstLine);
      return index === own ? { ...mistake, fix } : { ...mistake, line: fix.line, column: fix.column, fix };
    }
  }
  return mistake;
}

/** The smallest change that makes one line of the other. */
function editOf(before: string, after: string, line: number) {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const text = after.slice(start, after.length - end);
  return { line, column: start + 1, endLine: line, endColumn: before.length - end + 1, text };
}

/** What YAML cannot read is marked to the end of its line. */
function marked(mistake: YamlMistake, lines: string[], firstLine: number): YamlMistake {
  const end = (lines[mistake.line - firstLine]?.trimEnd().length ?? 0) + 1;
  return mistake.endColumn || end <= mistake.column ? mistake : { ...mistake, endColumn: end };
}

/** Takes the lines as they are mended, and leaves out those that nobody can mend, until the others can be read. */
function readRest(lines: string[], mistakes: YamlMistake[], firstLine: number): Rest | undefined {
  const told = new Map<number, string>();
  const rest = [...lines];
  const leave = (index: number, by: string) => {
    told.set(index, lines[index] ?? '');
    rest[index] = by;
  };
  for (const { fix } of mistakes) {
    if (!fix || told.has(fix.line - firstLine)) continue;
    const index = fix.line - firstLine;
    const line = lines[index] ?? '';
    const isLeftOut = fix.endLine > fix.line;
    leave(index, isLeftOut ? '' : line.slice(0, fix.column - 1) + fix.text + line.slice(fix.endColumn - 1));
  }
  for (let tries = 0; tries <= MAX_TRIES; tries++) {
    const reading = readYaml(rest.join('\n'), firstLine);
    const [first] = reading.mistakes;
    if (!first) return restOf(reading, told, firstLine);
    const index = rest.findLastIndex((line, at) => at <= first.line - firstLine && line.trim() !== '');
    if (index === -1) return undefined;
    leave(index, '');
  }
  return undefined;
}

function restOf(reading: YamlReading, told: Map<number, string>, firstLine: number): Rest {
  const words = [...told.values()].flatMap((line) => line.match(/[\w-]+/g)?.slice(0, 3) ?? []);
  return {
    reading,
    isTold: (line) => told.has(line - firstLine),
    mayHold: (field) => words.some((word) => didYouMean(word, [field])),
  };
}
