/** Answers for the search index while people write: built in memory when the search is first opened. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { buildIndex } from '#search/index/build-index.ts';
import { searchEntries } from '#search/records/entries.ts';
import { currentModel, currentRoutes, type Library, languageOf, openLibrary } from './library.ts';

const indexes = new WeakMap<Library, ReturnType<typeof buildIndex>>();

/** Answers before Astro does, which would refuse the files of the index, as their names end neither in `/` nor in `.xyz`. */
export function devSearch(): Plugin {
  return {
    name: 'fortnight:dev-search',
    enforce: 'post',
    apply: 'serve',
    configureServer: (server) => () => {
      server.middlewares.stack.unshift({
        route: '',
        handle: (request: IncomingMessage, response: ServerResponse, next: (fault?: unknown) => void) =>
          answerSearch(request, response, next).catch(next),
      });
    },
  };
}

/** Requests for anything but the index go on to the `next`. */
async function answerSearch(request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> {
  const folder = currentRoutes().searchIndex();
  const [path = '/'] = (request.url ?? '/').split('?');
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
