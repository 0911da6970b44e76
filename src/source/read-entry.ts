/** Reads the file of one entry: the entry, or what is wrong with it and what is well of it. */
import { extname } from 'node:path';
import type { Entry, EntryKey } from '#model/entry.ts';
import type { Problem } from '#model/problem.ts';
import { type CollectionName, collections } from '#schema/collections.ts';
import type { Part } from './content.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import type { Recall } from './read.ts';
import { problemsOutside, type Readable, spoiledLines } from './readable.ts';
import { salvage } from './salvage.ts';
import { dayFrom, nameFromId } from './stand-in.ts';
import { validate } from './validate.ts';
import type { FoundFile } from './walk-folder.ts';

interface ReadEntry {
  /** Undefined when it was refused. */
  entry?: Entry;
  /** What is well of a refused one. */
  part?: Part | undefined;
  /** The fields of a refused one as they are written; undefined when no word of them may be repeated. */
  raw?: unknown;
  problems: Problem[];
}

/** The entry of a file under its id. `ofFile` is what is wrong with the file as such: then it is refused. */
export function readEntry(
  found: FoundFile,
  kind: CollectionName,
  id: string,
  readable: Readable,
  ofFile: Problem[],
  recall: Recall,
): ReadEntry {
  const { text, digest } = readable;
  const isDiscreet = kind === 'meetings' && !saysPublic(text ?? '');
  const before = [...ofFile, ...readable.problems].map((it) => (isDiscreet ? ({ ...it, isDiscreet } as const) : it));
  if (text === undefined) return { problems: before };
  const { name: file, path } = found;
  const sound = before.length > 0 ? null : recall(`entry ${kind} ${digest}`, () => readSound(found, kind, text));
  if (sound) {
    const { data, bodyLine, start } = sound;
    return { entry: { kind, id, file, path, digest, body: text.slice(start), bodyLine, data } as Entry, problems: [] };
  }
  const matter = readFrontMatter(text);
  const { data, raw, problems } = validate(collections[kind].schema, matter, found, isDiscreet);
  const spoiled = readable.problems.length > 0 ? spoiledLines(text, readable.problems) : new Set<number>();
  const entry = { kind, id, file, path, digest, body: matter.body, bodyLine: matter.bodyLine };
  if (data && before.length === 0) return { entry: { ...entry, data } as Entry, problems };
  return {
    problems: [...before, ...problemsOutside(problems, readable)],
    part: mayBeInternal(text, matter, isDiscreet)
      ? undefined
      : partOf({ ...entry, data }, raw ?? {}, { isMute: isDiscreet, spoiled }),
    raw: isDiscreet ? undefined : raw,
  };
}

/** What a text says of which there is nothing to tell: its fields, and where its body begins; null of any other. */
function readSound(found: FoundFile, kind: CollectionName, text: string) {
  const { body, bodyLine, ...matter } = readFrontMatter(text);
  const { data, problems } = validate(collections[kind].schema, matter, found);
  // Of what is internal nothing is kept, not even here.
  const isInternal = data && 'visibility' in data && data.visibility === 'internal';
  return data && problems.length === 0 && !isInternal ? { data, bodyLine, start: text.length - body.length } : null;
}

/** Whether a note calls itself public, and nothing else; of any other no word is repeated, not even in an error. */
function saysPublic(text: string): boolean {
  const said = [...text.matchAll(/^[^\w\n]*visibility\W(.*)$/gim)];
  return said.length > 0 && said.every(([line]) => /^visibility:[ \t]*(["']?)public\1[ \t]*(?:#.*)?$/.test(line));
}

/** Whether a note that does not call itself public says anything of being internal. */
function mayBeInternal(text: string, { bodyLine, body }: FrontMatter, isDiscreet: boolean): boolean {
  const head = bodyLine === 1 ? body : text.split('\n', bodyLine).join('\n');
  return isDiscreet && /int[er]{2}n/i.test(head);
}

type Unfinished = Omit<Entry, 'data' | 'kind'> & { kind: CollectionName; data: unknown };

/** The entry as far as its schema takes it. */
function partOf(entry: Unfinished, raw: object, own: Pick<Part, 'isMute' | 'spoiled'>): Part | undefined {
  const { kind, id, path } = entry;
  const { schema } = collections[kind];
  const { date, start } = raw as { date?: unknown; start?: unknown };
  const known = dayFrom(id, date ?? (kind === 'meetings' ? undefined : start));
  const name = nameFromId(id, 'code' in schema.shape && !('name' in schema.shape));
  const madeOn = (day: string) => salvage(schema, raw, { name, day: known ?? day });
  const salvaged = entry.data === undefined ? madeOn('1970-01-01') : undefined;
  if (entry.data === undefined && !salvaged) return undefined;
  const isUndated = kind === 'meetings' && known === undefined && salvaged?.isTold(['date']) === true;
  return {
    key: `${kind}/${id}` as EntryKey,
    path,
    ...own,
    isSecond: false,
    isUndated,
    on: (day) => ({ ...entry, data: entry.data ?? (isUndated ? madeOn(day) : salvaged)?.data }) as Entry,
    isTold: (field) => salvaged?.isTold(field) ?? false,
    inFile: (field) => salvaged?.inFile(field) ?? field,
  };
}

/** The id that the name of a file gives: what stands below its folder, without the extension. */
export const idOf = (name: string, kindFolder: string) =>
  name.slice(kindFolder.length + 1, name.length - extname(name).length);
