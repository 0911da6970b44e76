/** What of a file is text: the text, or as much of it as can be read, and what is wrong with it as such. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Problem } from '#model/problem.ts';
import { mistake } from './refusals.ts';
import { decodeText } from './text.ts';
import type { FoundFile } from './walk-folder.ts';

export interface Readable {
  /** Undefined when nothing of it can be read. */
  text: string | undefined;
  /** SHA-256 of the text, or of what can be read of it, hexadecimal; empty without one. */
  digest: string;
  /** Empty when all of it is text. */
  problems: Problem[];
}

/** Reads a file. Throws what the disk throws. */
export function readText(found: FoundFile): Readable {
  const reading = decodeText(readFileSync(found.path));
  if ('text' in reading) return { text: reading.text, digest: digestOf(reading.text), problems: [] };
  const problems = reading.mistakes.map(({ rule, message, hint, ...at }) => ({
    ...mistake(found, rule, message, hint),
    ...at,
  }));
  const known = reading.read ?? reading.rest;
  return { text: reading.rest, digest: known === undefined ? '' : digestOf(known), problems };
}

/** The problems of lines on which every character can be read: those of the others may only come from that. */
export function problemsOutside(problems: Problem[], { text = '', problems: ofText }: Readable): Problem[] {
  if (ofText.length === 0) return problems;
  const isSpoiled = spoiledLines(text, ofText);
  return problems.filter((it) => !isSpoiled.has(it.line));
}

/** The lines with a character that cannot be read. */
export function spoiledLines(text: string, ofText: Problem[]): Set<number> {
  const signs = text.split('\n').flatMap((line, index) => (line.includes('\ufffd') ? [index + 1] : []));
  return new Set([...ofText.map((it) => it.line), ...signs]);
}

export const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
