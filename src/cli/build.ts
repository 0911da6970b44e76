/** `build`: reads the content, makes the site in a stage, and publishes it when everything has succeeded. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build as buildWithAstro } from 'astro';
import { searchRecords } from '#search/records.ts';
import { writeIndex } from '#search/write-index.ts';
import { currentModel, currentRoutes, type Library, openLibrary } from '#site/library.ts';
import { publish, recover } from '#site/publish.ts';
import { PROJECT, setRun } from '#site/run.ts';
import { Failure } from './failure.ts';
import { count, reportProblems } from './report.ts';
import type { Words } from './words.ts';

/** Builds and publishes. Throws a Failure when the content or the machine does not allow it; the old site then stays. */
export async function build(words: Words): Promise<void> {
  setRun(words);
  recover(words.out);
  const library = openLibrary();
  tellProblems(library);

  const stage = join(PROJECT, '.cache', `stage-${process.pid}`);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  try {
    const seconds = stopwatch();
    await buildWithAstro({ root: PROJECT, outDir: stage, logLevel: 'warn' });
    const records = searchRecords(currentModel(), currentRoutes());
    await writeIndex(records, join(stage, 'pagefind'));
    publish(stage, words.out);
    tellDone(library, words.out, seconds());
  } finally {
    if (existsSync(stage)) rmSync(stage, { recursive: true, force: true });
  }
}

/** Prints what is wrong; errors end the command. */
function tellProblems({ problems }: Library): void {
  if (problems.length > 0) console.error(reportProblems(problems));
  if (problems.some((it) => it.severity === 'error'))
    throw new Failure(1, 'Nothing was published. Mend the errors above and build again.');
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
