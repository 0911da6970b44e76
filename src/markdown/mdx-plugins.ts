/** The plugins that show `.mdx` bodies as `.md` bodies are shown; given to Sätteri in `astro.config.mjs`. */
import { fileURLToPath } from 'node:url';
import type { HastPluginEntry, MdastPluginEntry } from 'satteri';
import { FEATURES } from '#model/minutes/parse.ts';
import { readBody } from '#model/minutes/read-outline.ts';
import { buildPage } from './build.ts';
import { NO_CONTEXT, type RenderContext } from './context.ts';

/**
 * Options for `satteri()`, which `mdx({ processor: satteri(mdxPlugins(contextOf)) })` takes. What MDX has read of a file
 * is replaced as a whole by the page that is built from the same source: of what it may hold, only components with
 * strings remain, so that even a body that the gate refuses runs no code. `contextOf` is asked for each compiled file,
 * by its absolute path.
 *
 * @astrojs/mdx hands over the source with its front matter blanked, so lines are those of the file. A file outside the
 * project compiles too: Astro resolves `astro/jsx-runtime` from its own root (`resolve.dedupe`). Its page, however, is
 * restored by `incrementalBuild` whatever its compiled body says, for Astro keys compiled bodies by a path that only
 * files inside the project have: `cacheKey` must cover all that the body shows.
 */
export function mdxPlugins(contextOf: (path: string) => RenderContext) {
  const hast: HastPluginEntry = ({ fileURL, source }) => ({
    name: 'fortnight-page',
    before: (root, ctx) => {
      const context = fileURL ? contextOf(fileURLToPath(fileURL)) : NO_CONTEXT;
      ctx.replaceNode(root, { type: 'root', children: buildPage(readBody(source, 1, 'mdx'), context) });
    },
  });
  /** Astro would look for the files of images, and fails on an address that it cannot decode. */
  const mdast: MdastPluginEntry = {
    name: 'fortnight-images',
    image: (node, ctx) => ctx.setProperty(node, 'url', ''),
  };
  return { mdastPlugins: [mdast], hastPlugins: [hast], features: FEATURES };
}
