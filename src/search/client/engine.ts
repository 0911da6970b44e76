/** The search itself, in a worker of its own: however much there is to look through, the page is never held up. */
import { find } from '../query/find.ts';
import type { Answer, Request } from './ask-engine.ts';
import { askIndex, loadIndex } from './load-index.ts';

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const answer = await answerTo(data).catch((fault: unknown): Answer => ({ number: data.number, fault: `${fault}` }));
  self.postMessage(answer);
});

async function answerTo({ number, folder, asked }: Request): Promise<Answer> {
  if (asked) return { number, results: await askIndex(folder, (it) => find(it, asked.query, asked.options)) };
  await loadIndex(folder);
  return { number };
}
