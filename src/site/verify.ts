/** Whether a finished stage holds what it should: that Astro has ended well says little. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from '#model/entry.ts';
import { currentModel, currentRoutes, type Library } from './library.ts';

/** Every entry and image of the library that the stage lacks, or shows as an empty page, by its file. */
export function missingFrom(stage: string, library: Library): string[] {
  const routes = currentRoutes();
  const fileOf = (address: string) => join(stage, decodeURI(address.slice(routes.base.length)));
  const pages = currentModel().entries.filter(
    (entry) => !isPage(join(fileOf(routes.entry(keyOf(entry))), 'index.html')),
  );
  const images = [...library.images.keys()].filter((name) => !existsSync(fileOf(routes.media(name))));
  return [...pages.map((entry) => entry.file), ...images];
}

function isPage(file: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').includes('</main>');
}
