/** Mends files: makes in each the changes that have one right answer, and leaves all else in it as it is. */
import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { changesIn } from '#model/edit.ts';
import type { Problem } from '#model/problem.ts';
import { changeRaw } from './edit-raw.ts';
import { digestOf } from './readable.ts';
import { asRead, decodeUtf8 } from './text.ts';

export interface MendedFile {
  /** As its problems name it. */
  file: string;
  /** Absolute. */
  path: string;
  /** How many changes were made. */
  count: number;
  /** Why none was made, as the end of a sentence that begins with the name of the file. */
  refusal?: string;
}

/**
 * Makes the changes that problems propose, file by file. `digests` are those of the texts as they were read: a file that
 * says something else by now is left alone. A kill leaves the old file or the new one. Throws nothing for a file that
 * cannot be written: it says why.
 */
export function mendFiles(problems: readonly Problem[], digests: ReadonlyMap<string, string>): MendedFile[] {
  const fixed = problems.filter((it) => it.fix !== undefined && it.path !== undefined);
  return [...Map.groupBy(fixed, (it) => it.path ?? '')].map(([path, own]) => {
    const file = own[0]?.file ?? path;
    const outcome = mendFile(path, own, digests.get(path));
    return typeof outcome === 'number' ? { file, path, count: outcome } : { file, path, count: 0, refusal: outcome };
  });
}

/** The number of changes that were made, or why none was. */
function mendFile(path: string, problems: Problem[], digest: string | undefined): number | string {
  try {
    const status = lstatSync(path);
    if (!status.isFile()) return 'is a link or a special file, and was left alone';
    const bytes = readFileSync(path);
    const decoded = decodeUtf8(bytes);
    if (decoded === undefined) return 'is not UTF-8 text, and was left alone';
    const read = asRead(decoded);
    if (digestOf(read) !== digest) return 'has changed since it was read, and was left alone';
    const changes = changesIn(
      read,
      problems.flatMap((it) => it.fix ?? []),
    );
    if (changes.length === 0) return 0;
    if ((status.mode & 0o222) === 0) return 'is read-only, and was left alone';
    const mark = bytes.length - Buffer.byteLength(decoded) === 3 ? '\ufeff' : '';
    replaceFile(path, mark + changeRaw(decoded, changes), status.mode);
    return changes.length;
  } catch (error) {
    return `cannot be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Writes beside the file and renames, so that there is never half of one. */
function replaceFile(path: string, text: string, mode: number): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}`);
  const file = openSync(beside, 'wx');
  try {
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    chmodSync(beside, mode);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
