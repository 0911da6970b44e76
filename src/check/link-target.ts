/** What a link of a body leads to within the site: an entry by its file or by its page, or a page of another kind. */
import { decodePath } from '#model/decode-path.ts';
import { type Entry, type EntryKey, keyOf } from '#model/entry.ts';
import { fromSettings } from '#model/references.ts';
import { routesBelow } from '#model/routes.ts';
import type { Path } from '#schema/walk.ts';
import type { Link } from './known.ts';

/** The address of a page without its base path; where a relative address begins. */
const routes = routesBelow('/');

/** Where within the site a link leads: its path, also of a link that names the site itself; undefined when it leads elsewhere. */
export function pathWithin({ address, path, isOfSite }: Link, site: string | undefined): string | undefined {
  const base = site && new URL(site).pathname.replace(/\/$/, '');
  const isBelow = (it: string) => base && (it === base || it.startsWith(`${base}/`));
  if (isOfSite) return isBelow(path) ? path.slice(base?.length) || '/' : path;
  const own = site?.replace(/\/$/, '');
  if (!own || !(address === own || /^[/?#]/.test(address.slice(own.length))) || !address.startsWith(own))
    return undefined;
  return path.slice(own.length) || '/';
}

/** The entry an address means: a file such as `../deliverables/d2.3.md`, or a page such as `/deliverables/d2.3/`. */
export function keyOfAddress(path: string, entry: Entry): EntryKey {
  if (path === '') return keyOf(entry);
  const isFile = /\.mdx?$/.test(path);
  const from = isFile ? `/${entry.file}` : routes.entry(keyOf(entry));
  const { pathname } = new URL(path, `https://site${from}`);
  const name = decodePath(pathname)
    .replace(isFile ? /\.mdx?$/ : /\/$/, '')
    .slice(1);
  return (!isFile && !name.includes('/') ? `pages/${name}` : name) as EntryKey;
}

/** The address of the page that a link leads to. */
export function addressOf(path: string, entry: Entry): string {
  return new URL(path, `https://site${routes.entry(keyOf(entry))}`).pathname;
}

/** Where a link stands: of the note of a row of the settings, at that field. */
export function placeOfLink(
  { kind }: Entry,
  { line, column, length }: Link,
): { path: Path } | { line: number; column: number; length?: number | undefined } {
  return fromSettings(kind) ? { path: ['note'] } : { line, column, length };
}

/** The path that leads from the file of one entry to another file of the content. */
export function pathBetween(from: Entry, file: string): string {
  const here = from.file.split('/').slice(0, -1);
  const there = file.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}
