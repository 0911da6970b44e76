/** The search itself, in a worker of its own: however much there is to look through, the page is never held up. */
import { find, type Options } from '../query/find.ts';
import type { SearchIndex } from '../query/open-index.ts';
import type { Query, Results } from '../query/results.ts';
import type { Answer, Request } from './ask-engine.ts';
import { askIndex, loadIndex } from './load-index.ts';

/** Ends the answering of a question after which another was asked. */
class Overtaken extends Error {}

/** The number of the last question. */
let latest = 0;

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  if (data.asked) latest = data.number;
  // What was asked before this one gets its turn is received first, so that of many only the last is looked for.
  await new Promise((resolve) => setTimeout(resolve));
  const answer = await answerTo(data).catch((fault: unknown): Answer => ({ number: data.number, fault: `${fault}` }));
  self.postMessage(answer);
});

async function answerTo({ number, folder, asked }: Request): Promise<Answer> {
  if (asked) {
    const results = await askIndex(folder, (index) => findAs(number, index, asked.query, asked.options));
    return results ? { number, results } : { number, isOvertaken: true };
  }
  await loadIndex(folder);
  return { number };
}

/** Answers the question of a number; undefined as soon as another is asked. */
async function findAs(
  number: number,
  index: SearchIndex,
  query: Query,
  options: Options,
): Promise<Results | undefined> {
  try {
    return await find(untilOvertaken(index, number), query, options);
  } catch (fault) {
    if (fault instanceof Overtaken) return undefined;
    throw fault;
  }
}

/** The index for as long as no other question is asked: then what is asked for most is no longer given. */
function untilOvertaken(index: SearchIndex, number: number): SearchIndex {
  const checked =
    <Asked, Given>(read: (asked: Asked) => Promise<Given>) =>
    async (asked: Asked): Promise<Given> => {
      if (number !== latest) throw new Overtaken();
      return read(asked);
    };
  return {
    ...index,
    postingsOf: checked(index.postingsOf),
    text: checked(index.text),
    card: checked(index.card),
  };
}
