/** `start`: builds the site and serves it. */
import { routesBelow } from '#model/routes.ts';
import { openLibrary, siteOf } from '#site/library.ts';
import { setRun } from '#site/run.ts';
import { build } from './build.ts';
import { readPort } from './port.ts';
import { serve } from './serve.ts';
import type { Words } from './words.ts';

/** Takes the port, builds, and serves until the process ends. Throws a Failure when one of them cannot be done. */
export async function start(words: Words): Promise<void> {
  setRun(words);
  const { base } = routesBelow(new URL(siteOf(words, openLibrary())).pathname);
  const server = await serve({ folder: words.out, base, port: readPort() });
  try {
    await build(words);
  } catch (error) {
    await server.close();
    throw error;
  }
  console.log(`\n  ${server.address}\n\nCtrl-C ends it.`);
}
