/** What one run was asked for. The command line says it, Astro's part reads it: both through the environment. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Run {
  /** Folders of content, absolute; the first holds `collaboration.yaml`. */
  content: string[];
  /** The day the site is built for, `YYYY-MM-DD`. */
  today: string;
  /** Address of the published site with its base path; without it, the one of `collaboration.yaml`. */
  site?: string | undefined;
}

/** The folder of the project, which holds `package.json`. */
export const PROJECT = resolve(fileURLToPath(new URL('../..', import.meta.url)));

const VARIABLE = 'FORTNIGHT_RUN';

/** Makes `run` the current run of this process and of those it starts. */
export function setRun(run: Run): void {
  process.env[VARIABLE] = JSON.stringify(run);
}

/** The current run; the shipped content of today when nobody asked for anything else. */
export function currentRun(): Run {
  const text = process.env[VARIABLE];
  return text ? (JSON.parse(text) as Run) : { content: [resolve(PROJECT, 'content')], today: localDay() };
}

/** Today on this machine's clock, `YYYY-MM-DD`. */
export function localDay(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether a folder is another one, or lies somewhere below it. */
export function isWithin(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return way === '' || (!isAbsolute(way) && way.split(sep)[0] !== '..');
}
