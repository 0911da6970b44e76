/** Answers for the search index while people write: built in memory when the search is first opened. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { searchEntries } from '#search/entries.ts';
import { buildIndex } from '#search/index/build-index.ts';
import { currentModel, currentRoutes, type Library, languageOf, openLibrary } from './library.ts';

const indexes = new WeakMap<Library, ReturnType<typeof buildIndex>>();

/** A handler for Vite's server; requests for anything but the index go on to the `next`. */
export async function answerSearch(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  const folder = currentRoutes().searchIndex();
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (!path.startsWith(folder)) return next();
  const file = (await currentIndex()).find((it) => it.path === path.slice(folder.length));
  if (!file) return next();
  response.setHeader('Content-Type', path.endsWith('.json') ? 'application/json' : 'application/octet-stream');
  response.end(file.content);
}

function currentIndex(): ReturnType<typeof buildIndex> {
  const library = openLibrary();
  const known = indexes.get(library);
  if (known) return known;
  const index = buildIndex(searchEntries(currentModel(), currentRoutes()), languageOf(library));
  indexes.set(library, index);
  index.catch(() => indexes.delete(library));
  return index;
}
