/**
 * For how long do the workers of a page compute? The tools of a page tell only of its own thread, and those of a worker
 * of no time at all, so it is read from a trace of the whole browser, in which nothing else may be open.
 */
import type { Browser, CDPSession } from 'playwright-core';

/** The category of the trace in which each task of each thread is an event. */
const TASKS = 'disabled-by-default-devtools.timeline';

/** What Chromium calls the threads of workers that belong to one page. */
const WORKER = 'DedicatedWorker thread';

/** An event of a trace: times in microseconds, of the clock on the wall and of the thread's own. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** What `work` gave, and how long all workers of the browser were busy meanwhile, in milliseconds of their own clocks. */
export async function withWorkerTime<T>(browser: Browser, work: () => Promise<T>): Promise<[T, number]> {
  const devTools = await browser.newBrowserCDPSession();
  try {
    const events: TraceEvent[] = [];
    devTools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
    await devTools.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: [TASKS], excludedCategories: ['*'] },
    });
    const given = await work();
    await endTrace(devTools);
    return [given, workerTime(events)];
  } finally {
    await devTools.detach();
  }
}

async function endTrace(devTools: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => devTools.once('Tracing.tracingComplete', () => resolve()));
  await devTools.send('Tracing.end');
  await complete;
}

/** The milliseconds of all tasks of workers; a task within another counts once. */
export function workerTime(events: TraceEvent[]): number {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const workers = new Set(
    events.filter((it) => it.name === 'thread_name' && it.args?.name === WORKER).map((it) => threadOf(it)),
  );
  const tasks = events
    .filter((it) => it.name === 'RunTask' && it.ph === 'X' && workers.has(threadOf(it)))
    .sort((a, b) => a.ts - b.ts);
  const ends = new Map<string, number>();
  let time = 0;
  for (const task of tasks) {
    const end = ends.get(threadOf(task)) ?? Number.NEGATIVE_INFINITY;
    if (task.ts < end) continue;
    ends.set(threadOf(task), task.ts + (task.dur ?? 0));
    time += task.tdur ?? 0;
  }
  return time / 1000;
}
