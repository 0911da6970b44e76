/** What does the search in its worker do when more is asked than can be answered? */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer, Request } from '#search/client/ask-engine.ts';
import { buildIndex } from '#search/index/build-index.ts';
import type { Query } from '#search/query/results.ts';
import { meeting } from './entries.ts';

const FOLDER = '/search-index/';
const lamps = [meeting('a', '2021-03-31', ['Lamps', 'An oil lamp.'], ['Wicks', 'A wick for the lamp.'])];

/** Called with each file that is asked for. */
let fetching: () => void;
let say: (event: { data: Request }) => void;
let heard: Answer[];

beforeEach(async () => {
  vi.resetModules();
  [heard, fetching] = [[], () => undefined];
  vi.stubGlobal('location', { href: 'https://site.example/assets/engine.js' });
  vi.stubGlobal('self', {
    addEventListener: (_: string, listener: typeof say) => {
      say = listener;
    },
    postMessage: (answer: Answer) => heard.push(answer),
  });
  vi.stubGlobal('fetch', async ({ pathname }: URL) => {
    fetching();
    const content = files.get(pathname.slice(FOLDER.length));
    return new Response(content as BodyInit | undefined, { status: content ? 200 : 404 });
  });
  const files = new Map((await buildIndex(lamps, 'en')).map((it) => [it.path, it.content]));
  await import('#search/client/engine.ts');
});
afterEach(() => vi.unstubAllGlobals());

function put(number: number, text: string): void {
  const query: Query = { text, chosen: {}, order: 'relevance' };
  say({ data: { number, folder: FOLDER, asked: { query, options: { limit: 8 } } } });
}

/** So many answers, in the order of the questions. */
async function answers(count: number): Promise<Answer[]> {
  await vi.waitFor(() => expect(heard).toHaveLength(count));
  return heard.splice(0).toSorted((a, b) => a.number - b.number);
}

async function ask(...texts: string[]): Promise<Answer[]> {
  texts.forEach((text, number) => {
    put(number, text);
  });
  return answers(texts.length);
}

const found = ({ results }: Answer) => results?.shown.map((it) => it.url.replace(/\?.*/, ''));

test('of many questions answers only the last', async () => {
  await ask('oil');
  const all = await ask('l', 'la', 'lam', 'lamp');
  expect(all.map(found)).toEqual([undefined, undefined, undefined, ['/meetings/a/']]);
  expect(all.map((it) => it.isOvertaken)).toEqual([true, true, true, undefined]);
});

test('goes no further with a question once another is asked', async () => {
  await ask('');
  fetching = () => {
    fetching = () => undefined;
    put(1, 'wick');
  };
  put(0, 'oil');
  expect((await answers(2)).map((it) => it.isOvertaken)).toEqual([true, undefined]);
});
