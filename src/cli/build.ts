/** `build`: reads the content, makes the site in a stage, and publishes it when everything has succeeded. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build as buildWithAstro } from 'astro';
import { searchRecords } from '#search/records.ts';
import { currentModel, currentRoutes, type Library, languageOf, openLibrary } from '#site/library.ts';
import { oneAtATime } from '#site/one-at-a-time.ts';
import { publish, recover } from '#site/publish.ts';
import { PROJECT, setRun } from '#site/run.ts';
import { writeIndex } from '#site/write-index.ts';
import { Failure } from './failure.ts';
import { count, reportProblems } from './report.ts';
import type { Words } from './words.ts';

const CACHE = join(PROJECT, '.cache');
const STAGE = 'stage-';

/** Builds and publishes. Throws a Failure when the content does not allow it; the old site then stays. */
export async function build(words: Words): Promise<void> {
  setRun(words);
  recover(words.out);
  const library = openLibrary();
  tellProblems(library);
  const seconds = stopwatch();
  const tellWaiting = (holder: number) =>
    console.error(`Waiting for another build of this project (process ${holder}) …`);
  await oneAtATime(join(CACHE, 'building'), tellWaiting, () => buildInStage(words.out));
  tellDone(library, words.out, seconds());
}

async function buildInStage(out: string): Promise<void> {
  removeStages();
  const stage = join(CACHE, `${STAGE}${process.pid}`);
  mkdirSync(stage, { recursive: true });
  try {
    await buildWithAstro({ root: PROJECT, outDir: stage, logLevel: 'warn' });
    const options = { language: languageOf(openLibrary()), cache: join(CACHE, 'search') };
    await writeIndex(searchRecords(currentModel(), currentRoutes()), join(stage, 'pagefind'), options);
    publish(stage, out);
  } finally {
    removeStages();
  }
}

/** Removes the stage, and those that killed builds have left. */
function removeStages(): void {
  for (const name of readdirSync(CACHE)) {
    if (name.startsWith(STAGE)) rmSync(join(CACHE, name), { recursive: true, force: true });
  }
}

/** Prints what is wrong; errors end the command. */
function tellProblems({ problems }: Library): void {
  if (problems.length > 0) console.error(reportProblems(problems));
  if (problems.some((it) => it.severity === 'error')) {
    throw new Failure(1, 'Nothing was published. Mend the errors above and build again.');
  }
}

/** Every file is accounted for. */
function tellDone({ content }: Library, out: string, seconds: string): void {
  const { files, withheld, rejected } = content;
  const published = files - withheld.length - rejected;
  const folder = relative(process.cwd(), out) || '.';
  console.log(
    `Read ${count(files, 'file')}: ${published} published, ${withheld.length} withheld, ${rejected} rejected.`,
  );
  console.log(`Built ${folder.startsWith('..') ? out : folder} in ${seconds} s.`);
}

function stopwatch(): () => string {
  const start = performance.now();
  return () => ((performance.now() - start) / 1000).toFixed(1);
}
