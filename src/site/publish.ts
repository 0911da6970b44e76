/** Puts a finished site in the place of the published one: whole, or not at all. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The file by which a published folder says that it may be replaced. */
const MARK = '.fortnight';
const MARK_TEXT = 'Each build of Fortnight replaces this folder as a whole: keep nothing here.\n';

/** Whether a build may put its site at `out`: nothing is there, or nothing but what a build has put there. */
export function mayReplace(out: string): boolean {
  return !existsSync(out) || readdirSync(out).length === 0 || existsSync(join(out, MARK));
}

/**
 * Moves the folder `stage` to `out` by two renames. Between them there is no site for a moment; a run that is killed
 * there is mended by `recover`. Throws what the disk throws; then the old site stands as it did.
 */
export function publish(stage: string, out: string): void {
  const { next, previous } = neighbours(out);
  writeFileSync(join(stage, MARK), MARK_TEXT);
  mkdirSync(dirname(out), { recursive: true });
  rmSync(next, { recursive: true, force: true });
  bring(stage, next);
  const hasPrevious = existsSync(out);
  if (hasPrevious) renameSync(out, previous);
  try {
    renameSync(next, out);
  } catch (error) {
    if (hasPrevious) renameSync(previous, out);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

/** Puts the old site back when a run was killed between the two renames. Only while no other run publishes to `out`. */
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
