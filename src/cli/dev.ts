/** `dev`: serves the site while people write; a change shows at once. */
import { dev as serveWithAstro } from 'astro';
import { openLibrary } from '#site/library.ts';
import { PROJECT, setRun } from '#site/run.ts';
import { Failure } from './failure.ts';
import { readPort } from './port.ts';
import { asReported, inColour, tellAll } from './report.ts';
import type { Words } from './words.ts';

/** Serves until the process ends. What is wrong is told and left out; without settings there is nothing to serve. */
export async function dev(words: Words): Promise<void> {
  setRun(words);
  const { model, problems, content } = openLibrary();
  if (problems.length > 0) console.error(`${tellAll(asReported(problems), content.files, inColour(process.stderr))}\n`);
  if (!model) throw new Failure(1, 'There is nothing to serve without a collaboration.yaml.');
  await serveWithAstro({ root: PROJECT, server: { port: readPort() } });
}
