/** `check`: tells everything that is wrong with the content, in one run. */
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { reportGithub } from '#check/report/github.ts';
import { reportGitlab } from '#check/report/gitlab.ts';
import { reportJson } from '#check/report/json.ts';
import { type Counts, count, countSeverities, type Reported } from '#check/report/reported.ts';
import { reportSarif } from '#check/report/sarif.ts';
import { summarize } from '#check/report/text.ts';
import { type Problem, visible } from '#model/problem.ts';
import { didYouMean } from '#model/suggest.ts';
import { readLibrary } from '#site/library.ts';
import { RULE_GROUPS } from '#site/rules.ts';
import { isWithin, type Run } from '#site/run.ts';
import { Failure } from './failure.ts';
import { mend } from './mend.ts';
import { asReported, inColour, tellAll } from './report.ts';
import { CHECK_OPTIONS, CONTENT_OPTIONS, parseWords, readRun } from './words.ts';

const FORMATS = ['text', 'github', 'gitlab', 'json', 'sarif'] as const;
type Format = (typeof FORMATS)[number];

interface Asked {
  run: Run;
  format: Format;
  /** Whether to mend what has one right answer. */
  mends: boolean;
  /** The command that mends, as it was typed but with `--fix`. */
  mending: string;
  /** Files and folders, absolute and without links; empty for all. */
  only: string[];
}

/** Reads, checks and tells. Exit code 1 when there are errors. Throws a Failure when it cannot be asked so. */
export async function check(words: string[]): Promise<void> {
  const asked = readAsked(words);
  const isAskedFor = asksFor(asked.only);
  // What programs read stands alone on the standard output.
  if (asked.mends) mend(asked.run, isAskedFor, asked.format === 'text' ? console.log : console.error);
  const { content, problems, images } = readLibrary(asked.run);
  const damaged = images.size > 0 ? await (await import('#site/check-images.ts')).checkImages(images.values()) : [];
  const all = [...problems, ...damaged];
  const told = all.filter(isAskedFor);
  tellIn(asked, told, { files: content.files, ...countSeverities(told) }, all.length - told.length);
  if (told.some((it) => it.severity === 'error')) process.exitCode = 1;
}

function readAsked(words: string[]): Asked {
  const options = { ...CONTENT_OPTIONS, format: { type: 'string' }, fix: { type: 'boolean' } } as const;
  const { values, positionals } = parseWords({ args: words, options, allowPositionals: true }, CHECK_OPTIONS);
  const run = readRun(values);
  return {
    run,
    format: readFormat(values.format ?? 'text'),
    mends: values.fix ?? false,
    mending: ['npm run check -- --fix', ...words.map(quoted)].join(' '),
    only: positionals.map((it) => readFile(it, run.content)),
  };
}

/** A word as it is typed into a shell. */
const quoted = (word: string) => (/^[\w./:=@+-]+$/.test(word) ? word : `'${visible(word).replaceAll("'", "'\\''")}'`);

function readFormat(text: string): Format {
  const format = FORMATS.find((it) => it === text);
  if (format) return format;
  throw new Failure(
    2,
    `--format ${visible(text)} is not a format: ${didYouMean(text, FORMATS) ?? `use one of ${FORMATS.join(', ')}`}`,
  );
}

/** A file or folder of the content, without links on its way. */
function readFile(word: string, content: string[]): string {
  const path = resolve(word);
  if (!existsSync(path)) throw new Failure(2, `There is no file ${visible(word)}.`);
  const real = realpathSync(path);
  if (content.some((folder) => isWithin(real, folder))) return real;
  const folders = content.map(visible).join(', ');
  throw new Failure(
    2,
    `${visible(word)} does not lie in the content, ${folders}: name its folder of content with --content.`,
  );
}

/** The root of the repository where a host runs the check, for it finds files from there; else where the user stands. */
function rootOfReport(format: Format): string {
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR } = process.env;
  return (format === 'github' ? GITHUB_WORKSPACE : format === 'gitlab' ? CI_PROJECT_DIR : undefined) ?? process.cwd();
}

/** Which problems are asked for by naming their files, or folders above them; all when none is named. */
function asksFor(only: string[]): (problem: Problem) => boolean {
  return ({ path }) => only.length === 0 || (path !== undefined && only.some((it) => isWithin(path, it)));
}

function tellIn({ format, mends, mending }: Asked, problems: Problem[], counts: Counts, untold: number): void {
  const reported = asReported(problems, rootOfReport(format));
  if (format === 'text') {
    console.log(tellAll(reported, counts.files, inColour(process.stdout)));
    const mendable = problems.filter((it) => it.fix).length;
    if (mendable > 0 && !mends) console.log(`${nameShare(mendable, problems.length)} mended by: ${mending}`);
    if (untold > 0) console.log(`${count(untold, 'problem')} of other files ${untold === 1 ? 'is' : 'are'} not shown.`);
  } else console.log(print[format](reported, counts));
}

/** `It can be`, `2 of them can be`. */
function nameShare(part: number, whole: number): string {
  if (part < whole) return `${part.toLocaleString('en')} of them can be`;
  return part === 1 ? 'It can be' : 'All of them can be';
}

const print: Record<Exclude<Format, 'text'>, (problems: Reported[], counts: Counts) => string> = {
  github: (problems, { files }) => [reportGithub(problems), summarize(problems, files)].filter(Boolean).join('\n'),
  gitlab: (problems) => reportGitlab(problems, (text) => createHash('sha256').update(text).digest('hex')),
  json: reportJson,
  sarif: (problems) =>
    reportSarif(
      problems,
      RULE_GROUPS.flatMap(({ rules }) => rules),
    ),
};
