/** Reads the words after a command. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { visible } from '#model/problem.ts';
import { parseEdtf } from '#schema/edtf.ts';
import { siteAddress } from '#schema/fields.ts';
import { mayReplace } from '#site/publish.ts';
import { isWithin, localDay, PROJECT, type Run } from '#site/run.ts';
import { Failure } from './failure.ts';

export interface Words extends Run {
  /** Folder of the published site, absolute. */
  out: string;
}

export const OPTIONS = `  --content DIR         folder of content; may be given several times   (content)
  --out DIR             folder that the site is published to            (dist)
  --today YYYY-MM-DD    the day the site is built for                   (today)
  --site URL            address of the site, with its base path         (that of collaboration.yaml)`;

/** The options of a command, checked. Relative folders start where the user stands. Throws a Failure of exit code 2. */
export function readWords(words: string[]): Words {
  const { values } = parseWords(words);
  const today = values.today ?? localDay();
  if (parseEdtf(today)?.from !== today) throw new Failure(2, `--today ${today} is not a day: write it YYYY-MM-DD`);
  const content = (values.content ?? [join(PROJECT, 'content')]).map(readContentFolder);
  const out = withoutLinks(resolve(values.out ?? join(PROJECT, 'dist')));
  refuseDangerousOut(out, content);
  return { content, today, out, site: values.site && readSite(values.site) };
}

function parseWords(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        content: { type: 'string', multiple: true },
        out: { type: 'string' },
        today: { type: 'string' },
        site: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Failure(2, `${(error as Error).message.split('. ')[0]}.\nThe options are:\n${OPTIONS}`);
  }
}

/** The folder without links on its way, so that everybody calls its files by the same name. */
function readContentFolder(folder: string): string {
  const path = resolve(folder);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(2, `--content ${path} is not a folder`);
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
