/** What does git know of a folder? Asked so that it changes nothing, fetches nothing and waits for nobody. */
import { spawnSync } from 'node:child_process';

/** What git said; or, where it could not say it, why not, in its own words. */
export type GitAnswer = { said: Buffer } | { trouble: string };

interface Asking {
  /** What it reads. */
  input?: string | undefined;
  /** The most that it may say, in bytes. */
  most?: number;
}

/** So long may one answer take. Milliseconds. */
const PATIENCE = 60_000;
const MOST = 2 ** 30;

/** Settings of the user that would change what is said, or how. */
const PLAINLY = ['core.quotePath=false', 'log.showSignature=false', 'log.showRoot=true', 'diff.relative=false']
  .concat(['i18n.logOutputEncoding=UTF-8', 'color.ui=false'])
  .flatMap((it) => ['-c', it]);

/** Variables by which a hook, or whoever started the program, has git look at another repository than the folder's. */
const ELSEWHERE =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|NAMESPACE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|TRACE.*)$/;
const ALONE = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' };

/** What one command of git, such as `['rev-parse', 'HEAD']`, says in a folder; undefined when it has no answer. */
export function askGit(folder: string, words: string[], input?: string): string | undefined {
  const answer = runGit(folder, words, { input });
  return 'said' in answer ? answer.said.toString() : undefined;
}

/** The same as bytes, or why there are none: `git is not installed` is one reason. */
export function runGit(folder: string, words: string[], { input = '', most = MOST }: Asking = {}): GitAnswer {
  const inherited = Object.entries(process.env).filter(([name]) => !ELSEWHERE.test(name));
  const { error, status, stdout, stderr } = spawnSync('git', ['--no-pager', ...PLAINLY, '-C', folder, ...words], {
    input,
    maxBuffer: most,
    timeout: PATIENCE,
    env: { ...Object.fromEntries(inherited), ...ALONE },
  });
  if (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { trouble: isMissing ? 'git is not installed' : error.message };
  }
  return status === 0 ? { said: stdout } : { trouble: stderr.toString().trim() || `git ended with ${status}` };
}
