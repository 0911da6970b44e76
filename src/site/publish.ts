/** Puts a finished site in the place of the published one: whole, or not at all. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Moves the folder `stage` to `out`. What stood there is replaced by two renames, so that a reader, a kill or a full
 * disk finds the old site or the new one. Throws what the disk throws; then the old site still stands.
 */
export function publish(stage: string, out: string): void {
  recover(out);
  const { next, previous } = neighbours(out);
  mkdirSync(dirname(out), { recursive: true });
  rmSync(next, { recursive: true, force: true });
  bring(stage, next);
  if (existsSync(out)) renameSync(out, previous);
  renameSync(next, out);
  rmSync(previous, { recursive: true, force: true });
}

/** Puts the old site back when a run was killed between the two renames. */
export function recover(out: string): void {
  const { previous } = neighbours(out);
  if (!existsSync(previous)) return;
  if (existsSync(out)) rmSync(previous, { recursive: true, force: true });
  else renameSync(previous, out);
}

/** Folders beside `out`, on the same disk, so that a rename is enough. */
function neighbours(out: string) {
  const beside = (suffix: string) => join(dirname(out), `.${basename(out)}.${suffix}`);
  return { next: beside('next'), previous: beside('previous') };
}

/** A rename where the two folders share a disk, a copy where they do not. */
function bring(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}
