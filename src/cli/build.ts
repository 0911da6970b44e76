/** `build`: reads the content, makes the site in a stage, and publishes it when everything has succeeded. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { count } from '#check/report/reported.ts';
import { SEARCH_INDEX } from '#model/routes.ts';
import { searchEntries } from '#search/records/entries.ts';
import { checkImages } from '#site/check-images.ts';
import { closeLibrary, currentModel, currentRoutes, type Library, languageOf, openLibrary } from '#site/library.ts';
import { publish, recover } from '#site/publish.ts';
import { PROJECT, setRun } from '#site/run.ts';
import { missingFrom } from '#site/verify.ts';
import { writeIndex } from '#site/write-index.ts';
import { Failure } from './failure.ts';
import { asReported, inColour, tellAll } from './report.ts';
import { takeTurn } from './take-turn.mjs';
import type { Words } from './words.ts';

const CACHE = join(PROJECT, '.cache');
const STAGE = 'stage-';

/** Builds and publishes. Throws a Failure when the content does not allow it; the old site then stays. */
export async function build(words: Words): Promise<void> {
  setRun(words);
  tellProblems(openLibrary());
  const seconds = stopwatch();
  const release = await takeTurn(join(CACHE, 'building'), (holder) => {
    console.error(`Waiting for another build of this project (process ${holder}) …`);
    closeLibrary();
  });
  try {
    recover(words.out);
    const library = openLibrary();
    const problems = [...library.problems, ...(await checkImages(library.images.values()))];
    tellProblems({ ...library, problems });
    if (problems.some((it) => it.severity === 'error')) {
      throw new Failure(1, 'Nothing was published. Mend the errors above and build again.');
    }
    await buildInStage(library, words.out);
    tellDone(library, words.out, seconds());
  } finally {
    release();
  }
}

async function buildInStage(library: Library, out: string): Promise<void> {
  removeStages();
  const stage = join(CACHE, `${STAGE}${process.pid}`);
  mkdirSync(stage, { recursive: true });
  try {
    // Loaded only now: a mistake in the content is told without waiting for it.
    const { build: buildWithAstro } = await import('astro');
    await inProject(() => buildWithAstro({ root: PROJECT, outDir: stage, logLevel: 'warn' }));
    const options = { language: languageOf(library), cache: join(CACHE, 'search') };
    await writeIndex(searchEntries(currentModel(), currentRoutes()), join(stage, SEARCH_INDEX), options);
    const missing = missingFrom(stage, library);
    if (missing.length > 0) throw new Error(`the pages of ${missing.join(', ')} were not made`);
    publish(stage, out);
  } finally {
    removeStages();
  }
}

/** Does the work as if the user stood in the project: elsewhere, Astro would look for packages where the user stands. */
async function inProject(work: () => Promise<void>): Promise<void> {
  const here = process.cwd();
  process.chdir(PROJECT);
  try {
    await work();
  } finally {
    process.chdir(here);
  }
}

/** Removes the stage, and those that killed builds have left. */
function removeStages(): void {
  for (const name of readdirSync(CACHE)) {
    if (name.startsWith(STAGE)) rmSync(join(CACHE, name), { recursive: true, force: true });
  }
}

/** Prints what is wrong, once. */
function tellProblems({ problems, content }: Pick<Library, 'problems' | 'content'>): void {
  const news = problems.filter((it) => !told.has(JSON.stringify(it)));
  for (const it of news) told.add(JSON.stringify(it));
  if (news.length > 0) console.error(`${tellAll(asReported(news), content.files, inColour(process.stderr))}\n`);
}

const told = new Set<string>();

/** Every file is accounted for: only a build without a rejected file comes this far. */
function tellDone({ content, images }: Library, out: string, seconds: string): void {
  const published = content.entries.length + images.size + 1;
  const withheld = content.withheld.length + content.images.length - images.size;
  if (published + withheld !== content.files) throw new Error(`${content.files} files were read, and some are lost`);
  const folder = relative(process.cwd(), out) || '.';
  console.log(`Read ${count(content.files, 'file')}: ${published} published, ${withheld} withheld, 0 rejected.`);
  console.log(`Built ${folder.startsWith('..') ? out : folder} in ${seconds} s.`);
}

function stopwatch(): () => string {
  const start = performance.now();
  return () => ((performance.now() - start) / 1000).toFixed(1);
}
