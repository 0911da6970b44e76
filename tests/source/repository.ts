/** A repository for one test: files are written, moved and committed, by whom and when the test says. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Nobody's settings of git but those of the test. */
const ENVIRONMENT = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };

interface Written {
  by?: string;
  email?: string;
  /** With a time zone, such as `2022-03-03T12:00:00Z`. */
  on?: string;
  message?: string;
}

export class Repository {
  readonly folder: string;

  constructor(folder = scratch()) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.git('init', '-q', '-b', 'main');
  }

  git(...words: string[]): string {
    return execFileSync('git', words, { cwd: this.folder, env: ENVIRONMENT, encoding: 'utf8', stdio: 'pipe' });
  }

  /** Writes files and commits all there is to commit. */
  commit(
    files: Record<string, string>,
    { by = 'Ann Lamp', email = 'ann@x.example', on = '2022-03-03T12:00:00Z', message = 'A change' }: Written = {},
  ): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), text);
    }
    this.git('add', '-A');
    const who = {
      GIT_AUTHOR_NAME: by,
      GIT_AUTHOR_EMAIL: email,
      GIT_COMMITTER_NAME: 'Host',
      GIT_COMMITTER_EMAIL: 'host@x.example',
    };
    const env = { ...ENVIRONMENT, ...who, GIT_AUTHOR_DATE: on, GIT_COMMITTER_DATE: on };
    execFileSync('git', ['commit', '-q', '-m', message], { cwd: this.folder, env, stdio: 'pipe' });
  }
}

/** A folder that is removed after the test. */
export function scratch(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fortnight-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
