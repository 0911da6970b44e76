/** What did the content say at another time? Its files as of a commit, in folders of their own. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { askGit, runGit } from './git.ts';

/** The commit to look at. */
export interface Moment {
  /** A branch, a tag or a commit, as people write it. */
  ref: string;
  /** Whether it is that commit itself, rather than the one at which the work of HEAD left it. */
  isExact: boolean;
}

interface Snapshot {
  /** The folders as they were; those outside of the repository of the first are as they are. */
  folders: string[];
  /** The full id of the commit. */
  commit: string;
}

/** A regular file of a commit. */
interface Stored {
  /** Its path below the folder. */
  name: string;
  /** The id of what it holds. */
  blob: string;
  /** Bytes. */
  size: number;
}

/** Why a commit cannot be looked at, with what to do. */
export class NoSnapshot extends Error {
  /** Whether the machine lacks git. */
  readonly isOfTheMachine: boolean;

  constructor(message: string, isOfTheMachine = false) {
    super(message);
    this.isOfTheMachine = isOfTheMachine;
  }
}

/** Words of git that read the name of an object, however it begins. */
const VERIFY = ['rev-parse', '--verify', '--quiet', '--end-of-options'];
/** As many bytes are asked for at once. */
const MOST_AT_ONCE = 2 ** 25;

/**
 * Lets `use` look at folders of content as they stood at a commit; what was written for it is gone when it returns. Throws
 * NoSnapshot where there is no such commit to be had, and what the disk throws.
 */
export function withSnapshot<T>(folders: string[], moment: Moment, use: (snapshot: Snapshot) => T): T {
  const [first = '.'] = folders;
  const repository = askLine(first, ['rev-parse', '--show-toplevel']);
  if (repository === undefined) throw noRepository(first);
  const commit = findCommit(first, moment);
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'fortnight-')));
  const sweep = () => rmSync(scratch, { recursive: true, force: true });
  process.once('exit', sweep);
  try {
    const were = folders.map((folder, index) => {
      if (askLine(folder, ['rev-parse', '--show-toplevel']) !== repository) return folder;
      return writeFolder(folder, commit, join(scratch, String(index)));
    });
    return use({ folders: were, commit });
  } finally {
    sweep();
    process.off('exit', sweep);
  }
}

function noRepository(folder: string): NoSnapshot {
  const answer = runGit(folder, ['rev-parse', '--show-toplevel']);
  const trouble = 'trouble' in answer ? answer.trouble : '';
  if (trouble === 'git is not installed')
    return new NoSnapshot('git is not installed, and nobody else knows how the content was: install git', true);
  if (/not a git repository/.test(trouble)) return new NoSnapshot(`${folder} is not under version control`);
  return new NoSnapshot(`git does not read ${folder}: ${trouble.replace(/^fatal: /, '').replace(/\s+/g, ' ')}`);
}

/** The full id of the commit that is meant. */
function findCommit(folder: string, { ref, isExact }: Moment): string {
  if (ref.startsWith('-')) throw new NoSnapshot(`${ref} is not the name of a branch or a commit`);
  const commit = askLine(folder, [...VERIFY, `${ref}^{commit}`]);
  if (!commit) {
    throw new NoSnapshot(
      `${ref} is no branch, tag or commit that this repository has: fetch it first with “git fetch origin”; where a job has only the last commit, give its checkout “fetch-depth: 0” (GitHub) or “GIT_DEPTH: 0” (GitLab)`,
    );
  }
  if (isExact) return commit;
  const parting = askLine(folder, ['merge-base', commit, 'HEAD']);
  if (!parting) {
    throw new NoSnapshot(
      `${ref} and HEAD have no commit in common here: fetch the whole history with “git fetch --unshallow”; in a job, give its checkout “fetch-depth: 0” (GitHub) or “GIT_DEPTH: 0” (GitLab)`,
    );
  }
  return parting;
}

/** Writes what a folder held at a commit to `into`, an empty folder where it was not there. Links are left out. */
function writeFolder(folder: string, commit: string, into: string): string {
  mkdirSync(into);
  const prefix = askLine(folder, ['rev-parse', '--show-prefix']) ?? '';
  const tree = askLine(folder, [...VERIFY, `${commit}:${prefix.replace(/\/$/, '')}`]);
  if (!tree) return into;
  for (const batch of batchesOf(listFiles(folder, tree))) writeBatch(folder, batch, into);
  return into;
}

/** The regular files of a tree. A name that leads out of its folder is none of a file: git itself never stores one. */
function listFiles(folder: string, tree: string): Stored[] {
  const answer = runGit(folder, ['ls-tree', '-r', '-z', '--long', '--full-tree', tree]);
  if ('trouble' in answer) throw new NoSnapshot(`git does not list the files of the content: ${answer.trouble}`);
  return answer.said
    .toString()
    .split('\0')
    .flatMap((row): Stored[] => {
      const [, blob, size, name = ''] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(row) ?? [];
      if (!blob || !isBelow(name)) return [];
      return [{ name, blob, size: Number(size) }];
    });
}

const isBelow = (name: string): boolean =>
  name
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !(sep === '\\' && /[\\:]/.test(part)));

/** Files in heaps that are not too large to be held; a file larger than that is a heap of its own. */
function batchesOf(files: Stored[]): Stored[][] {
  const batches: Stored[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const file of files) {
    if (bytes + file.size > MOST_AT_ONCE) {
      batches.push([]);
      bytes = 0;
    }
    bytes += file.size;
    batches.at(-1)?.push(file);
  }
  return batches;
}

/** Writes files; `cat-file --batch` answers each id by a line that ends in the size, its bytes and a line end. */
function writeBatch(folder: string, files: Stored[], into: string): void {
  const most = files.reduce((sum, it) => sum + it.size + 200, 2 ** 16);
  const input = files.map((it) => `${it.blob}\n`).join('');
  const answer = runGit(folder, ['cat-file', '--batch'], { input, most });
  if ('trouble' in answer) throw new NoSnapshot(`git does not give the files of the content: ${answer.trouble}`);
  const { said } = answer;
  let at = 0;
  for (const { name, size } of files) {
    const start = said.indexOf('\n', at) + 1;
    if (!said.toString('latin1', at, start).endsWith(` blob ${size}\n`))
      throw new NoSnapshot(`git does not give ${name}: fetch the whole history, without a filter`);
    const path = join(into, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, said.subarray(start, start + size), { flag: 'wx' });
    at = start + size + 1;
  }
}

/** The first line of what git says. */
const askLine = (folder: string, words: string[]): string | undefined => askGit(folder, words)?.replace(/\n$/, '');
