import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { mdxPlugins } from './src/markdown/mdx-plugins.ts';
import { fortnight } from './src/site/integration.ts';
import { openLibrary, siteOf } from './src/site/library.ts';
import { contextOfFile } from './src/site/page-context.ts';
import { plainImports } from './src/site/plain-imports.ts';
import { currentRun } from './src/site/run.ts';

const { origin, pathname } = new URL(siteOf(currentRun(), openLibrary()));

export default defineConfig({
  site: origin,
  base: pathname,
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  integrations: [mdx({ processor: satteri(mdxPlugins(contextOfFile)) }), fortnight()],
  devToolbar: { enabled: false },
  build: { assets: 'assets', inlineStylesheets: 'never' },
  vite: {
    plugins: [plainImports()],
    worker: { format: 'es' },
    build: {
      assetsInlineLimit: 0,
      // Astro reads its own directive before modules are bundled; the bundler need not warn of it.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  // Intellisense writes into .astro what the Astro extension of VS Code knows of front matter.
  experimental: { incrementalBuild: true, contentIntellisense: true },
});
