/** The only file that spells an address. Every address is below the base path of the site, such as `/group/project/`. */
import type { EntryKey, Kind } from './entry.ts';

export interface Routes {
  /** The base path, with a slash at both ends. */
  base: string;
  home(): string;
  index(kind: Kind): string;
  entry(key: EntryKey, anchor?: string): string;
  register(): string;
  search(query?: string): string;
  /** An image of the content, by its path below the folder of content. */
  media(name: string): string;
  /** A file that is served as it is, such as `favicon.svg`. */
  file(path: string): string;
}

/** Routes below `base`, a path such as `/` or `/group/project/`. */
export function routesBelow(base: string): Routes {
  const root = `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const below = (path: string) => `${root}${path}`;
  return {
    base: root,
    home: () => root,
    index: (kind) => below(`${kind}/`),
    entry: (key, anchor) => {
      const path = key.startsWith('pages/') ? key.slice('pages/'.length) : key;
      return below(`${path}/${anchor ? `#${anchor}` : ''}`);
    },
    register: () => below('register/'),
    search: (query) => below(query ? `search/?q=${encodeURIComponent(query)}` : 'search/'),
    media: (name) => below(`media/${name}`),
    file: below,
  };
}

/** First words of addresses that no page of its own may take. */
export const RESERVED_PAGES = [
  '404',
  'index',
  'register',
  'search',
  'pagefind',
  'assets',
  'media',
  'periods',
  'series',
] as const;
