/** Makes changes of a text, as it is read, in the text as it stands in its file: line ends and letters stay as they are. */
import type { Change } from '#model/edit.ts';

/**
 * The text of a file after changes, in order, of the text that is read of it: LF line ends, NFC. What no change touches
 * stays as it is; new lines end as the first line of the file does.
 */
export function changeRaw(raw: string, changes: readonly Change[]): string {
  const lineEnd = /\r\n|\r|\n/.exec(raw)?.[0] ?? '\n';
  const atoms = atomsOf(raw);
  let result = '';
  let done = 0;
  for (const { start, end, text } of widened(changes, atoms)) {
    result = join(join(result, raw.slice(done, rawOffset(start, atoms))), text.replaceAll('\n', lineEnd));
    done = rawOffset(end, atoms);
  }
  return join(result, raw.slice(done));
}

/** Two pieces side by side: a line end of the one and a line end of the other stay two. */
const join = (one: string, other: string) =>
  (other.startsWith('\n') ? one.replace(/\r+$/, (ends) => '\n'.repeat(ends.length)) : one) + other;

/** A stretch of the file that is read as another text, of which no part stands for a part of it. */
interface Atom {
  /** Offset in the text that is read. */
  start: number;
  read: string;
  /** Offset in the file. */
  rawStart: number;
  raw: string;
}

/** A letter with its accents, or a syllable of Hangul with its parts. */
const CLUSTER =
  /(?:[\u1100-\u115f]+[\u1160-\u11a7]*[\u11a8-\u11ff]*|[\uac00-\ud7a3][\u1160-\u11ff]*|\P{M})\p{M}*|\p{M}+/gu;

function atomsOf(raw: string): Atom[] {
  const atoms: Atom[] = [];
  let start = 0;
  for (const { 1: line = '', 2: end = '', index: rawStart } of raw.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    for (const { 0: part, index } of partsOf(line)) {
      const read = part.normalize('NFC');
      if (read !== part) atoms.push({ start, read, rawStart: rawStart + index, raw: part });
      start += read.length;
    }
    if (end !== '' && end !== '\n') atoms.push({ start, read: '\n', rawStart: rawStart + line.length, raw: end });
    start += end === '' ? 0 : 1;
  }
  return atoms;
}

/** The parts of a line that can be read one by one. */
function partsOf(line: string): { 0: string; index: number }[] {
  const whole = [{ 0: line, index: 0 }];
  const read = line.normalize('NFC');
  if (read === line) return whole;
  const clusters = [...line.matchAll(CLUSTER)];
  return clusters.map(([it]) => it.normalize('NFC')).join('') === read ? clusters : whole;
}

/** The changes, each begun and ended where the file can be cut. */
function widened(changes: readonly Change[], atoms: Atom[]): Change[] {
  const groups: { start: number; end: number; text: string }[] = [];
  for (const change of changes) {
    const [first, last] = [atomAround(change.start, atoms), atomAround(change.end, atoms)];
    const start = first?.start ?? change.start;
    const end = last ? last.start + last.read.length : change.end;
    const before = groups.at(-1);
    const text = `${first?.read.slice(0, change.start - start) ?? ''}${change.text}`;
    const rest = last?.read.slice(change.end - last.start) ?? '';
    if (before && first && before.end > start) {
      // Both touch one atom: what stands between them was kept by the one before.
      const kept = before.end - change.start;
      before.text = before.text.slice(0, before.text.length - kept) + change.text + rest;
      before.end = Math.max(before.end, end);
    } else groups.push({ start, end, text: text + rest });
  }
  return groups;
}

/** The atom that an offset of the text lies within. */
const atomAround = (offset: number, atoms: Atom[]): Atom | undefined => {
  const atom = atoms[lastBefore(offset, atoms)];
  return atom && offset > atom.start && offset < atom.start + atom.read.length ? atom : undefined;
};

function rawOffset(offset: number, atoms: Atom[]): number {
  const atom = atoms[lastBefore(offset, atoms)];
  if (!atom) return offset;
  return atom.rawStart + atom.raw.length + (offset - atom.start - atom.read.length);
}

/** The index of the last atom that begins before an offset; -1 where there is none. */
function lastBefore(offset: number, atoms: Atom[]): number {
  let [low, high] = [0, atoms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((atoms[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
