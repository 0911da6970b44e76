/** Reads the words after a command. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { visible } from '#model/problem.ts';
import { parseEdtf } from '#schema/edtf.ts';
import { siteAddress } from '#schema/fields.ts';
import { mayReplace } from '#site/publish.ts';
import { isWithin, localDay, PROJECT, type Run } from '#site/run.ts';
import { Failure } from './failure.ts';
import { explainWrongWords } from './wrong-words.ts';

export interface Words extends Run {
  /** Folder of the published site, absolute. */
  out: string;
}

export const OPTIONS = `  --content DIR         folder of content; may be given several times   (content)
  --out DIR             folder that the site is published to            (dist)
  --today YYYY-MM-DD    the day the site is built for                   (today)
  --site URL            address of the site, with its base path         (that of collaboration.yaml)`;

export const CHECK_OPTIONS = `  --content DIR         folder of content; may be given several times   (content)
  --format FORMAT       text, github, gitlab, json or sarif             (text)
  --fix                 mend what has one right answer
  --today YYYY-MM-DD    the day it is checked for                       (today)
  FILE …                tell of these files and folders only            (all)`;

export const COMPARE_OPTIONS = `  --base REF            the branch or commit that the change set out from
  --exact               compare with that commit itself, not with where HEAD left it
  --content DIR         folder of content; may be given several times   (content)
  --format FORMAT       text or markdown                                (text)
  --today YYYY-MM-DD    the day as of which both are read               (today)`;

export const NEW_OPTIONS = `  KIND                  meeting, deliverable, milestone, work-package, partner, person, topic, event, page
  --FIELD VALUE         a field of it, such as --series ID for a meeting; what is missing is asked for
  --content DIR         folder of content; may be given several times   (content)
  --id NAME             name of the new file, without .md               (made of its code or name)
  --today YYYY-MM-DD    the day from which the next meeting is sought   (today)`;

/** The options of a build, checked. Relative folders start where the user stands. Throws a Failure of exit code 2. */
export function readWords(words: string[]): Words {
  const options = { ...CONTENT_OPTIONS, out: { type: 'string' }, site: { type: 'string' } } as const;
  const { values } = parseWords({ args: words, options }, OPTIONS);
  const run = readRun(values);
  const out = withoutLinks(resolve(values.out ?? join(PROJECT, 'dist')));
  refuseDangerousOut(out, run.content);
  return { ...run, out, site: values.site && readSite(values.site) };
}

/** The options of every command that reads content. */
export const CONTENT_OPTIONS = {
  content: { type: 'string', multiple: true },
  today: { type: 'string' },
} as const;

/** The content and the day that were asked for. Throws a Failure of exit code 2. */
export function readRun({ content, today = localDay() }: { content?: string[]; today?: string }): Run {
  if (parseEdtf(today)?.from !== today)
    throw new Failure(2, `--today ${visible(today)} is not a day: write it YYYY-MM-DD`);
  return { content: withoutOverlap((content ?? [join(PROJECT, 'content')]).map(readContentFolder)), today };
}

/** Folders of which none lies in another: its files would be there twice. */
function withoutOverlap(folders: string[]): string[] {
  for (const [index, folder] of folders.entries()) {
    const around = folders.find((it, other) => other !== index && isWithin(folder, it));
    if (around === folder) throw new Failure(2, `--content ${visible(folder)} is given twice: give it once`);
    if (around)
      throw new Failure(2, `--content ${visible(folder)} lies in ${visible(around)}: give only one of the two`);
  }
  return folders;
}

/** The words of a command, as `parseArgs` of `node:util` reads them. Throws a Failure of exit code 2 that shows the options. */
export function parseWords<T extends ParseArgsConfig>(config: T, options: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch {
    throw new Failure(2, `${explainWrongWords(config)}\nThe options are:\n${options}`);
  }
}

/** The folder without links on its way, so that everybody calls its files by the same name. */
function readContentFolder(folder: string): string {
  const path = resolve(folder);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(2, `--content ${visible(path)} is not a folder`);
  }
  return realpathSync(path);
}

/** The path without links, as far as it exists. */
function withoutLinks(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(withoutLinks(above), basename(path));
}

/** Publishing replaces the whole folder: never one that holds the project, the content or what others have put there. */
function refuseDangerousOut(out: string, content: string[]): void {
  const held = [PROJECT, ...content].find((folder) => isWithin(folder, out));
  if (held) throw new Failure(2, `--out ${out} holds ${held}, and publishing replaces the folder: choose another`);
  const around = content.find((folder) => isWithin(out, folder));
  if (around) throw new Failure(2, `--out ${out} lies in the content: choose a folder outside ${around}`);
  if (existsSync(out) && !statSync(out).isDirectory()) throw new Failure(2, `--out ${out} is not a folder`);
  if (mayReplace(out)) return;
  throw new Failure(
    2,
    `--out ${out} holds files that no build has put there, and publishing replaces the folder: choose another, or empty it`,
  );
}

/** The address with a slash at its end. */
function readSite(text: string): string {
  const reading = siteAddress().safeParse(text);
  if (!reading.success) {
    const [issue] = reading.error.issues;
    throw new Failure(
      2,
      `--site ${visible(text)} ${issue?.message.split(': ')[0]}: write it like https://example.org/group/project/`,
    );
  }
  const { href } = new URL(text);
  return href.endsWith('/') ? href : `${href}/`;
}
