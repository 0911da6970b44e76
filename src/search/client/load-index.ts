/** Fetches the index, from the folder that the page names. */
import { MANIFEST } from '../index/layout.ts';
import { openIndex, type SearchIndex } from '../query/open-index.ts';

const opened = new Map<string, Promise<SearchIndex>>();

/** Opens the index in a folder, once; a failure is forgotten, so that the next search tries again. */
export function loadIndex(folder: string): Promise<SearchIndex> {
  const known = opened.get(folder) ?? openAnew(folder);
  opened.set(folder, known);
  known.catch(() => opened.delete(folder));
  return known;
}

/**
 * What `ask` makes of the index in a folder. When that fails, the site may have been published anew while its page was
 * open, and the files have other names: then once more with the index as it is now. Rejects when that fails too.
 */
export async function askIndex<T>(folder: string, ask: (index: SearchIndex) => Promise<T>): Promise<T> {
  const index = await loadIndex(folder);
  try {
    return await ask(index);
  } catch {
    // Without a connection there is no other index; the one at hand may still answer what was asked before.
    const now = await openAnew(folder);
    opened.set(folder, Promise.resolve(now));
    return ask(now);
  }
}

const openAnew = (folder: string) => openIndex((path) => fetchFile(new URL(`${folder}${path}`, location.href)));

/** The manifest is asked for anew, as it alone keeps its name when its content changes. */
async function fetchFile(address: URL): Promise<Uint8Array> {
  const isManifest = address.pathname.endsWith(`/${MANIFEST}`);
  const response = await fetch(address, { cache: isManifest ? 'no-cache' : 'default' });
  if (!response.ok) throw new Error(`${address.pathname} answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
