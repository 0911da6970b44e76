/** Which commits does a repository have, and what did each change? Read from one call of git, newest first. */
import { nameOf } from './contributors.ts';
import { askGit } from './git.ts';

/** What a commit did to one file; names begin at the top of the repository. */
export type Change =
  | { what: 'added' | 'changed' | 'removed'; name: string }
  /** `isEdited` where its words have changed too. */
  | { what: 'renamed'; from: string; name: string; isEdited: boolean };

export interface Commit {
  /** The day on which it was committed, in UTC; empty for a time that no calendar has. */
  day: string;
  /** Who wrote it, by name, the author first; programs and people without a name are left out. */
  people: string[];
  /** Whether nothing is before it: the first commit, or the oldest that a shallow clone has. */
  isFirst: boolean;
  changes: Change[];
}

/** Begins a commit in git's answer; between two commits only NUL and the letters of a change may stand. */
const START = '\u0001';
/** Parts two people. */
const AND = '\u001e';
const FORMAT = `%x01%ct%x00%P%x00%aN <%aE>%x00%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x1e)`;

/** Files that are compared with one another when a commit removes some and adds others; all moved unchanged are found. */
const COMPARED = 400;

/** All commits but merges, no commit before one that follows it. Undefined when git has no answer. */
export function readCommits(folder: string): Commit[] | undefined {
  const words = ['--no-merges', '--date-order', '--no-notes', '-z', '--name-status', '-M', `-l${COMPARED}`];
  const said = askGit(folder, ['log', ...words, `--format=${FORMAT}`, 'HEAD', '--']);
  return said === undefined ? undefined : withNames(folder, parseCommits(said));
}

/** The answer is parted by NUL, which no name can have; what a part is, is told by its place alone. */
function parseCommits(said: string): Commit[] {
  const parts = said.split('\0');
  const commits: Commit[] = [];
  let at = 0;
  const next = () => parts[at++] ?? '';
  while (at < parts.length - 1) {
    const word = next();
    if (word.startsWith(START)) {
      const [isFirst, author, ...also] = [next() === '', next(), ...next().split(AND)];
      commits.push({ day: dayOf(word.slice(1)), people: [author, ...also].filter(Boolean), isFirst, changes: [] });
    } else {
      const change = readChange(word.trimStart(), next);
      if (change) commits.at(-1)?.changes.push(change);
    }
  }
  return commits;
}

/** Seconds since 1970, up to the year 9999: a commit may claim any number. */
function dayOf(seconds: string): string {
  return /^\d{1,12}$/.test(seconds) && Number(seconds) < 253402300800
    ? new Date(Number(seconds) * 1000).toISOString().slice(0, 10)
    : '';
}

/** `A`, `M`, `D`, `T` with one name after it, `R87` with two: the old one and the new. */
function readChange(status: string, next: () => string): Change | undefined {
  const name = next();
  switch (status[0]) {
    case 'A':
      return { what: 'added', name };
    case 'D':
      return { what: 'removed', name };
    case 'R':
      return { what: 'renamed', from: name, name: next(), isEdited: status !== 'R100' };
    case 'C':
      return { what: 'added', name: next() };
    default:
      return { what: 'changed', name };
  }
}

/** People by their names. Authors come as `.mailmap` has them; those who are named below the message are looked up there. */
function withNames(folder: string, commits: Commit[]): Commit[] {
  const also = [...new Set(commits.flatMap(({ people }) => people.slice(1)))].filter((it) =>
    /^[^<>]*<[^<>]+>$/.test(it),
  );
  const mapped = also.length > 0 ? askGit(folder, ['check-mailmap', '--stdin'], `${also.join('\n')}\n`) : undefined;
  const inMailmap = new Map(mapped?.split('\n').map((it, at) => [also[at], it]));
  const all = new Set(commits.flatMap(({ people }) => people));
  const names = new Map([...all].map((it) => [it, nameOf(inMailmap.get(it) || it)]));
  return commits.map((commit) => ({ ...commit, people: commit.people.flatMap((it) => names.get(it) ?? []) }));
}
