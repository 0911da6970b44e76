/**
 * `npm run bench -- search`: how well and at what cost the search of a site finds what is known to be there, side by
 * side with plain Pagefind over the same pages.
 *
 *     npm run bench -- search --content ../our-notes --queries ../our-queries.yaml
 *
 * Exit codes: 0 all goals are reached, 1 some are missed, 2 the words or the query file are wrong, else as of a build:
 * 1 as well when the content has errors, which is then said before all else, and nothing is measured.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { Failure } from '#cli/failure.ts';
import { localDay } from '#site/run.ts';
import { startBrowser } from '../browser/chromium.ts';
import { checkAddresses } from './addresses.ts';
import { startHost } from './host.ts';
import type { Series } from './measures.ts';
import { buildPlainPagefind } from './plain-pagefind.ts';
import { type KnownItem, type QueryFile, readQueryFile } from './query-file.ts';
import { type Run, recordOf, tell } from './report.ts';
import { runQueries } from './run-queries.ts';
import type { Comparison } from './tables.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.cache/bench');

const HELP = `npm run bench -- search [options]

  --content DIR         folder of content; may be given several times   (content)
  --queries FILE        what is asked, and where it should lead         (tests/bench/queries/content.yaml)
  --today YYYY-MM-DD    the day the site is built for                   (today)
  --json FILE           where the record goes, beside .cache/bench/search.json

It ends with 1 when goals are missed; also when the content has errors, which it says first.
How a query file is written: CONTRIBUTING.md.`;

/** Measures, says what was found, and gives the exit code. Throws a Failure when it cannot be asked so. */
export async function benchSearch(words: string[]): Promise<number> {
  if (words.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  const { content, queries, today, json } = readWords(words);
  const file = readQueries(queries);
  const [site, other] = [join(FOLDER, 'site'), join(FOLDER, 'pagefind')];
  say('Building the site …');
  await buildSite(site, content, today);
  checkAddresses(file.queries, site);
  say('Building plain Pagefind over its pages …');
  const pages = await buildPlainPagefind(site, other);
  const run: Run = {
    content: content.join(', '),
    queries,
    today,
    pages,
    goals: file.goals,
    kinds: await compare(file),
  };

  const record = join(FOLDER, 'search.json');
  for (const path of [record, ...(json ? [resolve(json)] : [])])
    writeFileSync(path, `${JSON.stringify(recordOf(run), null, 1)}\n`);
  const { text, isReached } = tell(run);
  console.log(`${text}\n\nThe whole record: ${relative(process.cwd(), record)}`);
  return isReached ? 0 : 1;

  async function compare({ queries }: QueryFile): Promise<Comparison[]> {
    const kinds = Map.groupBy(queries, ({ kind }) => kind);
    const ours = await runAll(site, kinds, 'this search');
    const theirs = await runAll(other, kinds, 'plain Pagefind');
    return [...kinds.keys()].map((kind) => ({
      kind,
      ours: ours.get(kind) as Series,
      pagefind: theirs.get(kind) as Series,
    }));
  }
}

/** The queries of each kind, asked of the site in a folder. */
async function runAll(folder: string, kinds: Map<string, KnownItem[]>, name: string): Promise<Map<string, Series>> {
  const host = await startHost(folder);
  const browser = await startBrowser();
  try {
    const done = new Map<string, Series>();
    for (const [kind, items] of kinds) {
      say(`Asking ${name}: ${kind} (${items.length}) …`);
      done.set(kind, await runQueries(browser, host, items));
    }
    return done;
  } finally {
    await browser.close();
    await host.close();
  }
}

function readWords(words: string[]) {
  try {
    const { values } = parseArgs({
      args: words,
      options: {
        content: { type: 'string', multiple: true },
        queries: { type: 'string' },
        today: { type: 'string' },
        json: { type: 'string' },
      },
    });
    if (values.json && !existsSync(dirname(resolve(values.json))))
      throw new Error(`--json ${values.json} is in no folder`);
    if (values.content && !values.queries) throw new Error('--queries FILE is missing: name what is asked');
    const { content = [join(ROOT, 'content')], queries = join(ROOT, 'tests/bench/queries/content.yaml') } = values;
    return { content, queries, today: values.today ?? localDay(), json: values.json };
  } catch (error) {
    throw new Failure(2, `${(error as Error).message}.\n\n${HELP}`);
  }
}

function readQueries(path: string): QueryFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Failure(2, `--queries ${path} cannot be read: name a file of queries`);
  }
  return readQueryFile(text, path);
}

/** Builds with the product's own command, at the root of a host; what it warns of is none of our business. */
async function buildSite(out: string, content: string[], today: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const where = content.flatMap((folder) => ['--content', resolve(folder)]);
  const words = ['build', ...where, '--today', today, '--out', out, '--site', 'https://bench.example/'];
  const options = { cwd: ROOT, maxBuffer: Number.POSITIVE_INFINITY };
  await promisify(execFile)(process.execPath, ['src/cli/fortnight.ts', ...words], options).catch((failure) => {
    const code = typeof failure.code === 'number' ? failure.code : 5;
    const why = code === 1 ? 'The content has errors, so nothing was measured:' : 'The site could not be built:';
    throw new Failure(code, `${why}\n\n${failure.stdout}${failure.stderr}`.trim());
  });
}

function say(words: string): void {
  console.error(words);
}
