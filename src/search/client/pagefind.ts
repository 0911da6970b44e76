/** The search engine, as far as this site uses it, and one search with it. */
import { excerptOf, markWords, type Segment } from '../excerpt.ts';
import { LOOKED_AT, RANKING, rank } from '../ranking.ts';

/** What Pagefind tells of a record; its texts are plain text, never HTML. */
interface Fragment {
  url: string;
  content: string;
  locations: number[];
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

interface Answer {
  results: { score: number; data: () => Promise<Fragment> }[];
}

/** The parts of `pagefind.js` in use. */
export interface Pagefind {
  options(options: { baseUrl: string; ranking: typeof RANKING }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options?: { filters: Record<string, string> }): Promise<Answer>;
}

/** One thing that was found, ready to be shown. */
export interface Result {
  url: string;
  title: Segment[];
  excerpt: Segment[];
  /** What it is and when, such as `Agenda item`, `WP2 fortnightly meeting`, `10 December 2021`. */
  about: string[];
}

/** What was found: the best `shown` of `count` in all. */
export interface Results {
  query: string;
  count: number;
  shown: Result[];
}

let loading: Promise<Pagefind> | undefined;

/** Loads the engine from the folder of the index, once; a failure is forgotten, so that the next search tries again. */
export function loadPagefind(folder: string): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ new URL('pagefind.js', new URL(folder, location.href)).href)
    .then(prepare)
    .catch((cause: unknown) => {
      loading = undefined;
      throw cause;
    });
  return loading;
}

/** Makes the engine ready. Addresses in the index are whole: nothing is put before them. */
export async function prepare(pagefind: Pagefind): Promise<Pagefind> {
  await pagefind.options({ baseUrl: '/', ranking: RANKING });
  await pagefind.init();
  return pagefind;
}

/** Searches, and returns up to `limit` results in order. */
export async function find(pagefind: Pagefind, query: string, limit = LOOKED_AT): Promise<Results> {
  const { results } = await pagefind.search(query);
  const loaded = await Promise.all(
    results.slice(0, Math.max(limit, LOOKED_AT)).map(async ({ score, data }) => ({ score, ...(await data()) })),
  );
  const ordered = [...rank(loaded.slice(0, LOOKED_AT), query), ...loaded.slice(LOOKED_AT)];
  return { query, count: results.length, shown: ordered.slice(0, limit).map((it) => describe(it, query)) };
}

function describe({ url, content, locations, meta, filters }: Fragment, query: string): Result {
  const { title = '', meeting, date, people } = meta;
  return {
    url: withQuery(url, query),
    title: markWords(title, query),
    excerpt: excerptOf(content, locations, query, title),
    about: [filters.kind?.[0], meeting, date, people].filter((it) => it !== undefined),
  };
}

/** The address of a result, told what was looked for, so that its page can mark it: `/a/#b` → `/a/?q=…#b`. */
function withQuery(url: string, query: string): string {
  const [path = '', anchor] = url.split('#');
  return `${path}?q=${encodeURIComponent(query)}${anchor ? `#${anchor}` : ''}`;
}
