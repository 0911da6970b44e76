/** When was each file last changed, and by whom? As git has it, or not at all. */
import { join } from 'node:path';
import { readCommits } from './commits.ts';
import { type Contributors, contributorsOf } from './contributors.ts';
import { followFiles } from './follow-files.ts';
import { askGit } from './git.ts';

/** The history of one file. Names are as their people wrote them: text from anywhere. */
export interface FileHistory extends Contributors {
  /** The day of the last change, `YYYY-MM-DD` in UTC. */
  day: string;
}

/** A folder within a repository. */
interface Place {
  folder: string;
  /** The top of the repository. */
  top: string;
  /** The way from there to the folder, such as `notes/content/`. */
  prefix: string;
  isShallow: boolean;
}

/**
 * The history of the files below these folders, by absolute path. Nothing is said of what is in no repository, was never
 * committed or has changed since, nor of what lies before the beginning of a shallow clone. Merges are no changes.
 */
export function readHistory(folders: string[]): Map<string, FileHistory> {
  const histories = new Map<string, FileHistory>();
  const places = folders.flatMap(placeOf);
  for (const top of new Set(places.map((it) => it.top))) {
    const here = places.filter((it) => it.top === top);
    const read = readRepository(
      top,
      here.some((it) => it.isShallow),
    );
    for (const { folder, prefix } of here) {
      for (const [name, history] of read) {
        if (name.startsWith(prefix)) histories.set(join(folder, name.slice(prefix.length)), history);
      }
    }
  }
  return histories;
}

function placeOf(folder: string): Place[] {
  const said = askGit(folder, ['rev-parse', '--is-shallow-repository', '--show-toplevel', '--show-prefix']);
  const [isShallow, top, prefix = ''] = said?.split('\n') ?? [];
  return top ? [{ folder, top, prefix, isShallow: isShallow === 'true' }] : [];
}

/** By name below the top of the repository. */
function readRepository(top: string, isShallow: boolean): Map<string, FileHistory> {
  const unsaved = askGit(top, ['diff', '--name-only', '-z', '--no-ext-diff', 'HEAD', '--']);
  if (unsaved === undefined) return new Map();
  const all = readCommits(top) ?? [];
  // The oldest commit of a shallow clone seems to add whatever was there before it.
  const traces = followFiles(isShallow ? all.filter((it) => !it.isFirst) : all);
  for (const name of unsaved.split('\0')) traces.delete(name);
  const histories = new Map<string, FileHistory>();
  for (const [name, commits] of traces) {
    const day = commits.map((it) => it.day).reduce((a, b) => (a > b ? a : b), '');
    if (day) histories.set(name, { day, ...contributorsOf(commits) });
  }
  return histories;
}
