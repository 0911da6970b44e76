/** Hands the entries of one collection to Astro: validated data and digest only; bodies stay on the disk. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { CollectionName } from '#schema/collections.ts';
import { currentModel } from './library.ts';

/** The loader of a collection. An `.mdx` entry is compiled when its page asks for it. */
export function libraryLoader(kind: CollectionName): Loader {
  return {
    name: `fortnight-${kind}`,
    load: async ({ store, config }) => {
      const root = fileURLToPath(config.root);
      const entries = currentModel().of(kind);
      // Astro keeps an entry whose digest it knows, also when its file has moved.
      store.clear();
      for (const { id, data, digest, path } of entries) {
        const filePath = relative(root, path).replaceAll('\\', '/');
        store.set({ id, data, digest, filePath, ...(path.endsWith('.mdx') && { deferredRender: true }) });
      }
    },
  };
}
