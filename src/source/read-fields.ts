/** Reads fields, and where a line of them cannot be read, how to mend it and all that the other lines say. */
import { didYouMean } from '#model/suggest.ts';
import { readYaml, type YamlMistake, type YamlReading } from './yaml.ts';
import { TWICE } from './yaml-faults.ts';
import { isFieldOrItem, waysToIndent, waysToWrite } from './yaml-mend.ts';

/** What a text says apart from the lines that cannot be read. */
export interface Rest {
  reading: YamlReading;
  /** Whether every line could be mended, so that nothing is lost. */
  isWhole: boolean;
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

/** Of so many mistakes, each is tried as the one from which the others follow. */
const MAX_AT_ONCE = 4;

/** What trying may cost in all: of each reading its length in UTF-16 code units, and for each mistake as much as a few lines. */
const MAX_COST = 700_000;
const COST_OF_MISTAKE = 300;

/**
 * Reads fields whose first line is line `firstLine` of their file. A mistake in one line makes others look wrong: so each is
 * mended, or its line left out, before the next is looked for. Never throws.
 */
export function readFields(text: string, firstLine = 1): Fields {
  const reading = readYaml(text, firstLine);
  if (reading.mistakes.length === 0 || text.length > MAX_TRIED) return reading;
  const lines = text.split('\n');
  const told = new Set<number>();
  const work: Work = { lines, rest: [...lines], told, isWhole: true, mistakes: [], firstLine, cost: 0 };
  let last = reading;
  for (let tries = 0; last.mistakes.length > 0; tries++) {
    if (tries === MAX_TRIES || !takeAway(last.mistakes, work) || work.cost > MAX_COST)
      return { ...reading, mistakes: [...work.mistakes, ...last.mistakes.filter((it) => !isTold(it.line, work))] };
    last = readYaml(work.rest.join('\n'), firstLine);
  }
  return { ...reading, mistakes: work.mistakes.sort((a, b) => a.line - b.line), rest: restOf(last, work) };
}

/** A text while its mistakes are taken away, one after the other. */
interface Work {
  /** As they are written. */
  lines: string[];
  /** As far as they can be read. */
  rest: string[];
  /** Indexes of lines that differ. */
  told: Set<number>;
  isWhole: boolean;
  mistakes: YamlMistake[];
  firstLine: number;
  /** What was tried so far. */
  cost: number;
}

/** The mistakes that are left with a line taken otherwise; undefined when too much was tried. */
function mistakesWith(index: number, line: string, work: Work): YamlMistake[] | undefined {
  if (work.cost > MAX_COST) return undefined;
  const text = work.rest.with(index, line).join('\n');
  const { mistakes } = readYaml(text, work.firstLine);
  work.cost += text.length + COST_OF_MISTAKE * mistakes.length;
  return mistakes;
}

const isTold = (line: number, { told, firstLine }: Work) => told.has(line - firstLine);

/** Takes away one mistake, and tells it unless it follows from one that was; false when nothing is left to take. */
function takeAway(mistakes: YamlMistake[], work: Work): boolean {
  const { lines, rest, told, firstLine } = work;
  const taken = likeliest(mistakes, work) ?? leaveOut(mistakes, work);
  if (!taken) return false;
  const { index, line, mistake } = taken;
  if (!told.has(index)) work.mistakes.push(marked(mistake, lines, firstLine));
  if (!mistake.fix) work.isWhole = false;
  rest[index] = line;
  told.add(index);
  // What belongs to a line that is left out would be read as part of the line above it.
  if (line === '') for (const below of indentedBelow(index, lines)) leaveEmpty(below, work);
  return true;
}

function leaveEmpty(index: number, { rest, told }: Work): void {
  rest[index] = '';
  told.add(index);
}

/** The indexes of the lines below a line that are indented further. */
function indentedBelow(index: number, lines: string[]): number[] {
  const own = indentOf(lines[index] ?? '');
  const rest = lines.slice(index + 1);
  const end = rest.findIndex((line) => line.trim() !== '' && indentOf(line) <= own);
  return rest.slice(0, end === -1 ? rest.length : end).map((_, at) => index + 1 + at);
}

/** A line that is left out; of the first of an item the hyphens stay, for the lines below belong to them. */
const leftOut = (line: string) => /^\s*(?:-\s+)*-(?=\s+[\w-]+(?::|\s))/.exec(line)?.[0] ?? '';

/** The line without which fewest mistakes are left; undefined where no line is left. */
function leaveOut(mistakes: YamlMistake[], work: Work): Mended | undefined {
  const { rest, told, firstLine } = work;
  const found = mistakes.slice(0, MAX_AT_ONCE).flatMap((mistake) =>
    around(mistake.line - firstLine, rest).map((index): Mended => {
      const line = told.has(index) ? '' : leftOut(rest[index] ?? '');
      const left = mistakesWith(index, line, work)?.length ?? Number.MAX_SAFE_INTEGER;
      const column = (rest[index]?.search(/\S/) ?? 0) + 1;
      const place = index + firstLine === mistake.line ? {} : { line: index + firstLine, column, endColumn: undefined };
      return { mistake: { ...mistake, ...place }, index, line, left };
    }),
  );
  const fewest = Math.min(...found.map((it) => it.left));
  return found.find((it) => it.left === fewest);
}

/** The indexes of a line and of its neighbours, as far as they are not empty. */
function around(own: number, lines: string[]): number[] {
  const isThere = (line: string) => line.trim() !== '';
  const above = lines.findLastIndex((line, index) => index < own && isThere(line));
  const below = lines.findIndex((line, index) => index > own && isThere(line));
  return [own, above, below].filter((index) => isThere(lines[index] ?? ''));
}

/** A line that is taken otherwise than it is written. */
interface Mended {
  mistake: YamlMistake;
  index: number;
  line: string;
  /** How many mistakes are left then. */
  left: number;
}

/** The change after which fewest mistakes are left; undefined where none makes them fewer. */
function likeliest(mistakes: YamlMistake[], work: Work): Mended | undefined {
  const tried = mistakes.filter((it) => !isTold(it.line, work)).slice(0, MAX_AT_ONCE);
  const found = tried.flatMap((it) => waysToMend(it, mistakes.length, work));
  const fewest = Math.min(...found.map((it) => it.left));
  // Of two neighbours in two columns the one at an odd column has slipped: people indent by two or four.
  const slipOf = ({ index, line }: Mended) => {
    const [before, after] = [indentOf(work.rest[index] ?? ''), indentOf(line)];
    return before === after ? 0 : Math.abs(before - after) + (after % 2) / 2;
  };
  return found.filter((it) => it.left === fewest).sort((a, b) => slipOf(a) - slipOf(b))[0];
}

const indentOf = (line: string) => line.search(/\S/);

/** Changes after which there are fewer mistakes. A line may only seem wrong because of the one above or below it. */
function waysToMend(mistake: YamlMistake, count: number, work: Work): Mended[] {
  const { rest, told, firstLine } = work;
  const own = mistake.line - firstLine;
  const repeated = rest[own];
  if (mistake.message === TWICE && repeated !== undefined && rest.indexOf(repeated) < own) {
    const fix = { line: mistake.line, column: 1, endLine: mistake.line + 1, endColumn: 1, text: '' };
    return [{ mistake: { ...mistake, fix }, index: own, line: '', left: count - 1 }];
  }
  return around(own, rest).flatMap((index): Mended[] => {
    const line = rest[index] ?? '';
    if (line.length > 1000 || told.has(index)) return [];
    // Words that are no field belong to none: moving a neighbour would only hide them.
    const isMovable = index === own || rest[own]?.trim() === '' || isFieldOrItem(rest[own] ?? '');
    const ways = [
      ...(index > own ? [] : waysToWrite(line)),
      ...(isMovable ? waysToIndent(line, rest.slice(0, index), rest[index + 1]) : []),
    ];
    return ways.flatMap((way): Mended[] => {
      const after = mistakesWith(index, way, work);
      if (!after || after.length >= count || after.some((it) => it.line === index + firstLine)) return [];
      const fix = editOf(line, way, index + firstLine);
      const place = index === own ? {} : { line: fix.line, column: fix.column, endColumn: line.length + 1 };
      const told = { ...mistake, ...place, ...wordsOf(line, way), fix };
      return [{ mistake: told, index, line: way, left: after.length }];
    });
  });
}

/** What to write, and what is wrong where only the column is. */
function wordsOf(line: string, way: string): Partial<YamlMistake> {
  if (line.trim() !== way.trim()) return { remedy: `write ${way.trim()}` };
  if (line.includes('\t')) return {};
  const message = `this ${/^\s*-\s/.test(line) ? 'item' : 'field'} does not begin in the column of its neighbours`;
  const hint = `begin it in column ${way.length - way.trimStart().length + 1}`;
  return { message, hint, remedy: hint };
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

function restOf(reading: YamlReading, { lines, told, isWhole, firstLine }: Work): Rest {
  const words = [...told].flatMap((index) => lines[index]?.match(/[\w-]+/g)?.slice(0, 3) ?? []);
  return {
    reading,
    isWhole,
    isTold: (line) => told.has(line - firstLine),
    mayHold: (field) => words.some((word) => didYouMean(word, [field])),
  };
}
