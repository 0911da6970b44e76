/** Joins the library to Astro: the site is read anew whenever a file of content changes. */
import type { AstroIntegration } from 'astro';
import { devSearch } from './dev-search.ts';
import { closeLibrary, openLibrary, reopenLibrary } from './library.ts';
import { currentRun, isWithin } from './run.ts';

/** Changes within this time, in milliseconds, are read as one: editors write several files at once. */
const PAUSE = 60;

export function fortnight(): AstroIntegration {
  return {
    name: 'fortnight',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [devSearch()] } }),
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const folders = currentRun().content;
        server.watcher.add(folders);
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
          } catch (error) {
            reopenLibrary(before);
            logger.warn(`Showing the last good state: ${error instanceof Error ? error.message : error}`);
            return;
          }
          await refreshContent?.({});
          forgetPages(server);
          server.ws.send({ type: 'full-reload' });
        };
        server.watcher.on('all', (_event, path) => {
          if (!folders.some((folder) => isWithin(path, folder))) return;
          clearTimeout(timer);
          timer = setTimeout(() => reread().catch((fault) => logger.error(`${fault}`)), PAUSE);
        });
      },
    },
  };
}

/** One of Vite's: the browser, or where pages are made. */
interface Environment {
  hot: { send(event: string, payload: object): void };
}

/**
 * Makes Astro ask again which pages there are and what they show. It does so itself when an entry has changed, not for
 * settings and images. The event is Astro's own.
 */
function forgetPages({ environments }: { environments: Record<string, Environment> }): void {
  for (const [name, { hot }] of Object.entries(environments)) {
    if (name !== 'client') hot.send('astro:content-changed', {});
  }
}
