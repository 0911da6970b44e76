/**
 * A project of its own for tests that build: a copy of the program with its own cache and lock, so that they disturb
 * nobody, and a copy of some content to play with. Packages are found further up, where the real project has them.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll } from 'vitest';

export const ROOT = join(import.meta.dirname, '../..');
export const FIXTURES = join(ROOT, 'tests/fixtures');

/** The day the tests live on. */
const TODAY = '2025-10-01';
const PARTS = ['src', 'public', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];

/** The environment as it is outside of Vitest. */
const OUTSIDE = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|VITE_|TEST$|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|BASE_URL$)/.test(name),
  ),
);

export interface Outcome {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Everything it said. */
  said: string;
}

export interface Running {
  child: ChildProcess;
  outcome: Promise<Outcome>;
  /** What it has said so far. */
  said(): string;
}

/** A copy of the program with a copy of some content, removed when the tests of the file have run. */
export class Project {
  /** Holds `program`, `content` and `site`. */
  readonly folder: string;
  readonly program: string;
  readonly content: string;
  readonly site: string;

  /** `content` names the folders that are laid over one another, the invented consortium by default. */
  constructor(...content: string[]) {
    const scratch = join(ROOT, '.cache/projects');
    mkdirSync(scratch, { recursive: true });
    this.folder = mkdtempSync(join(scratch, 'p'));
    this.program = join(this.folder, 'program');
    this.content = join(this.folder, 'content');
    this.site = join(this.folder, 'site');
    for (const part of PARTS) cpSync(join(ROOT, part), join(this.program, part), { recursive: true });
    for (const layer of content.length > 0 ? content : [join(FIXTURES, 'project')])
      cpSync(layer, this.content, { recursive: true });
    afterAll(() => rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 }));
  }

  /** Starts a command of Fortnight; the user stands in the folder that holds everything. */
  start(words: string[], env: Record<string, string> = {}): Running {
    const child = spawn(process.execPath, [join(this.program, 'src/cli/fortnight.ts'), ...words], {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...OUTSIDE, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    const outcome = new Promise<Outcome>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => resolve({ code, signal, said }));
    });
    return { child, outcome, said: () => said };
  }

  run(...words: string[]): Promise<Outcome> {
    return this.start(words).outcome;
  }

  /** Starts building the content into `site`; more words may follow. */
  startBuild(...words: string[]): Running {
    return this.start(['build', '--content', 'content', '--out', 'site', '--today', TODAY, ...words]);
  }

  /** Builds the content into `site`. Throws what the program said when it did not succeed. */
  async build(...words: string[]): Promise<string> {
    const { code, said } = await this.startBuild(...words).outcome;
    if (code !== 0) throw new Error(`The build ended with ${code}:\n${said}`);
    return said;
  }

  /** Forgets every earlier build, as a fresh clone would. */
  forget(): void {
    for (const it of ['.cache', '.astro']) rmSync(join(this.program, it), { recursive: true, force: true });
  }

  /** Changes a file of the content. Throws when there is nothing to change, so that no test tries nothing. */
  edit(file: string, from: string | RegExp, to: string): void {
    const path = join(this.content, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} does not say ${from}`);
    writeFileSync(path, after);
  }
}

/** Every file below a folder by its path, with a digest of its bytes. */
export function digestsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesOf(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

/** Paths of the files below a folder, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => relative(folder, join(it.parentPath, it.name)))
    .sort();
}
