/** What a trace says of the time of workers. */
import { expect, test } from 'vitest';
import { type TraceEvent, workerTime } from './worker-time.ts';

const thread = (tid: number, name: string): TraceEvent => ({
  name: 'thread_name',
  ph: 'M',
  pid: 1,
  tid,
  ts: 0,
  args: { name },
});
const task = (tid: number, ts: number, dur: number, tdur: number): TraceEvent => ({
  name: 'RunTask',
  ph: 'X',
  pid: 1,
  tid,
  ts,
  dur,
  tdur,
});

test('tasks of all workers count, by their own clock and once, those of other threads do not', () => {
  const events = [
    task(2, 1000, 5000, 3000),
    task(2, 2000, 1000, 900),
    task(2, 7000, 1000, 500),
    task(3, 1500, 2000, 2000),
    task(4, 1000, 9000, 9000),
    { ...task(2, 9000, 9000, 9000), name: 'ThreadControllerImpl::RunTask' },
    thread(2, 'DedicatedWorker thread'),
    thread(3, 'DedicatedWorker thread'),
    thread(4, 'CrRendererMain'),
  ];
  expect(workerTime(events)).toBe(5.5);
});
