/** Fetches the index, from the folder that the page names. */
import { MANIFEST } from '../index/layout.ts';
import { openIndex, type SearchIndex } from '../query/open-index.ts';

const opened = new Map<string, Promise<SearchIndex>>();

/** Opens the index in a folder, once; a failure is forgotten, so that the next search tries again. */
export function loadIndex(folder: string): Promise<SearchIndex> {
  const known = opened.get(folder) ?? openIndex((path) => fetchFile(new URL(`${folder}${path}`, location.href)));
  opened.set(folder, known);
  known.catch(() => opened.delete(folder));
  return known;
}

/** The manifest is asked for anew, as it alone keeps its name when its content changes. */
async function fetchFile(address: URL): Promise<Uint8Array> {
  const isManifest = address.pathname.endsWith(`/${MANIFEST}`);
  const response = await fetch(address, { cache: isManifest ? 'no-cache' : 'default' });
  if (!response.ok) throw new Error(`${address.pathname} answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
