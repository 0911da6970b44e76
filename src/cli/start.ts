/** `start`: builds the site and serves it. */
import { routesBelow } from '#model/routes.ts';
import { openLibrary, siteOf } from '#site/library.ts';
import { build } from './build.ts';
import { Failure } from './failure.ts';
import { serve } from './serve.ts';
import type { Words } from './words.ts';

const DEFAULT_PORT = 4321;

/** Builds, then serves on `PORT` of this machine until the process ends. Throws a Failure when the port is taken. */
export async function start(words: Words): Promise<void> {
  const port = readPort();
  await build(words);
  const { base } = routesBelow(new URL(siteOf(words, openLibrary()).site).pathname);
  const server = await serve({ folder: words.out, base, port });
  if (!server) throw new Failure(3, `Port ${port} is taken. Set PORT to another: PORT=${port + 1} npm start`);
  console.log(`\n  ${server.address}\n\nCtrl-C ends it.`);
}

function readPort(): number {
  const text = process.env.PORT ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Failure(2, `PORT=${text} is not a port: set it to a number from 1 to 65535`);
  return port;
}
