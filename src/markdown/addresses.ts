/** Where the links and images of a body lead: files of the content to their pages, other sites as they are. */
import { decodePath } from '#model/decode-path.ts';
import type { EntryKey } from '#model/entry.ts';
import type { RenderContext } from './context.ts';
import { element, type Piece, text } from './piece.ts';
import { isAddressOfSite, isElsewhere, safeAddress } from './safe.ts';

/** A link with an address; without an allowed one, its words alone. */
export function linkTo(
  address: string,
  title: string | null | undefined,
  words: Piece[],
  context: RenderContext,
): Piece[] {
  const href = resolve(address, context);
  if (href === undefined) return words;
  const rel = isElsewhere(href) ? 'noopener' : undefined;
  return [element('a', { href, title: title || undefined, rel }, words)];
}

/** An image of the site; an image elsewhere is a link, for a page loads nothing from other hosts. */
export function imageAt(
  address: string,
  alt: string,
  title: string | null | undefined,
  isInLink: boolean,
  context: RenderContext,
): Piece[] {
  const image = isAddressOfSite(address) ? context.imageOf?.(decodePath(address)) : undefined;
  const src = image && safeAddress(image.src);
  if (image && src !== undefined) {
    const [width, height] = [image.width?.toString(), image.height?.toString()];
    return [element('img', { src, alt, title: title || undefined, width, height, loading: 'lazy', decoding: 'async' })];
  }
  const words = [text(alt || (isElsewhere(address) ? address : ''))];
  return isInLink || !isElsewhere(address) ? words : linkTo(address, title, words, context);
}

/** The address on the site: `../deliverables/d2.3.md#scope` is that entry's page, `/about/` is below the base path. */
function resolve(address: string, context: RenderContext): string | undefined {
  const href = safeAddress(address);
  if (href === undefined || !isAddressOfSite(address)) return href;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  if (/\.mdx?$/.test(path)) {
    const page = context.hrefOf(keyOfFile(path, context.self));
    return page === undefined ? undefined : page + rest;
  }
  if (path.startsWith('/') && !path.startsWith(context.base)) return context.base + path.slice(1) + rest;
  return href;
}

/** The key of the entry whose file a path names, from the file of the entry `self` or from the folder of content. */
function keyOfFile(path: string, self: EntryKey): EntryKey {
  const { pathname } = new URL(path, `file:///${self}`);
  return decodePath(pathname.slice(1)).replace(/\.mdx?$/, '') as EntryKey;
}
