/** The only file that spells an address. Every address is below the base path of the site, such as `/group/project/`. */
import type { EntryKey, Kind } from './entry.ts';

/** The registers: `register` is that of deliverables and milestones, `changes` that of their states. */
export const REGISTERS = ['register', 'actions', 'decisions', 'questions', 'changes'] as const;
export type RegisterName = (typeof REGISTERS)[number];

/** The pictures that have a page of their own. */
export const PICTURES = ['timeline', 'calendar', 'network'] as const;
export type PictureName = (typeof PICTURES)[number];

/** The folder of the site that holds the search index. */
export const SEARCH_INDEX = 'search-index';

export interface Routes {
  /** The base path, with a slash at both ends. */
  base: string;
  home(): string;
  index(kind: Kind): string;
  entry(key: EntryKey, anchor?: string): string;
  /** What was said of an entry in one year, where that has a page. No id has an underscore, so it is never an entry's. */
  story(key: EntryKey, year: string): string;
  /** A register; of one year when one is given. */
  register(name?: RegisterName, year?: string): string;
  /** A register as a file to download. */
  download(name: RegisterName, format: 'csv' | 'json'): string;
  picture(name: PictureName): string;
  search(query?: string): string;
  /** The folder of the search index. */
  searchIndex(): string;
  /** How to add and mend things; a part of it when one is named. */
  contribute(anchor?: string): string;
  /** Every rule of the check; one of them when it is named. */
  rules(name?: string): string;
  /** An image of the content, by its path below the folder of content. */
  media(name: string): string;
  /** A file that is served as it is, such as `favicon.svg`. */
  file(path: string): string;
}

/** Routes below `base`, a path such as `/` or `/group/project/`. */
export function routesBelow(base: string): Routes {
  const root = `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const below = (path: string) => `${root}${path}`;
  const pathOf = (key: EntryKey) => (key.startsWith('pages/') ? key.slice('pages/'.length) : key);
  return {
    base: root,
    home: () => root,
    index: (kind) => below(`${kind}/`),
    entry: (key, anchor) => below(`${pathOf(key)}/${anchor ? `#${anchor}` : ''}`),
    story: (key, year) => below(`${pathOf(key)}/in_${year}/`),
    register: (name = 'register', year) => below(year ? `${name}/${year}/` : `${name}/`),
    download: (name, format) => below(`${name}.${format}`),
    picture: (name) => below(`${name}/`),
    search: (query) => below(query ? `search/?${asked(query)}` : 'search/'),
    searchIndex: () => below(`${SEARCH_INDEX}/`),
    contribute: (anchor) => below(anchor ? `contribute/#${anchor}` : 'contribute/'),
    rules: (name) => below(name ? `rules/#${name}` : 'rules/'),
    media: (name) => below(`media/${name}`),
    file: below,
  };
}

/**
 * The address of a page of this site, telling it what to mark: `/a/#b` → `/a/?q=oil#b`. The address as it is where there
 * are no words.
 */
export function marking(url: string, words: string): string {
  if (!words) return url;
  const [path = '', anchor] = url.split('#');
  return `${path}?${asked(words)}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** Half a character, as it is left where a text is cut, is written as U+FFFD: it cannot stand in an address. */
const asked = (words: string): string => `q=${encodeURIComponent(words.toWellFormed())}`;

/** First words of addresses that no page of its own may take. */
export const RESERVED_PAGES = [
  '404',
  'index',
  ...REGISTERS,
  ...PICTURES,
  'search',
  SEARCH_INDEX,
  'contribute',
  'rules',
  'assets',
  'media',
  'periods',
  'series',
] as const;
