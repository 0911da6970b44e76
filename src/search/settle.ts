/**
 * Makes two indexes of the same records the same bytes.
 *
 * Pagefind 1.5 keeps filters and their values in hash maps with a seed of their own in each run: it writes them in
 * another order every time, so the tables of values, the table of contents (which names them by their hash) and the
 * entry file (which names the table of contents) differ. Nothing else does; see tests/search/build-index.test.ts.
 * Here both are put in order and the files that hold them are named anew, by the same rule: SHA-1 of what they hold.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { compareText } from '#model/problem.ts';
import { type Item, readCbor, writeCbor } from './cbor.ts';

/** One file of an index; its path is relative to the folder of the index. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** What every packed file begins with, inside its gzip envelope. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** [version, pages, chunks, filters: [name, hash][], sorts, fields] */
type Contents = [Item, Item, Item, [string, string][], ...Item[]];
/** [name, values: [value, pages][]] */
type Values = [string, [string, Item][]];

/** The files of an index with filters and their values in order, sorted by path. */
export function settle(files: IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const settled = files.map((file) => {
    if (!file.path.endsWith('.pf_filter')) return file;
    const [name, values] = unpack(file) as Values;
    return rename(file, renamed, /filter\/(\w+)\.pf_filter$/, [name, values.sort(byFirst)]);
  });
  const withContents = settled.map((file) => {
    if (!file.path.endsWith('.pf_meta')) return file;
    const [version, pages, chunks, filters, ...rest] = unpack(file) as Contents;
    const known = filters.map(([name, hash]): [string, string] => [name, renamed.get(hash) ?? hash]);
    return rename(file, renamed, /pagefind\.(\w+)\.pf_meta$/, [version, pages, chunks, known.sort(byFirst), ...rest]);
  });
  return withContents
    .map((file) => (file.path === 'pagefind-entry.json' ? settleEntry(file, renamed) : file))
    .sort((a, b) => compareText(a.path, b.path));
}

const byFirst = (a: [string, Item], b: [string, Item]) => compareText(a[0], b[0]);

/** Packs `item` in place of what the file held, under the name that its bytes give it; remembers the change of name. */
function rename(file: IndexFile, renamed: Map<string, string>, name: RegExp, item: Item): IndexFile {
  const hash = name.exec(file.path)?.[1];
  const [language] = hash?.split('_') ?? [];
  if (!hash || !language) throw new Error(`Pagefind names a file in a way this version does not know: ${file.path}`);
  const bytes = writeCbor(item);
  const digest = createHash('sha1').update(bytes).digest('hex');
  const settled = `${language}_${digest.slice(0, hash.length - language.length - 1)}`;
  if ([...renamed.values()].includes(settled)) throw new Error(`Two files of the index would be named ${settled}`);
  renamed.set(hash, settled);
  return { path: file.path.replace(hash, settled), content: pack(bytes) };
}

function settleEntry(file: IndexFile, renamed: Map<string, string>): IndexFile {
  const text = Buffer.from(file.content).toString();
  return { ...file, content: Buffer.from(text.replace(/(?<="hash":")\w+/g, (hash) => renamed.get(hash) ?? hash)) };
}

/** Reads a packed table, and makes sure that it can be written again as it was. */
function unpack(file: IndexFile): Item {
  const bytes = gunzipSync(file.content).subarray(SIGNATURE.length);
  const item = readCbor(bytes);
  if (!bytes.equals(writeCbor(item)))
    throw new Error(`Pagefind writes ${file.path} in a way this version does not know`);
  return item;
}

/** Byte 9 of the envelope names the system it was made on; 255 is "unknown", as Pagefind itself writes. */
function pack(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });
  packed[9] = 255;
  return packed;
}
