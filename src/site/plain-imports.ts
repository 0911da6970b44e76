/** Keeps the scripts of a page small: what they import on demand is imported plainly. */
import type { Plugin } from 'vite';

/** The module that Vite puts around every import on demand; the name is Vite's own. */
const HELPER = '\0vite/preload-helper.js';

const PLAIN = '(load) => load()';

/** How a chunk asks for that module when several chunks share it. */
const ASKING = /import\s*\{\s*\w+ as (?<name>\w+)\s*\}\s*from\s*["']\.\/preload-helper\.[^"']+["'];?/;

/**
 * Vite has every import on demand wait for its style sheets, with a helper of 900 bytes on each page. Here all styles
 * stand in the head of every page, so nothing is to be waited for, nor is a file to be fetched that says so.
 */
export function plainImports(): Plugin {
  return {
    name: 'fortnight:plain-imports',
    enforce: 'pre',
    apply: 'build',
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
    load: (id) => (id === HELPER ? `export const __vitePreload = ${PLAIN};` : undefined),
    renderChunk: (code) => code.replace(ASKING, `const $<name> = ${PLAIN};`),
  };
}
