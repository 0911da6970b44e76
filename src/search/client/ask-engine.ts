/** Asks the search, which runs beside the page. */
import type { Options } from '../query/find.ts';
import type { Query, Results } from '../query/results.ts';

/** What the page says to the worker; without a question, it only opens the index. */
export interface Request {
  number: number;
  /** The address of the folder of the index. */
  folder: string;
  asked?: { query: Query; options: Options };
}

/** What the worker says to the page. */
export interface Answer {
  number: number;
  results?: Results;
  /** Whether another question was asked before this one was answered: then it has no results. */
  isOvertaken?: boolean;
  fault?: string;
}

let engine: Worker | undefined;
let count = 0;
const waiting = new Map<number, (answer: Answer) => void>();

/** Opens the index in a folder, so that it is there when something is asked. Rejects when it cannot be read. */
export async function openEngine(folder: string): Promise<void> {
  await send({ folder });
}

/**
 * Answers a query; undefined when another was asked before it was answered. Rejects when the index, or the engine itself,
 * cannot be loaded.
 */
export async function askEngine(folder: string, query: Query, options: Options): Promise<Results | undefined> {
  const { results, isOvertaken } = await send({ folder, asked: { query, options } });
  if (!results && !isOvertaken) throw new Error('The search gave no answer');
  return results;
}

async function send(request: Omit<Request, 'number'>): Promise<Answer> {
  const number = ++count;
  engine ??= startEngine();
  const answer = new Promise<Answer>((resolve) => waiting.set(number, resolve));
  engine.postMessage({ ...request, number } satisfies Request);
  const { fault, ...rest } = await answer;
  if (fault !== undefined) throw new Error(fault);
  return rest;
}

/** One that cannot be started is given up with all that was asked of it; the next question starts another. */
function startEngine(): Worker {
  const worker = new Worker(new URL('./engine.ts', import.meta.url), { type: 'module' });
  const settle = (answer: Answer) => {
    waiting.get(answer.number)?.(answer);
    waiting.delete(answer.number);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => settle(data));
  worker.addEventListener('error', ({ message }) => {
    engine = undefined;
    worker.terminate();
    for (const number of [...waiting.keys()]) settle({ number, fault: message || 'The search could not be started' });
  });
  return worker;
}
