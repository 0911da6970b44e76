/** What the body of an entry needs to become a page: names to link, addresses, images. */
import type { RenderContext } from '#markdown/context.ts';
import type { Entry } from '#model/entry.ts';
import { keyOf } from '#model/entry.ts';
import { fullTitleOf, labelOf } from '#model/title.ts';
import { hasImage, imageName } from './images.ts';
import { currentModel, currentRoutes, openLibrary } from './library.ts';

/** The context of the body of an entry of the current run. */
export function pageContext(entry: Entry): RenderContext {
  const model = currentModel();
  const routes = currentRoutes();
  const self = keyOf(entry);
  return {
    self,
    names: model.names,
    isPerson: (id) => model.get(`people/${id}`) !== undefined,
    hrefOf: (key) => (model.get(key) ? routes.entry(key) : undefined),
    titleOf: (key) => titleIn(model.get(key)),
    base: routes.base,
    imageOf: (path) => {
      const name = imageName(entry, path);
      return hasImage(openLibrary().content, name) ? { src: routes.media(name) } : undefined;
    },
  };
}

function titleIn(entry: Entry | undefined): string | undefined {
  if (!entry) return undefined;
  return entry.kind === 'people' ? labelOf(entry) : fullTitleOf(entry);
}

/** The context of the body that lies in a file, for the compiler of `.mdx`; undefined for files that are no entry's. */
export function contextOfFile(path: string): RenderContext | undefined {
  const entry = currentModel().entries.find((it) => it.path === path && it.kind !== 'periods' && it.kind !== 'series');
  return entry && pageContext(entry);
}
