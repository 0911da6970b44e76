/** What was made of the same text before: kept between runs in a file, so that only what has changed is read anew. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from './run.ts';

export interface Memory {
  /** The value of a key as it was made before, else as `make` makes it now: what JSON can hold. Two calls may give two copies. */
  recall<T>(key: string, make: () => T): T;
  /** Keeps what this run has asked for, and nothing else. Says nothing when the disk refuses: then all is made anew. */
  save(): void;
}

/** A memory that has none: everything is made anew. */
export const FORGETFUL: Memory = { recall: (_, make) => make(), save: () => {} };

/** Where the values of a file lie: key → place and length in bytes, after the head. */
type Index = Map<string, [start: number, length: number]>;

/** So few are made anew as quickly as they are read. */
const WORTH_IT = 2000;

/**
 * The memory in `file`. What another version of the program has written is forgotten: whatever the rooms below make of
 * a text may have changed with any line of theirs.
 */
export function openMemory(file: string): Memory {
  const program = digestOfProgram();
  const { index, bytes } = read(file, program);
  const kept = new Map<string, Buffer>();
  let isNew = false;
  const bytesOf = (key: string) => {
    const [start, length] = index.get(key) ?? [0, 0];
    return length > 0 && start + length <= bytes.length ? bytes.subarray(start, start + length) : undefined;
  };
  return {
    recall(key, make) {
      const own = bytesOf(key);
      if (own) {
        try {
          const value = JSON.parse(own.toString());
          kept.set(key, own);
          return value;
        } catch {
          // The file is damaged here.
        }
      }
      const value = make();
      kept.set(key, Buffer.from(JSON.stringify(value)));
      isNew = true;
      return value;
    },
    save() {
      if (kept.size < WORTH_IT || (!isNew && kept.size === index.size)) return;
      try {
        write(file, program, kept);
      } catch {
        // A disk that is full or read-only costs time, nothing else.
      }
    },
  };
}

/** A file is the length of its head in four bytes, its head (program and index), and the values. */
function read(file: string, program: string): { index: Index; bytes: Buffer } {
  try {
    const all = readFileSync(file);
    const end = 4 + all.readUInt32LE(0);
    const head = JSON.parse(all.subarray(4, end).toString()) as {
      program: string;
      index: [string, [number, number]][];
    };
    if (head.program === program) return { index: new Map(head.index), bytes: all.subarray(end) };
  } catch {
    // There is none, or it is damaged: nothing is remembered.
  }
  return { index: new Map(), bytes: Buffer.alloc(0) };
}

/** Written beside and renamed: another run reads the old one or the new one. */
function write(file: string, program: string, kept: Map<string, Buffer>): void {
  const index: Index = new Map();
  let start = 0;
  for (const [key, { length }] of kept) {
    index.set(key, [start, length]);
    start += length;
  }
  const head = Buffer.from(JSON.stringify({ program, index: [...index] }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  const beside = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(beside, Buffer.concat([size, head, ...kept.values()]));
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** The rooms that make something of a text. */
const ROOMS = ['schema', 'model', 'source', 'markdown', 'check'];

/** SHA-256 of everything that has a part in what is made: the rooms, the versions of what they use, the Node. */
function digestOfProgram(): string {
  const hash = createHash('sha256').update(process.version);
  hash.update(readFileSync(join(PROJECT, 'package-lock.json')));
  for (const room of ROOMS) {
    const folder = join(PROJECT, 'src', room);
    for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex');
}
