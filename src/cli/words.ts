/** Reads the words after a command. */
import { statSync } from 'node:fs';
import { dirname, parse, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseEdtf } from '#schema/edtf.ts';
import { localDay, PROJECT, type Run } from '#site/run.ts';
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
  const content = (values.content ?? [resolve(PROJECT, 'content')]).map((folder) => resolve(folder));
  for (const folder of content) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new Failure(2, `--content ${folder} is not a folder`);
  }
  const out = resolve(values.out ?? resolve(PROJECT, 'dist'));
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

/** Publishing replaces the whole folder: never one that holds the project, the content or the root of a disk. */
function refuseDangerousOut(out: string, content: string[]): void {
  const holds = (folder: string) => folder === out || folder.startsWith(`${out}/`);
  const held = [PROJECT.replace(/\/$/, ''), ...content].find(holds);
  if (held || out === parse(out).root || dirname(out) === out) {
    throw new Failure(
      2,
      `--out ${out} holds ${held ?? 'a whole disk'}, and publishing replaces the folder: name another`,
    );
  }
  const inside = content.find((folder) => out.startsWith(`${folder}/`));
  if (inside) throw new Failure(2, `--out ${out} lies in the content: name a folder outside ${inside}`);
}

/** The address with a slash at its end. */
function readSite(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Failure(2, `--site ${text} is not an address such as https://example.org/group/project/`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
