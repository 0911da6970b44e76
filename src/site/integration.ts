/** Joins the library to Astro: the site is read anew whenever a file of content changes. */
import type { AstroIntegration } from 'astro';
import { answerSearch } from './dev-search.ts';
import { closeLibrary, openLibrary, reopenLibrary } from './library.ts';
import { currentRun, isWithin } from './run.ts';

/** Changes within this time, in milliseconds, are read as one: editors write several files at once. */
const PAUSE = 60;

export function fortnight(): AstroIntegration {
  return {
    name: 'fortnight',
    hooks: {
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const folders = currentRun().content;
        server.watcher.add(folders);
        server.middlewares.use((request, response, next) => answerSearch(request, response, next).catch(next));
        let timer: NodeJS.Timeout | undefined;
        const reread = async () => {
          const before = openLibrary();
          closeLibrary();
          try {
            const { model, problems } = openLibrary();
            for (const { file, line, column, message, hint } of problems) {
              logger.warn(`${file}:${line}:${column} ${message}${hint ? ` → ${hint}` : ''}`);
            }
            if (!model) throw new Error('collaboration.yaml cannot be used');
            await refreshContent?.({});
            server.ws.send({ type: 'full-reload' });
          } catch (error) {
            reopenLibrary(before);
            logger.warn(`Showing the last good state: ${error instanceof Error ? error.message : error}`);
          }
        };
        server.watcher.on('all', (_event, path) => {
          if (!folders.some((folder) => isWithin(path, folder))) return;
          clearTimeout(timer);
          timer = setTimeout(reread, PAUSE);
        });
      },
    },
  };
}
